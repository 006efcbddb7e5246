import { describe, expect, it } from 'vitest';
import { commandLine, runCli } from '../../../src/cli/run-cli.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { systemClock } from '../../../src/shared/time.ts';

const outside = (lines: string[]) => ({
  config: { dataDir: '/nowhere', timeZone: 'Asia/Makassar', linkCodeMinutes: 10 },
  clock: systemClock,
  out: (line: string) => lines.push(line),
  err: (line: string) => lines.push(line),
});
async function said(...args: string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  await runCli(args, outside(lines));
  return lines.join('\n').split('\n');
}

const commands = commandLine({ ...outside([]), t: translator('id') }).commands.flatMap((group) => [
  [group.name()],
  ...group.commands.map((one) => [group.name(), one.name()]),
]);
/** What is typed reads the same in every language, and so do the names of columns. */
const isWords = (line: string): boolean => line.trim() !== '' && !/^ {2}\$ /.test(line);

describe('the help of a command', () => {
  it.each(commands)('%s %s shares no line between the languages, but for what is typed', async (...path) => {
    const inLocale = async (locale: Locale) =>
      (await said(...path.filter(Boolean), '--help', '--lang', locale)).filter(isWords);
    const [own, english] = [await inLocale('id'), await inLocale('en')];
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((line) => english.includes(line))).toEqual([]);
  });
});

describe('a command that is written wrongly', () => {
  it.each([
    ['a date that is none', ['holidays', 'add', '2027-02-30', 'Cuti'], 'Isinya tanggal', 'must be a date'],
    ['a year that is none', ['holidays', 'list', '--year', '27'], 'Isinya tahun', 'must be a year'],
    ['a day without a name', ['holidays', 'add', '2027-03-11', ' '], 'Nama terdiri', 'The name must'],
    [
      'a file that is not there',
      ['cycle', 'open', '/nowhere/cycle.yaml', '--dry-run'],
      'Berkas ',
      'There is no file',
    ],
  ])('%s: is told so in one sentence of the operator', async (_, args, own, english) => {
    for (const locale of locales) {
      const [sentence = ''] = await said(...args, '--lang', locale);
      expect(sentence).toContain(locale === 'id' ? own : english);
      expect(sentence).not.toContain(locale === 'id' ? english : own);
      expect(sentence).toMatch(/^[A-Z“].*\.$/);
      expect(sentence).not.toMatch(/error:|ENOENT/);
    }
  });
});
