import { describe, expect, it } from 'vitest';
import { sayProcess, saySettings } from '../../../src/cli/cycle/say-process.ts';
import { releases } from '../../../src/domain/cycle/cycle.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { anAppraisal, now } from '../../support/builders.ts';

const { cycle } = anAppraisal();
const days = { days: 14, kind: 'calendar' } as const;
const law = {
  objection: days,
  decision: days,
  takeBackHours: 24,
  talkDays: 0,
  missedDays: 0,
  needsCounsel: false,
  ...({ overdue: 'remind', paperDays: 14, unopenedDays: 31, disputeDays: 7, asksPulse: false } as const),
};
const asked = { missedDays: 3, needsCounsel: true };
const all = { ...law, ...asked, approval: { days: 5, kind: 'working' }, talkDays: 4 } as const;

describe('the process as a text for staff', () => {
  it('says every step once, with the days of this cycle', () => {
    const lines = sayProcess(translator('id'), cycle, law, []);
    expect(lines[0]).toBe('Triwulan IV 2026');
    expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(15);
    const text = lines.join('\n');
    expect(text).toContain('1 Desember 2026 sampai 10 Desember 2026');
    expect(text).toContain('menetapkan predikat sampai 20 Desember 2026');
    expect(text).toContain('dalam 14 hari kalender');
    expect(text).toContain('formulir B.1.8, dengan nama Anda');
    expect(text).toContain('pengelola kinerja menjawab, paling lama 7 hari; sesudah itu penilaian berlanjut');
    expect(text).not.toContain('keadilan');
    const asks = sayProcess(translator('id'), cycle, { ...law, asksPulse: true }, []).join('\n');
    expect(asks).toContain('tiga pertanyaan tentang keadilan');
  });

  it('says what the agency set instead of what is usual', () => {
    const text = sayProcess(
      translator('id'),
      cycle,
      {
        ...{ ...all, takeBackHours: 0 },
        ...{
          objection: { days: 20, kind: 'working' },
          decision: { days: 9, kind: 'working' },
          overdue: 'escalate',
        },
      },
      [],
    ).join('\n');
    expect(text).toContain('dalam 20 hari kerja');
    expect(text).toContain('dalam 9 hari kerja (peraturan');
    expect(text).not.toContain('14 hari kalender');
    expect(text).not.toContain('menetapkannya kembali');
    expect(text).toContain('atasan berikutnya yang berwenang memutuskan');
    expect(text).toContain('belum disetujui sampai batasnya');
    // In the order in which a result goes: set, approved, talked over, given, answered.
    const at = [
      ...['bimbingan atau konseling yang tercatat', 'melihat hasil dalam 5 hari kerja'],
      ...['dialog kinerja paling lama 4 hari', 'apa yang terlewat, dalam 3 hari', 'dalam 20 hari kerja'],
    ].map((one) => text.indexOf(one));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it('says what sort of cycle it is, and what it asks for, only where it does', () => {
    const said = (over: object) => sayProcess(translator('id'), { ...cycle, ...over }, law, []).join('\n');
    const usual = said({});
    expect(usual).not.toMatch(/nilai BerAKHLAK|Triwulan pada tahun itu/);
    const settings = { ...cycle.settings, asksValues: true };
    expect(said({ kind: 'quarter', settings })).toMatch(/^Triwulan IV 2026\n {2}Triwulan IV 2026\n/);
    expect(said({ settings })).toContain('satu atau dua nilai BerAKHLAK yang menentukan');
    expect(said({ kind: 'annual' })).toContain('Triwulan pada tahun itu ditampilkan beserta penilainya');
  });

  it('says each setting with its value and where that comes from', () => {
    const set = {
      key: 'missed',
      unit: '',
      revision: 1,
      state: 'set',
      value: '3',
      at: now,
      reason: '',
    } as const;
    const lines = saySettings(translator('id'), [set], { agencyName: '' });
    const of = (name: string) => lines.find((line) => line.startsWith(`- ${name}`));
    expect(of('Waktu “Ada yang terlewat?”')).toContain('3 hari');
    expect(of('Waktu “Ada yang terlewat?”')).not.toBe(
      saySettings(translator('id'), [{ ...set, value: undefined }], { agencyName: '' })[5],
    );
    expect(of('Waktu keberatan')).toContain('PP 30/2019');
    expect(sayProcess(translator('id'), cycle, law, lines)).toEqual(expect.arrayContaining([...lines]));
  });

  it('has no empty place in either language, however results are given out', () => {
    for (const locale of locales)
      for (const release of releases) {
        const settings = { ...cycle.settings, release };
        const text = sayProcess(
          translator(locale),
          { ...cycle, settings },
          all,
          saySettings(translator(locale), [], { agencyName: '' }),
        ).join('\n');
        expect(text).not.toMatch(/[{}]|undefined/);
      }
  });
});
