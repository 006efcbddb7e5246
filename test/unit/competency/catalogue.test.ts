import { describe, expect, it } from 'vitest';
import {
  behaviourByCode,
  behaviours,
  competencies,
  competencyByCode,
  defaultRequiredLevels,
  positionLevels,
} from '../../../src/domain/competency/catalogue.ts';

describe('the catalogue', () => {
  it('names the nine competencies of PermenPANRB 38/2017: eight managerial ones, and one socio-cultural', () => {
    expect(competencies.map(({ code, kind, name }) => [code, kind, name.id])).toEqual([
      ['M.01', 'managerial', 'Integritas'],
      ['M.02', 'managerial', 'Kerja Sama'],
      ['M.03', 'managerial', 'Komunikasi'],
      ['M.04', 'managerial', 'Orientasi pada Hasil'],
      ['M.05', 'managerial', 'Pelayanan Publik'],
      ['M.06', 'managerial', 'Pengembangan Diri dan Orang Lain'],
      ['M.07', 'managerial', 'Mengelola Perubahan'],
      ['M.08', 'managerial', 'Pengambilan Keputusan'],
      ['SK.01', 'socio-cultural', 'Perekat Bangsa'],
    ]);
  });

  it('names the seven BerAKHLAK values in their order', () => {
    expect(behaviours.map(({ code, name }) => [code, name.id, name.en])).toEqual([
      ['B.1', 'Berorientasi Pelayanan', 'Service-oriented'],
      ['B.2', 'Akuntabel', 'Accountable'],
      ['B.3', 'Kompeten', 'Competent'],
      ['B.4', 'Harmonis', 'Harmonious'],
      ['B.5', 'Loyal', 'Loyal'],
      ['B.6', 'Adaptif', 'Adaptive'],
      ['B.7', 'Kolaboratif', 'Collaborative'],
    ]);
  });

  it('has for every competency a definition and five levels, in order, each with its meaning and behaviours', () => {
    for (const { code, name, definition, levels } of competencies) {
      expect(
        levels.map(({ level }) => level),
        code,
      ).toEqual([1, 2, 3, 4, 5]);
      for (const text of [name.en, definition, ...levels.map(({ meaning }) => meaning)])
        expect(text, code).toMatch(/\S{3}/);
      for (const { behaviours: shown } of levels) {
        expect(shown.length, code).toBeGreaterThan(0);
        for (const text of shown) expect(text, code).toMatch(/\S{3}/);
      }
    }
    for (const { code, guides } of behaviours) {
      expect(guides.length, code).toBeGreaterThan(0);
      for (const text of guides) expect(text, code).toMatch(/\S{3}/);
    }
  });

  it('finds each by its code, and nothing by any other', () => {
    for (const one of competencies) expect(competencyByCode(one.code)).toBe(one);
    for (const one of behaviours) expect(behaviourByCode(one.code)).toBe(one);
    for (const code of ['', 'M.09', 'B.0', 'B.8', 'SK.02']) {
      expect(competencyByCode(code)).toBeUndefined();
      expect(behaviourByCode(code)).toBeUndefined();
    }
    expect(competencyByCode('B.1')).toBeUndefined();
    expect(behaviourByCode('M.01')).toBeUndefined();
  });
});

describe('the required levels', () => {
  it('are by default those of the position level, for structural and functional positions alike', () => {
    expect(defaultRequiredLevels).toEqual({
      pelaksana: 1,
      pengawas: 2,
      administrator: 3,
      jpt_pratama: 4,
      jpt_madya: 5,
      jpt_utama: 5,
      jf_pemula: 1,
      jf_terampil: 1,
      jf_mahir: 2,
      jf_penyelia: 2,
      jf_ahli_pertama: 2,
      jf_ahli_muda: 3,
      jf_ahli_madya: 4,
      jf_ahli_utama: 5,
    });
    expect(Object.keys(defaultRequiredLevels).toSorted()).toEqual([...positionLevels].toSorted());
  });
});
