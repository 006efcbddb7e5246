import { describe, expect, it } from 'vitest';
import { competencies } from '../../../src/domain/competency/catalogue.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { type MessageKey, messages } from '../../../src/i18n/messages/index.ts';

describe('our short form of a level', () => {
  it.each(locales)('exists for every level and fits on two lines of a phone: %s', (locale) => {
    for (const { code, levels } of competencies) {
      const said = levels.map(({ level }) => messages[locale][`meaning.${code}.${level}` as MessageKey]);
      for (const words of said) {
        expect(words.length, words).toBeGreaterThan(0);
        expect(words.length, words).toBeLessThanOrEqual(60);
      }
      expect(new Set(said).size, code).toBe(5);
    }
  });

  it('names the same reach as the official text: no wider, and no narrower', () => {
    const reaches = ['unit', 'nasional', 'bawahan', 'instansi'];
    for (const { code, levels } of competencies)
      for (const { level, meaning } of levels) {
        const words = messages.id[`meaning.${code}.${level}` as MessageKey];
        const named = (text: string) => reaches.filter((reach) => text.toLowerCase().includes(reach));
        expect(named(words), `${words} | ${meaning}`).toEqual(named(meaning));
      }
  });
});
