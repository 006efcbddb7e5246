import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { inStatus } from '../../support/builders.ts';
import { aChat, type Chat, inRating } from './chat.ts';

const rated = (over: Partial<Appraisal> = {}): Appraisal =>
  inStatus('rating', { answers: { self: {}, appraiser: { 'M.01': { value: 1 } } }, ...over });
const appraisalId = rated().id;
const onCard = (appraisal: Appraisal, item = 'M.01'): Chat =>
  aChat(appraisal, {
    relation: 'appraiser',
    now: inRating,
    screen: { at: 'rate-card', appraisalId, item },
  });
const onFeedback = (appraisal: Appraisal): Chat =>
  aChat(appraisal, { relation: 'appraiser', now: inRating, screen: { at: 'rate-feedback', appraisalId } });
const reasonOf = (chat: Chat, item = 'M.01') => chat.appraisal().answers.appraiser[item]?.note;

describe('a reason takes every message', () => {
  it('also the second, which is sent when the next card is already shown', () => {
    const chat = onCard(rated());
    chat.says('Belum pernah terlihat.');
    expect(chat.state().screen).toMatchObject({ item: 'M.02' });
    chat.waits(3000);
    expect(chat.says('Perlu pendampingan.').notice?.text).toContain('Integritas');
    expect(reasonOf(chat)).toBe('Belum pernah terlihat.\nPerlu pendampingan.');
    expect(reasonOf(chat, 'M.02')).toBeUndefined();
    chat.presses('↩️ Urungkan: Integritas');
    expect(reasonOf(chat)).toBe('Belum pernah terlihat.');
  });

  it('but a message about the next card, written later or after its rating, belongs to that card', () => {
    const later = onCard(rated());
    later.says('Belum pernah terlihat.');
    later.waits(30_000);
    later.says('Catatan untuk kartu ini.');
    expect(reasonOf(later, 'M.02')).toBe('Catatan untuk kartu ini.');
    const after = onCard(rated());
    after.says('Belum pernah terlihat.');
    after.presses('1');
    after.says('Alasan kedua.');
    expect(reasonOf(after)).toBe('Belum pernah terlihat.');
    expect(reasonOf(after, 'M.02')).toBe('Alasan kedua.');
  });

  it('one replaced by its form can be brought back', () => {
    const noted = rated({ answers: { self: {}, appraiser: { 'M.01': { value: 1, note: 'Alasan baik.' } } } });
    const chat = onCard(noted);
    chat.fills({ type: 'rate.note', appraisalId, item: 'M.01' }, { note: 'Yang lain.' });
    expect(reasonOf(chat)).toBe('Yang lain.');
    chat.presses('↩️ Urungkan');
    expect(reasonOf(chat)).toBe('Alasan baik.');
  });

  it('one replaced by picking a note with an older button can be brought back', () => {
    const noted = rated({
      answers: {
        self: {},
        appraiser: {
          'M.01': { value: 1, note: 'Alasan baik.' },
          'M.02': { value: 2, note: 'Catatan lain.' },
        },
      },
    });
    const chat = onCard(noted);
    chat.sends({ type: 'rate.pickNote', appraisalId, item: 'M.01', author: 1, from: 'M.02' });
    expect(reasonOf(chat)).toBe('Catatan lain.');
    chat.presses('↩️ Urungkan');
    expect(reasonOf(chat)).toBe('Alasan baik.');
  });

  it('one that is too long leaves the reason missing, on the card that asks for it, and is kept', () => {
    const chat = onCard(rated());
    chat.says('x'.repeat(1100));
    expect(reasonOf(chat)).toBeUndefined();
    expect(chat.state().screen).toMatchObject({ at: 'rate-card', item: 'M.01' });
    expect(chat.words()).toMatch(/lebih 100 dari batas/);
    chat.presses('Simpan 1.000 karakter');
    expect(reasonOf(chat)).toHaveLength(1000);
  });
});

describe('feedback', () => {
  const written = rated({ feedback: { strengths: 'Teliti.', improve: 'Cepat.', nextStep: 'Pelatihan.' } });

  it('when all parts are written, a message is kept and goes where its writer says', () => {
    const chat = onFeedback(written);
    expect(chat.says('Juga ramah.').writes).toEqual([]);
    chat.presses('Tambahkan ke: Kekuatan');
    expect(chat.appraisal().feedback.strengths).toBe('Teliti.\nJuga ramah.');
    expect(chat.words()).not.toContain('untuk bagian mana');
    chat.presses('↩️ Urungkan');
    expect(chat.appraisal().feedback.strengths).toBe('Teliti.');
  });

  it('a kept message that does not fit where it was put waits there, and can be dropped', () => {
    const chat = onFeedback(written);
    chat.says('x'.repeat(998));
    chat.presses('Tambahkan ke: Kekuatan');
    expect(chat.appraisal().feedback.strengths).toBe('Teliti.');
    expect(chat.words()).toMatch(/lebih 6 dari batas/);
    chat.presses('Buang teks ini');
    expect(chat.words()).not.toContain('Belum disimpan');
    chat.says('Lain.');
    chat.presses('Buang teks ini');
    expect(chat.words()).not.toContain('untuk bagian mana');
  });

  it.each(['strengths', 'improve', 'nextStep'] as const)(
    '%s, replaced by its form, can be brought back',
    (part) => {
      const chat = onFeedback(written);
      const index = ['strengths', 'improve', 'nextStep'].indexOf(part);
      chat.fills({ type: 'rate.editFeedback', appraisalId, part: index }, { words: 'Tulisan lain.' });
      expect(chat.appraisal().feedback[part]).toBe('Tulisan lain.');
      chat.presses('↩️ Urungkan');
      expect(chat.appraisal().feedback[part]).toBe(written.feedback[part]);
    },
  );

  it('a text that is too long for a part is kept for it, and does not fill the next one with its end', () => {
    const chat = onFeedback(rated());
    chat.says('x'.repeat(4000), '10');
    chat.says('Akhirnya.', '11');
    expect(chat.appraisal().feedback).toEqual({});
    expect(chat.words()).toMatch(/Anda 4\.010 karakter/);
  });
});
