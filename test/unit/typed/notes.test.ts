import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../simulator/telegram/cut-text.ts';
import { anAppraisal, withSelf } from '../../support/builders.ts';
import { aChat, type Chat } from './chat.ts';

const appraisalId = anAppraisal().id;
const onCard = (appraisal = anAppraisal(), item = 'M.03'): Chat =>
  aChat(appraisal, { screen: { at: 'self-card', appraisalId, item } });
const noteOf = (chat: Chat, item = 'M.03') => chat.appraisal().answers.self[item]?.note;
const good = withSelf(anAppraisal(), { 'M.03': { value: 2, note: 'Catatan yang baik.' } });
const sentence = 'Saya menyusun notulen rapat setiap minggu dan membagikannya kepada seluruh bidang. ';
const tooLong = sentence.repeat(60).trim();

describe('a note takes every message', () => {
  it('a second message is added below the first, can replace it alone, and can be taken back', () => {
    const chat = onCard();
    chat.says('Rapat mingguan.');
    expect(chat.labels()).not.toContain('↩️ Urungkan');
    expect(chat.says('Notulen dibagikan.').notice?.text).toContain('Ditambahkan');
    expect(noteOf(chat)).toBe('Rapat mingguan.\nNotulen dibagikan.');
    chat.presses('Ganti dengan yang baru');
    expect(noteOf(chat)).toBe('Notulen dibagikan.');
    chat.presses('↩️ Urungkan');
    expect(noteOf(chat)).toBe('Rapat mingguan.\nNotulen dibagikan.');
    expect(chat.labels()).not.toContain('↩️ Urungkan');
  });

  it('whatever is typed after a text, taking it back gives the text again, exactly', () => {
    const text = fc.stringMatching(/^[a-z]([a-z \n]{0,30}[a-z])?$/);
    fc.assert(
      fc.property(text, text, fc.boolean(), (first, second, isReplaced) => {
        // What the text ends with already counts as the same message sent once more: nothing is added or taken back.
        fc.pre(first !== second && !first.endsWith(`\n${second}`));
        const chat = onCard();
        chat.says(first);
        const before = noteOf(chat);
        chat.says(second);
        if (isReplaced) {
          chat.presses('Ganti dengan yang baru');
          chat.presses('↩️ Urungkan');
          expect(noteOf(chat)).toBe(`${first}\n${second}`);
        } else {
          chat.presses('↩️ Urungkan');
          expect(noteOf(chat)).toBe(before);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('a note that its form replaced or its button removed can be brought back, also after looking at other cards', () => {
    const chat = onCard(good);
    chat.fills({ type: 'self.note', appraisalId, item: 'M.03' }, { note: 'Yang baru.' });
    expect(noteOf(chat)).toBe('Yang baru.');
    chat.presses('‹ Kembali');
    chat.presses(/^Lewati|^Lanjut/);
    chat.presses('↩️ Urungkan');
    expect(noteOf(chat)).toBe('Catatan yang baik.');
    chat.presses(/Ubah catatan/);
    chat.presses('Hapus catatan');
    expect(noteOf(chat)).toBeUndefined();
    chat.presses('↩️ Urungkan');
    expect(noteOf(chat)).toBe('Catatan yang baik.');
  });

  it('an older button takes nothing back when the text was changed since', () => {
    const chat = onCard(good);
    chat.says('Tambahan.');
    const undo = { type: 'typed.undo', appraisalId, item: 'M.03' } as const;
    chat.fills({ type: 'self.note', appraisalId, item: 'M.03' }, { note: 'Yang terakhir.' });
    chat.presses('↩️ Urungkan');
    expect(noteOf(chat)).toBe('Catatan yang baik.\nTambahan.');
    expect(chat.sends(undo).notice?.text).toContain('sudah berubah');
    expect(noteOf(chat)).toBe('Catatan yang baik.\nTambahan.');
  });

  it('what was written elsewhere since then is not taken back by it', () => {
    const chat = onCard(good);
    chat.says('Tambahan.');
    expect(chat.labels()).toContain('↩️ Urungkan');
    chat.elsewhere((before) => withSelf(before, { 'M.03': { value: 2, note: 'Ditulis di Slack.' } }));
    expect(chat.labels()).not.toContain('↩️ Urungkan');
    const { notice } = chat.sends({ type: 'typed.undo', appraisalId, item: 'M.03' });
    expect(notice?.text).toContain('sudah berubah');
    chat.sends({ type: 'typed.replace', appraisalId, item: 'M.03' });
    expect(noteOf(chat)).toBe('Ditulis di Slack.');
  });

  it('a message of invisible characters changes nothing and removes nothing', () => {
    const chat = onCard(good);
    expect(chat.says('\u200b\u3164\u2800').notice?.text).toContain('Tidak ada yang diubah');
    expect(noteOf(chat)).toBe('Catatan yang baik.');
  });
});

describe('a text that is too long', () => {
  it('says by how much, is kept, and leaves the note as it was', () => {
    const chat = onCard(good);
    const { writes } = chat.says('x'.repeat(1234));
    expect(writes).toEqual([]);
    expect(chat.words()).toMatch(/1\.234 karakter, lebih 234 dari batas 1\.000/);
    expect(chat.words()).toContain('Tulisan Anda sebelumnya tidak berubah');
    expect(noteOf(chat)).toBe('Catatan yang baik.');
    chat.presses('Simpan 1.000 karakter');
    expect(noteOf(chat)?.length).toBeGreaterThan(900);
    chat.presses('↩️ Urungkan');
    expect(noteOf(chat)).toBe('Catatan yang baik.');
  });

  it('that fits alone, but not below the note, may replace it, and is otherwise dropped only when told so', () => {
    const chat = onCard(good);
    chat.says('y'.repeat(990));
    expect(chat.words()).toMatch(/menjadi 1\.009 karakter, lebih 9/);
    chat.presses('‹ Kembali');
    chat.presses(/^Lewati|^Lanjut/);
    expect(chat.words()).toContain('menjadi 1.009 karakter');
    chat.presses('Ganti tulisan lama dengan ini');
    expect(noteOf(chat)).toBe('y'.repeat(990));
    chat.says('z'.repeat(990));
    chat.presses('Buang teks ini');
    expect(noteOf(chat)).toBe('y'.repeat(990));
    expect(chat.words()).not.toContain('Belum disimpan');
  });

  it.each(['android', 'desktop'] as const)(
    'that %s cut into messages is judged as one, and its end is never saved over or below a note',
    (client) => {
      const chat = onCard(good);
      const parts = cutText(tooLong, client);
      expect(parts.length).toBeGreaterThan(1);
      for (const [index, part] of parts.entries()) {
        chat.waits(400);
        expect(chat.says(part, String(500 + index)).writes).toEqual([]);
      }
      expect(noteOf(chat)).toBe('Catatan yang baik.');
      const over = Number(/lebih ([\d.]+) dari/.exec(chat.words())?.[1]?.replace('.', ''));
      // The app took blanks away where it cut; nothing else is missing.
      expect(Math.abs(over - (tooLong.length - 1000))).toBeLessThanOrEqual(parts.length);
    },
  );

  it('is one text also when its end arrives before its beginning', () => {
    const chat = onCard(good);
    const [head = '', tail = ''] = cutText(tooLong, 'android');
    chat.says(tail, '501');
    chat.says(head, '500');
    expect(noteOf(chat)).toBe('Catatan yang baik.');
    expect(chat.state().typed?.kept?.[0]?.parts.map(({ text }) => text)).toEqual([head, tail]);
  });

  it('does not swallow a message that is written later', () => {
    const chat = onCard(good);
    chat.says(cutText(tooLong, 'android')[0] ?? '', '500');
    chat.waits(20_000);
    chat.says('Lebih singkat.', '501');
    expect(noteOf(chat)).toBe('Catatan yang baik.\nLebih singkat.');
  });
});

describe('a message that was edited', () => {
  it('says what it says now in place of what it said, and the other messages stay', () => {
    const chat = onCard();
    chat.says('Rapat.', '10');
    chat.says('Notulen.', '11');
    chat.says('Arsip.', '12');
    expect(chat.edits('11', 'Notulen dan undangan.').notice?.text).toContain('menggantikan');
    expect(noteOf(chat)).toBe('Rapat.\nNotulen dan undangan.\nArsip.');
    chat.edits('11', 'Undangan.');
    expect(noteOf(chat)).toBe('Rapat.\nUndangan.\nArsip.');
    chat.presses('↩️ Urungkan');
    expect(noteOf(chat)).toBe('Rapat.\nNotulen dan undangan.\nArsip.');
  });

  it('is saved once it is short enough, also one of several parts', () => {
    const chat = onCard(good);
    chat.says('x'.repeat(1500), '10');
    chat.edits('10', 'Sekarang singkat.');
    expect(noteOf(chat)).toBe('Catatan yang baik.\nSekarang singkat.');
    expect(chat.words()).not.toContain('Belum disimpan');
  });

  it('changes nothing when it became too long, and can be shortened again', () => {
    const chat = onCard(good);
    chat.says('Tambahan.', '10');
    chat.edits('10', 'x'.repeat(1500));
    expect(noteOf(chat)).toBe('Catatan yang baik.\nTambahan.');
    chat.edits('10', 'Tambahan lain.');
    expect(noteOf(chat)).toBe('Catatan yang baik.\nTambahan lain.');
  });

  it('of which nothing is known, or which the text does not hold any more, changes nothing', () => {
    const chat = onCard(good);
    expect(chat.edits('9', 'Lama sekali.').writes).toEqual([]);
    chat.says('Tambahan.', '10');
    chat.fills({ type: 'self.note', appraisalId, item: 'M.03' }, { note: 'Semua baru.' });
    expect(chat.edits('10', 'Tambahan lain.').notice?.text).toContain('tidak ada yang diubah');
    expect(noteOf(chat)).toBe('Semua baru.');
  });
});

describe('numbered notes', () => {
  const onSummary = (appraisal = anAppraisal()) =>
    aChat(appraisal, { screen: { at: 'self-summary', appraisalId } });

  it('are taken on the summary by the numbers of its buttons, competencies and behaviours', () => {
    const chat = onSummary();
    expect(chat.says('1 Jujur dalam laporan.\n10 Melayani sampai tuntas.').notice?.text).toContain('1, 10');
    expect(noteOf(chat, 'M.01')).toBe('Jujur dalam laporan.');
    expect(noteOf(chat, 'B.1')).toBe('Melayani sampai tuntas.');
    expect(chat.state().screen.at).toBe('self-summary');
  });

  it('are added to the notes there are, and all of them can be taken back', () => {
    const chat = onSummary(good);
    chat.says('3 Tambahan.\n4 Baru.');
    expect(noteOf(chat)).toBe('Catatan yang baik.\nTambahan.');
    chat.presses('↩️ Urungkan');
    expect(noteOf(chat)).toBe('Catatan yang baik.');
    expect(noteOf(chat, 'M.04')).toBeUndefined();
  });

  it('one that is too long is kept for its card, and the others are saved', () => {
    const chat = aChat(good, { screen: { at: 'self-compact', appraisalId } });
    chat.says(`3 ${'x'.repeat(1200)}\n4 Singkat.`);
    expect(noteOf(chat)).toBe('Catatan yang baik.');
    expect(noteOf(chat, 'M.04')).toBe('Singkat.');
    expect(chat.words()).toMatch(/lebih 200 dari batas/);
  });

  it('follow their message when it is edited: changed, new and gone ones', () => {
    const chat = onSummary(good);
    chat.says('3 Tambahan.\n4 Baru.', '10');
    chat.edits('10', '3 Tambahan lain.\n5 Pindah.');
    expect(noteOf(chat)).toBe('Catatan yang baik.\nTambahan lain.');
    expect(noteOf(chat, 'M.04')).toBeUndefined();
    expect(noteOf(chat, 'M.05')).toBe('Pindah.');
  });

  it('are read when a message without numbers gets them by editing', () => {
    const chat = aChat(anAppraisal(), { screen: { at: 'self-compact', appraisalId } });
    chat.says('Saya menyusun notulen.', '10');
    chat.edits('10', '3 Saya menyusun notulen.');
    expect(noteOf(chat)).toBe('Saya menyusun notulen.');
  });

  it.each(['self-summary', 'self-compact'] as const)(
    'of a text that an app cut are read as one on %s',
    (at) => {
      const chat = aChat(anAppraisal(), { screen: { at, appraisalId } });
      const lines = Array.from({ length: 9 }, (_, index) => `${index + 1} ${sentence.repeat(11).trim()}`);
      const parts = cutText(lines.join('\n').replaceAll('. Saya', '; saya'), 'android');
      expect(parts.some((part) => !/^\d/.test(part))).toBe(true);
      for (const [index, part] of parts.entries()) chat.says(part, String(70 + index));
      const words = (note: string | undefined) => note?.split(/\s+/);
      for (const [index, line] of lines.entries()) {
        const expected = line.slice(2).replaceAll('. Saya', '; saya');
        expect(words(noteOf(chat, `M.0${index + 1}`) ?? noteOf(chat, 'SK.01'))).toEqual(words(expected));
      }
    },
  );

  it('a text without a number is no note on the summary', () => {
    const chat = onSummary(good);
    expect(chat.says('Pagi, kapan hasilnya keluar?').writes).toEqual([]);
  });
});

describe('what is remembered of typed words', () => {
  it('belongs to the person who typed them, not to the account', () => {
    const chat = onCard(good);
    chat.says('Tambahan.');
    chat.says('x'.repeat(1200));
    expect(chat.words()).toContain('Belum disimpan');
    chat.becomes('01930000-0000-7000-8000-0000000000ff');
    expect(chat.words()).not.toContain('Belum disimpan');
    expect(chat.labels()).not.toContain('↩️ Urungkan');
    chat.presses('Ringkasan');
    expect(chat.state().typed).toBeUndefined();
  });
});
