import { expect, it } from 'vitest';
import type { RosterImported } from '../../../src/application/people/import-roster.ts';
import { rosterReport } from '../../../src/cli/roster/report.ts';
import { sayImport } from '../../../src/errands/roster-report.ts';
import { translator } from '../../../src/i18n/translate.ts';

const imported: RosterImported = {
  counts: {
    rows: 30,
    created: 0,
    changed: 30,
    unchanged: 0,
    superiorChanged: 0,
    notInFile: 0,
    leaving: 0,
    handedOver: 0,
    renumbered: 0,
    transfers: 0,
    parts: 0,
    archived: 0,
  },
  transfers: [],
  movers: [],
  missing: [],
  gone: [],
  renumbered: [],
  isAsking: false,
  joiners: [],
  superiorChanges: [],
  removals: [
    ...Array.from({ length: 30 }, (_, place) => ({
      row: place + 2,
      name: `Pegawai ${place}`,
      what: 'email' as const,
      was: `p${place}@kota.id`,
    })),
    { row: 9, name: 'Ani Rahmawati', what: 'hr' as const },
  ],
  ignoredColumns: [],
  unread: [],
  isDryRun: true,
  isWaiting: true,
};

it('an import that waits lists each thing that somebody would lose, by name, and how to go on', () => {
  const lines = rosterReport(translator('en'), imported);
  expect(lines[0]).toBe(
    'Nothing has been imported yet, because something would be removed. The import would do this with 30 rows:',
  );
  expect(lines).toContain('Would be removed: HR right (1)');
  expect(lines).toContain('  Row 9: Ani Rahmawati');
  expect(lines).toContain('Would be removed: e-mail (30)');
  for (let no = 0; no < 30; no += 1)
    expect(lines).toContain(`  Row ${no + 2}: Pegawai ${no} (p${no}@kota.id)`);
  expect(lines.at(-1)).toBe(
    '31 things would be removed. If that is right, import once more with --yes; if not, empty these cells.',
  );
});

it('an import that was done says what was removed, and asks nothing', () => {
  const lines = rosterReport(translator('id'), { ...imported, isDryRun: false, isWaiting: false });
  expect(lines[0]).toBe('Daftar pegawai telah diimpor: 30 baris.');
  expect(lines).toContain('Dihapus: hak pengelola kinerja (1)');
  expect(lines.join('\n')).not.toContain('--yes');
});

it('the day from which somebody leaves is said in words, by the command and in the chat', () => {
  const leaving: RosterImported = {
    ...imported,
    removals: [{ row: 17, name: 'Ani Rahmawati', what: 'leave', was: '2026-12-07' }],
  };
  const t = translator('id');
  const inChat = sayImport(t, leaving, [], 'trial').report.parts.flatMap((part) => part.lines);
  for (const lines of [rosterReport(t, leaving), inChat])
    expect(lines.map((line) => line.trim())).toContain('Baris 17: Ani Rahmawati (7 Desember 2026)');
});
