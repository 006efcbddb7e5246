import { describe, expect, it } from 'vitest';
import { anAppraisal, inStatus, withSelf } from '../../support/builders.ts';
import { aChat, inRating } from './chat.ts';

const result = { no: 1, isOwn: true, title: 'Layanan pengaduan', target: '120', realisation: '131 selesai' };
const listed = anAppraisal({ results: [result] });
const appraisalId = listed.id;
const good = withSelf(anAppraisal(), { 'M.03': { value: 2, note: 'Catatan yang baik.' } });

describe('a question answered by a message', () => {
  const editing = () => {
    const chat = aChat(listed, { screen: { at: 'self-results', appraisalId } });
    chat.presses('Ubah 1');
    return chat;
  };

  it('keeps an answer that is too long: says by how much, takes its beginning, or a shorter one', () => {
    const chat = editing();
    chat.says('x'.repeat(230), '10');
    expect(chat.words()).toMatch(/230 karakter, lebih 30 dari batas 200/);
    expect(chat.words()).toContain('Layanan pengaduan');
    chat.presses('Simpan 200 karakter');
    chat.says('Sasaran baru', '11');
    chat.says('Realisasi baru', '12');
    const [changed] = chat.appraisal().results;
    expect(changed?.title).toHaveLength(200);
    expect(changed).toMatchObject({ target: 'Sasaran baru', realisation: 'Realisasi baru' });
    chat.presses('↩️ Urungkan');
    expect(chat.appraisal().results).toEqual([result]);
  });

  it('takes the rest of a text that an app cut for a part of it, and for no answer to the next question', () => {
    const chat = editing();
    chat.says('x'.repeat(4000), '10');
    chat.waits(500);
    chat.says('akhirnya', '11');
    expect(chat.words()).toMatch(/4\.009 karakter/);
    expect(chat.state().form).toMatchObject({ fieldIndex: 0, values: {} });
  });

  it('is answered again by editing the message: the one that was too long, and one already taken', () => {
    const chat = editing();
    chat.says('x'.repeat(230), '10');
    chat.edits('10', 'Judul');
    expect(chat.words()).not.toContain('Belum disimpan');
    chat.edits('10', 'Judul yang benar');
    chat.edits('10', 'x'.repeat(230));
    chat.says('Sasaran', '11');
    chat.says('Realisasi', '12');
    expect(chat.appraisal().results).toEqual([
      { no: 1, isOwn: true, title: 'Judul yang benar', target: 'Sasaran', realisation: 'Realisasi' },
    ]);
  });

  it('a note sent so replaces the note, can be brought back, and follows its message when that is edited', () => {
    const chat = aChat(good, { screen: { at: 'self-card', appraisalId, item: 'M.03' } });
    chat.presses(/Ubah catatan/);
    chat.says('Yang baru.', '10');
    const noteOf = () => chat.appraisal().answers.self['M.03']?.note;
    expect(noteOf()).toBe('Yang baru.');
    chat.edits('10', 'Yang terbaru.');
    expect(noteOf()).toBe('Yang terbaru.');
    chat.presses('↩️ Urungkan');
    expect(noteOf()).toBe('Yang baru.');
  });

  it('keeps the reasons of an objection that are too long, files nothing of them, and counts the parts as one', () => {
    const released = inStatus('released', { predicate: 'good', releasedAt: inRating, openedAt: inRating });
    const chat = aChat(released, { screen: { at: 'result-object', appraisalId }, now: inRating });
    chat.presses('Tulis alasan');
    expect(chat.says('a'.repeat(4000), '10').writes).toEqual([]);
    expect(chat.says('b'.repeat(500), '11').writes).toEqual([]);
    expect(chat.words()).toMatch(/4\.501 karakter, lebih 2\.501 dari batas 2\.000/);
    expect(chat.appraisal().status).toBe('released');
  });
});
