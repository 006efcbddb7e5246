import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../src/cli/run-cli.ts';
import { unsetStoreConfig } from '../../src/config.ts';
import { features } from '../../src/conversation/features/index.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { type MessageKey, messages } from '../../src/i18n/messages/index.ts';
import { translator } from '../../src/i18n/translate.ts';
import { systemClock } from '../../src/shared/time.ts';
import { everyScreen } from '../support/every-screen.ts';
import { buttonsOf } from '../support/script/neutral-screen.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'panduan');
/** A page that is read to its end on the way to work. */
const wordsMax = 500;

type Guide = { readonly name: string; readonly locale: Locale; readonly path: string; readonly text: string };
const guidesIn = (place: string, locale: Locale): readonly Guide[] =>
  readdirSync(place)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const path = join(place, name);
      return { name: `${locale}/${name}`, locale, path, text: readFileSync(path, 'utf8') };
    });
const guides = [...guidesIn(folder, 'id'), ...guidesIn(join(folder, 'en'), 'en')];

const found = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, what = '']) => what);
const fences = /```sh\n([\s\S]*?)```/g;
const prose = ({ text }: Guide): string => text.replace(fences, '');
const buttons = (guide: Guide) => found(/\*\*\[([^\]]+)\]\*\*/g, prose(guide));
const spans = (guide: Guide) => found(/`([^`\n]+)`/g, prose(guide));
const quotations = (guide: Guide) => found(/“([^”]+)”/g, prose(guide));
const pictures = ({ text }: Guide) => found(/<img src="([^"]+)"/g, text);
const links = (guide: Guide) => found(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g, prose(guide));
const commands = (guide: Guide): readonly string[] => [
  ...found(fences, guide.text)
    .flatMap((block) => block.split('\n'))
    .filter((line) => line !== '')
    .map((line) => line.replace(/ +#.*$/, '')),
  ...spans(guide).filter((span) => span.startsWith('kinerja ') || span.startsWith('npm ')),
];

const silent = (): void => {};
const program = commandLine({
  ...{ config: { ...unsetStoreConfig, timeZone: 'Asia/Makassar' }, clock: systemClock },
  ...{ out: silent, err: silent, t: translator('id') },
});
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);
const variables = readFileSync(join(root, '.env.example'), 'utf8');

/** Why a command cannot be given as it is written; nothing when it can. */
function complaint(written: string): string | undefined {
  const variable = /^export (\w+)=\S+$/.exec(written)?.[1];
  if (variable !== undefined) return isVariable(variable) ? undefined : `no variable ${variable}`;
  const script = /^npm run ([\w:]+)$/.exec(written)?.[1];
  if (script !== undefined) return scripts.includes(script) ? undefined : `no script ${script}`;
  const line = /^(?:npm run kinerja -- |kinerja )(.+)$/.exec(written)?.[1];
  if (line === undefined) return 'it is no command of ours';
  let command: Command = program;
  for (const word of line.replace(/ > \S+$/, '').split(' ')) {
    const next = command.commands.find((one) => one.name() === word);
    if (next) command = next;
    else if (word.startsWith('--') && !command.options.some(({ long }) => long === word) && word !== '--lang')
      return `${command.name()} has no option ${word}`;
    else if (!word.startsWith('--') && command.commands.length > 0)
      return `${command.name()} has no command ${word}`;
  }
  return command.commands.length > 0 ? `${command.name()} needs one of its commands` : undefined;
}
const isVariable = (name: string): boolean => new RegExp(`^#?\\s*${name}=`, 'm').test(variables);

const chatNames = (locale: Locale): readonly string[] =>
  features.flatMap(({ commands: own = {} }) => Object.values(own).map(({ names }) => names[locale]));

/** What stands in letters of a typewriter and is no command to the server. */
function isKnownSpan(span: string, locale: Locale): boolean {
  const inChat = /^\/(?:kinerja )?(\w+)$/.exec(span)?.[1];
  if (inChat !== undefined) return chatNames(locale).includes(inChat);
  if (/^[A-Z_]+$/.test(span)) return isVariable(span);
  if (span.startsWith('--')) return program.commands.some((group) => hasOption(group, span));
  // A file that a command of the same page makes or reads.
  return /^[\w-]+\.(yaml|html|csv|xlsx)$/.test(span);
}
const hasOption = (command: Command, name: string): boolean =>
  command.options.some(({ long }) => long === name) || command.commands.some((one) => hasOption(one, name));

/** Buttons that no screen drawn here has: of messages that come by themselves, of newcomers, of what is not filed or of today, of who is still to fill in, and where results are given later. */
const others: readonly MessageKey[] = [
  ...(['link.yes', 'link.no', 'account.ask.no', 'self.receipt.withdraw', 'news.objection.open'] as const),
  ...(['reminder.snooze.twoHours', 'reminder.snooze.tomorrow', 'rate.summary.submitLater'] as const),
  ...(['pocket.button.all', 'pocket.button.remove', 'note.button.yesterday'] as const),
  'assist.button.self',
];
const labels: Readonly<Record<Locale, Set<string>>> = {
  id: new Set(others.map((key) => messages.id[key])),
  en: new Set(others.map((key) => messages.en[key])),
};
for (const { locale, screen } of everyScreen())
  for (const { label } of screen.blocks.flatMap(buttonsOf)) labels[locale].add(label);

const plain = (message: string): string => message.replace(/<[^>]+>/g, '');

it('each role, and the year, has a guide in both languages, with as many parts and pictures of the same things', () => {
  const shape = (locale: Locale) =>
    guides
      .filter((guide) => guide.locale === locale)
      .map((guide) => ({
        parts: found(/^## (.)/gm, guide.text).length,
        pictures: pictures(guide).map((path) => path.split('/').at(-1)),
      }))
      .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  expect(guides.filter(({ locale }) => locale === 'id')).toHaveLength(6);
  expect(shape('en')).toEqual(shape('id'));
});

describe.each(guides)('the guide $name', (guide) => {
  const { locale, path } = guide;

  it('names only buttons that the bot has, exactly as it writes them', () => {
    expect(buttons(guide).filter((label) => !labels[locale].has(label))).toEqual([]);
  });

  it('gives only commands that exist, with options that they have', () => {
    expect(
      commands(guide).flatMap((line) => {
        const wrong = complaint(line);
        return wrong === undefined ? [] : [`${line}: ${wrong}`];
      }),
    ).toEqual([]);
    const besides = spans(guide).filter((span) => !commands(guide).includes(span));
    expect(besides.filter((span) => !isKnownSpan(span, locale))).toEqual([]);
  });

  it('quotes only words that the bot says', () => {
    const said = Object.values(messages[locale]).map(plain);
    expect(quotations(guide).filter((words) => !said.some((message) => message.includes(words)))).toEqual([]);
  });

  it('shows only pictures that are there, each with words for who cannot see it', () => {
    const gone = pictures(guide).filter((file) => !existsSync(resolve(dirname(path), file)));
    expect(gone).toEqual([]);
    expect(pictures(guide).filter((file) => !file.includes(`pictures/${locale}/`))).toEqual([]);
    expect(found(/<img src="[^"]+" (?!alt="[^"]{20,}" width="300">)(.*)/g, guide.text)).toEqual([]);
  });

  it('leads only to pages that are there', () => {
    const files = links(guide).map((link) => link.replace(/#.*$/, ''));
    expect(files.filter((file) => !existsSync(resolve(dirname(path), file)))).toEqual([]);
  });

  it('is short', () => {
    const words = prose(guide)
      .replace(/<img [^>]+>/g, '')
      .trim()
      .split(/\s+/);
    expect(words.length).toBeLessThanOrEqual(wordsMax);
  });
});

it.each(locales)('every picture in "%s" is shown by a guide', (locale) => {
  const shown = guides.flatMap((guide) => pictures(guide).map((file) => resolve(dirname(guide.path), file)));
  const there = readdirSync(join(folder, 'pictures', locale)).map((name) =>
    join(folder, 'pictures', locale, name),
  );
  expect(there.length).toBeGreaterThan(10);
  expect(there.filter((file) => !shown.includes(file))).toEqual([]);
});

it.each([
  ['npm run kinerja -- cycle opens x.yaml', 'has no command'],
  ['npm run kinerja -- cycle open x.yaml --now', 'has no option'],
  ['kinerja people', 'needs one'],
  ['export KINERJA_NOBODY=1', 'no variable'],
  ['npm run nothing', 'no script'],
  ['rm roster.csv', 'no command of ours'],
])('a guide could not say %s', (line, why) => {
  expect(complaint(line)).toContain(why);
});
