import { describe, expect, it } from 'vitest';
import { terminalWords } from '../../../simulator/demo/terminal/language.ts';
import { readOptions } from '../../../simulator/demo/terminal/options.ts';

const read = (...args: string[]) =>
  readOptions(args, { flags: ['script', 'reset'], values: ['data-dir'] as const });

describe('the options of the demo', () => {
  it('are read in any order, with the value behind them or after an equals sign', () => {
    const { locale, options } = read('--lang', 'en', '--port=3100', '--reset', '--data-dir', '/tmp/x');
    expect(locale).toBe('en');
    expect(options.ok && [...options.value.flags]).toEqual(['reset']);
    expect(options.ok && options.value.port).toBe(3100);
    expect(options.ok && options.value.values['data-dir']).toBe('/tmp/x');
  });

  it('know the scripts by name; --script alone is the first, and any other name is one sentence', () => {
    const of = (...args: string[]) =>
      readOptions(args, { flags: ['script'], values: ['data-dir'] as const, scripts: ['evidence'] });
    const scriptOf = (...args: string[]) => {
      const { options } = of(...args);
      return options.ok ? [options.value.flags.has('script'), options.value.script] : options.error;
    };
    expect(scriptOf('--script')).toEqual([true, undefined]);
    expect(scriptOf('--script', '--port', '0')).toEqual([true, undefined]);
    expect(scriptOf('--script', 'evidence', '--port', '0')).toEqual([true, 'evidence']);
    expect(scriptOf('--port', '0', '--script=evidence')).toEqual([true, 'evidence']);
    for (const name of ['evidence', 'hr', 'stands', 'growth'])
      for (const { demoUsage } of Object.values(terminalWords))
        expect(demoUsage).toContain(`--script ${name} `);
    for (const args of [['--script', 'bukti'], ['--script=bukti']]) {
      expect(scriptOf(...args)).toEqual({ is: 'script', written: 'bukti' });
      const { locale, options } = of(...args);
      const said = options.ok ? '' : terminalWords[locale].mistake(options.error, 'demo');
      expect(said).toContain(
        'Naskah "bukti" tidak ada; yang ada --script, --script evidence, --script hr, --script stands, dan --script growth.',
      );
    }
    expect(scriptOf('--port', '0', 'evidence')).toEqual({ is: 'a-word', written: 'evidence' });
  });

  it.each([
    [['--nonsense'], 'Opsi --nonsense tidak dikenal.'],
    [['-x'], 'Opsi -x tidak dikenal.'],
    [['script'], '"script" bukan opsi'],
    [['--port'], 'Opsi --port memerlukan nilai'],
    [['--port', '--script'], 'Opsi --port memerlukan nilai'],
    [['--data-dir='], 'Opsi --data-dir memerlukan nilai'],
    [['--script=yes'], 'Opsi --script tidak memakai nilai.'],
    [['--port', 'x'], '--port harus angka dari 0 sampai 65535, bukan "x".'],
    [['--port', '65536'], '--port harus angka'],
    [['--port=-1'], '--port harus angka dari 0 sampai 65535, bukan "-1".'],
    [['--port', '3000.5'], '--port harus angka'],
    // Of several mistakes the first one.
    [['--port', '--nonsense', 'x'], 'Opsi --port memerlukan nilai'],
    [['--script=yes', '--nonsense'], 'Opsi --script tidak memakai nilai.'],
    [['--lang', 'fr'], '--lang harus id atau en, bukan "fr".'],
    [['--lang', 'en', '--nonsense'], 'There is no option --nonsense.'],
  ])(
    'written wrongly (%j) are one sentence in the language asked for, and where help is',
    (args, sentence) => {
      const { locale, options } = read(...args);
      const said = options.ok ? '' : terminalWords[locale].mistake(options.error, 'demo');
      expect(said).toContain(sentence);
      expect(said).toContain('npm run demo -- --help');
      expect(said).not.toContain('\n');
    },
  );
});
