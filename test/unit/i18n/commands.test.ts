import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import type { CliContext } from '../../../src/cli/context.ts';
import { commandLine } from '../../../src/cli/run-cli.ts';
import { readStoreConfig } from '../../../src/config.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { systemClock } from '../../../src/shared/time.ts';

/**
 * `docs/commands.id.md` and `docs/commands.en.md` hold the help of every command, so that reviewers see a change in
 * wording, and HR reads it without running anything. `npm run commands` writes them again.
 */
const folder = '../../../docs';

const titles = { id: 'Perintah Kinerja Bot', en: 'Commands of Kinerja Bot' };
const intros = {
  id: 'Bantuan setiap perintah, seperti yang ditampilkan `--help`. Ditulis oleh `npm run commands`. [In English](commands.en.md)',
  en: 'The help of every command, as `--help` shows it. Written by `npm run commands`. [Dalam bahasa Indonesia](commands.id.md)',
};

/** The command and all commands under it, in the order of the help, with their names from the top. */
function all(command: Command, names: readonly string[]): readonly (readonly [name: string, help: string])[] {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    // So that lines break alike wherever it runs.
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return [[names.join(' '), help], ...command.commands.flatMap((one) => all(one, [...names, one.name()]))];
}

/** Names that are written alike in both languages, or stand for what is typed as it is. */
const alike = ['nip', 'platform', 'unit', 'folder', 'id|en'];

it('what is to be put in a place is named in the language of the help', async () => {
  const pages = await Promise.all(
    locales.map((locale) => readFile(new URL(`${folder}/commands.${locale}.md`, import.meta.url), 'utf8')),
  );
  const [inId, inEn] = pages.map(
    (page) => new Set([...page.matchAll(/<([a-z|]+)>/g)].map(([, name]) => name ?? '')),
  );
  expect(inId?.size).toBe(inEn?.size);
  expect([...(inId ?? [])].filter((name) => inEn?.has(name)).toSorted()).toEqual(alike.toSorted());
});

it.each(locales)(
  'the help of every command in the language "%s" is the one in docs/commands',
  async (locale) => {
    const config = readStoreConfig({});
    if (!config.ok) throw new Error('the defaults cannot be read');
    const silent = () => {};
    const context: CliContext = {
      config: { ...config.value, timeZone: 'Asia/Makassar' },
      clock: systemClock,
      out: silent,
      err: silent,
      t: translator(locale),
    };
    const helps = all(commandLine(context), ['kinerja']);
    const parts = helps.map(([name, help]) => `## ${name}\n\n\`\`\`\n${help.trim()}\n\`\`\``);
    const page = `${[`# ${titles[locale]}`, intros[locale], ...parts].join('\n\n')}\n`;
    await expect(page).toMatchFileSnapshot(`${folder}/commands.${locale}.md`);
  },
);
