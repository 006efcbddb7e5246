import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../../support/database.ts';
import { linkAccount, seedSmallAgency } from '../../support/small-agency.ts';
import { breaks, type Grid, goodGrid, titles } from './breaks.ts';
import { type Desk, everyRow, openDesk } from './desk.ts';
import { xlsxOf } from './xlsx.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await emptyTables(desk.db);
  const { people } = await seedSmallAgency(desk.db);
  for (const [at, { id }] of Object.values(people).entries()) {
    const userId = String(700 + at);
    await linkAccount(desk.db, id, {
      platform: 'telegram',
      tenant: 'bot',
      userId,
      address: { chatId: userId },
    });
  }
});

const csvOf = (grid: Grid): Buffer =>
  Buffer.from(grid.map((cells) => cells.map((text) => `"${text}"`).join(';')).join('\r\n'));

async function imported(bytes: Buffer, ...options: readonly string[]) {
  const path = join(desk.folder, 'pegawai');
  await writeFile(path, bytes);
  return desk.imports(path, ...options);
}

/** The file is refused with these words, and not one row of one table was written. */
async function refuses(bytes: Buffer, says: string): Promise<void> {
  const before = await everyRow(desk.db);
  // Also by somebody who has agreed to whatever would be removed.
  const { code, said } = await imported(bytes, '--yes');
  expect(said.find((line) => line.startsWith(says)) ?? said).toEqual(expect.stringContaining(says));
  expect(said.at(-1)).toMatch(/^Ditemukan \d+ masalah; tidak ada yang diimpor\./);
  expect(code).toBe(1);
  expect(await everyRow(desk.db)).toEqual(before);
}

describe('a good file with one thing broken names the place and changes nothing at all:', () => {
  it.each(Object.entries(breaks))('%s', async (_, broken) => {
    await fc.assert(
      fc.asyncProperty(broken, fc.boolean(), async ({ grid, says, isCsvOnly = false }, isCsv) => {
        await refuses(isCsv || isCsvOnly ? csvOf(grid) : xlsxOf(grid), says);
      }),
      { numRuns: 5 },
    );
  });

  it('a workbook that was cut off, wherever', async () => {
    const whole = xlsxOf(goodGrid);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        await refuses(
          whole.subarray(0, length),
          'Berkas Excel tidak dapat dibuka: rusak atau diberi kata sandi.',
        );
      }),
      { numRuns: 10 },
    );
  });

  it('a cell whose quotation marks do not end', async () => {
    const place = fc.tuple(fc.nat(goodGrid.length - 1), fc.nat(titles.length - 1));
    await fc.assert(
      fc.asyncProperty(place, async ([at, column]) => {
        const lines = csvOf(goodGrid).toString().split('\r\n');
        const cells = lines[at]?.split(';') ?? [];
        const spoilt = cells.with(column, cells[column]?.slice(0, -1) ?? '').join(';');
        const says = `Mulai baris ${at + 1}, tanda kutip tidak berpasangan.`;
        await refuses(Buffer.from(lines.with(at, spoilt).join('\r\n')), says);
      }),
      { numRuns: 10 },
    );
  });
});

it.each([
  ['CSV', csvOf],
  ['XLSX', xlsxOf],
])(
  'the same file unbroken, as %s, is imported, and changes people, rights, superiors, appraisals and the audit trail',
  async (_, write) => {
    const before = new Set(await everyRow(desk.db));
    const { code, said } = await imported(write(goodGrid));
    expect(said[0]).toBe('Daftar pegawai telah diimpor: 5 baris.');
    expect(code).toBe(0);
    const changed = (await everyRow(desk.db)).filter((line) => !before.has(line));
    const tables = [...new Set(changed.map((line) => line.split(' ')[0]))];
    expect(tables).toEqual([
      'public.appraisal',
      'public.audit',
      'public.audit_head',
      'public.person',
      'public.planned_result',
      // How far the cycle is, by unit, until the next sweep adds it up.
      'public.progress_change',
      'public.reporting_line',
      'public.sweep_change',
    ]);
  },
);
