import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/app/operator-language.ts';

describe('the language of a command line', () => {
  it.each([
    ['is Indonesian where nothing is said', [], undefined, 'id'],
    ['is that of KINERJA_LANG', [], 'en', 'en'],
    ['is Indonesian when KINERJA_LANG names none that is spoken', [], 'fr', 'id'],
    ['is that of --lang, which wins', ['--lang', 'id'], 'en', 'id'],
    ['is that of --lang with a sign', ['--lang=en'], undefined, 'en'],
    ['is not told after --', ['--', '--lang', 'en'], undefined, 'id'],
  ] as const)('%s', (_what, args, configured, locale) => {
    expect(languageOf(args, configured)).toMatchObject({ locale, isWrong: false });
  });

  it('is taken out of the line wherever it stands, and everything else stays', () => {
    expect(languageOf(['roster', '--lang', 'en', 'import', 'x'], undefined).rest).toEqual([
      'roster',
      'import',
      'x',
    ]);
    expect(languageOf(['--', '--lang', 'en'], undefined).rest).toEqual(['--', '--lang', 'en']);
  });

  it('is wrong when it is none that is spoken, or missing', () => {
    for (const args of [['--lang', 'fr'], ['--lang='], ['--lang']])
      expect(languageOf(args, 'en')).toMatchObject({ locale: 'en', isWrong: true });
  });

  it('is read in one place only', () => {
    const src = join(import.meta.dirname, '..', '..', 'src');
    const readers = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !file.startsWith(join('i18n', 'messages')))
      .filter((file) => /['"]--lang=?['"]/.test(readFileSync(join(src, file), 'utf8')));
    expect(readers).toEqual([join('app', 'operator-language.ts')]);
  });
});
