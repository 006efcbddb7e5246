import { describe, expect, it } from 'vitest';
import { sayProcess } from '../../../src/cli/cycle/say-process.ts';
import { releases } from '../../../src/domain/cycle/cycle.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { anAppraisal } from '../../support/builders.ts';

const { cycle } = anAppraisal();
const law = { days: 14, kind: 'calendar' } as const;

describe('the process as a text for staff', () => {
  it('says every step once, with the days of this cycle', () => {
    const lines = sayProcess(translator('id'), cycle, law);
    expect(lines[0]).toBe('Triwulan IV 2026');
    expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(11);
    const text = lines.join('\n');
    expect(text).toContain('1 Desember 2026 sampai 10 Desember 2026');
    expect(text).toContain('menetapkan predikat sampai 20 Desember 2026');
    expect(text).toContain('dalam 14 hari kalender');
  });

  it('says what the agency set instead of what is usual', () => {
    const text = sayProcess(translator('id'), cycle, { days: 20, kind: 'working' }).join('\n');
    expect(text).toContain('dalam 20 hari kerja');
    expect(text).not.toContain('14 hari kalender');
  });

  it('has no empty place in either language, however results are given out', () => {
    for (const locale of locales)
      for (const release of releases) {
        const settings = { ...cycle.settings, release };
        const text = sayProcess(translator(locale), { ...cycle, settings }, law).join('\n');
        expect(text).not.toMatch(/[{}]|undefined/);
      }
  });
});
