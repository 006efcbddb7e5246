import { describe, expect, it } from 'vitest';
import { describePiece, filePiece } from '../../../src/application/pocket/change-piece.ts';
import { keepRecord, markCopied } from '../../../src/application/pocket/keep-record.ts';
import type { Pocketed } from '../../../src/application/pocket/pocketed.ts';
import { emptyFields } from '../../../src/conversation/features/daily/record-fields.ts';
import { sayShown } from '../../../src/conversation/features/pocket/say-piece.ts';
import { partsOf } from '../../../src/domain/pocket/copy-parts.ts';
import { linkMax, readHours, readLink, readQuantity, recordParts } from '../../../src/domain/pocket/daily.ts';
import { linkOf, mustBeUploaded, type Piece } from '../../../src/domain/pocket/piece.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { Result } from '../../../src/shared/result.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal } from '../rating/rig.ts';

const keptAt = Temporal.Instant.from('2026-11-03T02:00:00Z');
const today = Temporal.PlainDate.from('2026-11-03');
const note: Piece = { id: 'p1', kind: 'note', words: 'Membuka loket.', item: 'M.06', keptAt };
const pocket = (...pieces: readonly Piece[]) => ({ ownerId: 'budi', pieces });
function done<T>(outcome: Result<T, { readonly code: string }>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const first = ({ pieces: [piece] }: Pocketed): Piece => {
  if (!piece) throw new Error('nothing is in the pocket');
  return piece;
};

describe('an own link', () => {
  it.each([
    ['https://drive.contoh.go.id/a?b=c#d', 'https://drive.contoh.go.id/a?b=c#d'],
    ['  https://Awan.GO.id  ', 'https://awan.go.id/'],
    ['https://awan.go.id:8443/a', 'https://awan.go.id:8443/a'],
    ['https://awan.go.id/@nama/berkas', 'https://awan.go.id/@nama/berkas'],
  ])('is kept as a plain address: "%s"', (typed, link) => {
    expect(readLink(typed)).toBe(link);
  });

  it.each([
    'http://awan.go.id/a',
    'javascript:alert(1)',
    'https:javascript',
    'data:text/html,x',
    'ftp://awan.go.id/a',
    'awan.go.id/a',
    'https://bank.go.id@jahat.example/',
    'https://nama:sandi@awan.go.id/',
    'https://@awan.go.id/',
    'https://bank.go.id\\@jahat.example/',
    'https://аwan.go.id/',
    'https://xn--wan-7cd.go.id/',
    'https://awan.go.id/\u202egpj.exe',
    'https://localhost/a',
    'https://127.0.0.1/a',
    'https://2130706433/a',
    'https://[::1]/a',
    'https://awan.go.id/a b',
    'https://awan.go.id/a\nhttps://lain.go.id',
    `https://awan.go.id/${'x'.repeat(5000)}`,
    'https://',
    '',
  ])('is refused when it may lead elsewhere than it says, or no button could copy it: "%s"', (typed) => {
    expect(readLink(typed)).toBeUndefined();
    const refused = keepRecord(pocket(note), 'p1', 'link', typed === '' ? ' ' : typed, today);
    expect(refused.ok ? 'kept' : refused.error.code).toBe('bad-link');
  });

  it('fits into one button that copies, with the name of its field', () => {
    const longest = readLink(`https://a.id/${'x'.repeat(linkMax - 13)}`);
    expect(longest).toHaveLength(linkMax);
    expect(`Bukti Dukung: ${longest}`.length).toBeLessThanOrEqual(256);
  });

  it('is taken from the words when none is told, but only one that is as safe', () => {
    expect(linkOf({ ...note, words: 'lihat https://awan.go.id/a.' })).toBe('https://awan.go.id/a');
    expect(linkOf({ ...note, words: 'lihat http://awan.go.id/a.' })).toBeUndefined();
    expect(mustBeUploaded(note)).toBe(false);
    expect(mustBeUploaded({ ...note, kind: 'file' })).toBe(true);
    expect(mustBeUploaded({ ...note, kind: 'file', link: 'https://awan.go.id/a' })).toBe(false);
  });
});

describe('what is told of a day', () => {
  it.each([
    ['08.00-10.30', '08:00', '10:30'],
    ['8 - 10', '08:00', '10:00'],
    ['8:15 sampai 23.59', '08:15', '23:59'],
    ['07.00 s.d. 07.05', '07:00', '07:05'],
  ])('hours are read in "%s"', (typed, startsAt, endsAt) => {
    expect(readHours(typed)).toEqual({ startsAt, endsAt });
  });
  it.each(['10-8', '8-8', '8', '24-25', '8.60-9', 'pagi', '08.00-10.30 lagi'])(
    'no hours are read in "%s"',
    (typed) => {
      expect(readHours(typed)).toBeUndefined();
    },
  );

  it.each([
    ['3 laporan', { quantity: 3, unit: 'laporan' }],
    ['0', { quantity: 0 }],
    ['120  surat   masuk', { quantity: 120, unit: 'surat masuk' }],
  ])('a quantity is read in "%s"', (typed, read) => {
    expect(readQuantity(typed)).toEqual(read);
  });
  it.each(['tiga', '2,5 laporan', '-1', '1234567', '3 =1+1', `3 ${'x'.repeat(31)}`])(
    'no quantity is read in "%s"',
    (typed) => {
      expect(readQuantity(typed)).toBeUndefined();
    },
  );

  it('is not of a day to come, and not longer ago than a year', () => {
    const on = (day: string) => keepRecord(pocket(note), 'p1', 'day', day, today);
    expect(on('2026-11-04')).toMatchObject({ error: { code: 'no-such-day' } });
    expect(on('2025-11-02')).toMatchObject({ error: { code: 'no-such-day' } });
    expect(first(done(on('2025-11-03'))).doneOn?.toString()).toBe('2025-11-03');
  });

  it('changes one part alone, is taken away by a line, and stands in the audit trail as a hash only', () => {
    const typed = {
      day: '2026-11-02',
      hours: '8-9',
      quantity: '3 laporan',
      link: 'https://awan.go.id/rahasia',
    };
    let all = note;
    for (const part of recordParts) {
      const told = done(keepRecord(pocket(all), 'p1', part, typed[part], today));
      expect(JSON.stringify(told.writes.filter(({ kind }) => kind === 'audit'))).not.toMatch(
        /rahasia|laporan|08:00/,
      );
      all = first(told);
    }
    expect(all).toMatchObject({ startsAt: '08:00', quantity: 3, unit: 'laporan', words: note.words });
    for (const part of recordParts) all = first(done(keepRecord(pocket(all), 'p1', part, '-', today)));
    expect(all).toEqual(note);
  });

  it('saves nothing when nothing changes, and knows no piece of anybody else', () => {
    const told = done(keepRecord(pocket({ ...note, quantity: 3 }), 'p1', 'quantity', '3', today));
    expect(told.writes).toEqual([]);
    for (const part of recordParts)
      expect(keepRecord(pocket(note), 'p2', part, '-', today)).toMatchObject({
        error: { code: 'no-such-piece' },
      });
    expect(markCopied(pocket(note), ['p2'], keptAt)).toMatchObject({ error: { code: 'no-such-piece' } });
  });
});

describe('a mark of having copied', () => {
  const copied = first(done(markCopied(pocket(note), ['p1'], keptAt)));

  it('is no act of the audit trail, because nothing is known of e-Kinerja', () => {
    const { writes } = done(markCopied(pocket(note), ['p1'], keptAt));
    expect(writes).toEqual([{ kind: 'change-piece', piece: { ...note, copiedAt: keptAt } }]);
    expect(done(markCopied(pocket(copied), ['p1'], keptAt)).writes).toEqual([]);
  });

  it('does not outlive any change of what was copied', () => {
    const changes = [
      filePiece(pocket(copied), 'p1', 'M.01', undefined),
      describePiece(pocket(copied), 'p1', 'Lain.'),
      keepRecord(pocket(copied), 'p1', 'quantity', '4', today),
    ];
    expect(changes.map((change) => first(done(change)).copiedAt)).toEqual([undefined, undefined, undefined]);
  });
});

it('a work result of another period is never named by the one that has its number now', () => {
  const own = anAppraisal({ results: [{ no: 1, title: 'Layanan pengaduan' }] });
  const filed = (itemOf: string): Piece => ({ ...note, item: 'R.1', itemOf });
  const t = translator('id');
  expect(sayShown(t, filed(own.id), own)).toBe('Layanan pengaduan');
  expect(sayShown(t, filed('another'), own)).toBe('');
  expect(emptyFields(t, filed('another'), { own, timeZone: 'UTC' })).toContain('Rencana Aksi');
});

describe('what is copied in parts', () => {
  const records = [
    ['Kegiatan: satu', 'Jam: 8'],
    ['Kegiatan: dua'],
    ['Kegiatan: tiga', `Tautan: ${'x'.repeat(40)}`],
  ];

  it('loses nothing, keeps records whole where they fit, and no part is longer than a button takes', () => {
    expect(partsOf(records)).toEqual([records.map((lines) => lines.join('\n')).join('\n\n')]);
    const parts = partsOf(records, 50);
    expect(parts).toEqual([
      'Kegiatan: satu\nJam: 8\n\nKegiatan: dua',
      'Kegiatan: tiga',
      `Tautan: ${'x'.repeat(40)}`,
    ]);
    for (const max of [5, 17, 256])
      for (const part of partsOf([...records, ['😀'.repeat(300)]], max)) {
        expect(part.length).toBeLessThanOrEqual(max);
        expect(part).not.toMatch(/\p{Surrogate}/u);
      }
  });
});
