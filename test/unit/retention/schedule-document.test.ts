import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { purposeNames, purposes } from '../../../src/domain/retention/purposes.ts';
import { yearPurposes, yearSettings } from '../../../src/domain/retention/years.ts';

const document = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'docs', 'pdp', 'jadwal-retensi.md'),
  'utf8',
);
const rows = document
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, , setting = '', usual = '', least = '']) => {
    const name = /^`(KEEP_\w+)`$/.exec(setting)?.[1];
    return name === undefined ? [] : [{ name, usual, least }];
  });

describe('the schedule of retention that an agency is given', () => {
  it('names every setting, and no other', () => {
    const days = purposeNames.map((name) => `KEEP_${name.replaceAll('-', '_').toUpperCase()}_DAYS`);
    const years = yearPurposes.map((name) => yearSettings[name]);
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...days, ...years].toSorted());
  });

  it('says for each purpose the days that hold without a setting, and the fewest', () => {
    for (const purpose of purposeNames) {
      const name = `KEEP_${purpose.replaceAll('-', '_').toUpperCase()}_DAYS`;
      const { days, least } = purposes[purpose];
      expect(rows.find((row) => row.name === name)).toMatchObject({
        usual: String(days),
        least: String(least),
      });
    }
  });

  it('gives no number of years to what the law leaves to the agency', () => {
    for (const purpose of yearPurposes)
      expect(rows.find(({ name }) => name === yearSettings[purpose])?.usual).toBe('tanpa akhir');
  });
});
