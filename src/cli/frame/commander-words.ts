import { type Command, Help, type Option } from 'commander';
import type { Translate } from '../../i18n/translate.ts';

/** Makes commander, which speaks English, say its own words in the operator's language. Subcommands inherit it. */
export function inLanguage(program: Command, t: Translate): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('cli.help.usage'),
    'Arguments:': t('cli.help.arguments'),
    'Options:': t('cli.help.options'),
    'Commands:': t('cli.help.commands'),
  };
  const bracketed = (text: string): string =>
    withPlaceholders(
      t,
      text.replace('[options]', t('cli.help.options-word')).replace('[command]', t('cli.help.command-word')),
    );
  const plain = new Help();
  return program
    .helpOption('-h, --help', t('cli.help.flag'))
    .helpCommand(`help ${t('cli.help.command-word')}`, t('cli.help.command'))
    .showHelpAfterError(t('cli.help.hint'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) => bracketed(plain.commandUsage(command)),
      subcommandTerm: (command) => bracketed(plain.subcommandTerm(command)),
      optionTerm: (option) => withPlaceholders(t, plain.optionTerm(option)),
      argumentTerm: (argument) => sayPlaceholder(t, plain.argumentTerm(argument)),
      optionDescription: ({ description, argChoices }: Option) =>
        argChoices
          ? `${description} (${t('cli.help.choices', { choices: argChoices.join(', ') })})`
          : description,
    });
}

const placeholders = [
  ...(['answer', 'new', 'old', 'reason'] as const),
  ...(['author', 'code', 'date', 'days', 'file', 'method', 'moment', 'name'] as const),
  ...(['number', 'rights', 'scope', 'stage'] as const),
  ...(['key', 'kind', 'outcome', 'part', 'value'] as const),
  ...(['document', 'folder', 'role', 'text', 'unit', 'url', 'username', 'year'] as const),
] as const;

/** What is to be put in a place, by its name in the code: "file" is "berkas"; names that everybody knows stay. */
function sayPlaceholder(t: Translate, name: string): string {
  const known = placeholders.find((one) => one === name);
  return known ? t(`cli.placeholder.${known}`) : name;
}

const withPlaceholders = (t: Translate, text: string): string =>
  text.replace(/(?<=[<[])[a-z]+(?=[>\]])/g, (name) => sayPlaceholder(t, name));

/** What commander says of a command that is written wrongly, in the operator's language. */
export function sayWrong(t: Translate, said: string): string {
  const lines = said
    .trimEnd()
    .split('\n')
    .map((line) => {
      const text = line.replace(/^error: /, '');
      for (const [pattern, say] of sentences) {
        const found = pattern.exec(text);
        if (found) return say(t, found.slice(1));
      }
      return text;
    });
  return lines.join('\n');
}

type Sentence = readonly [RegExp, (t: Translate, parts: readonly string[]) => string];

const about =
  (key: Parameters<Translate>[0]) =>
  (t: Translate, [what = '']: readonly string[]): string =>
    t(key, { what: sayPlaceholder(t, withPlaceholders(t, what)) });

/** Every sentence that commander 14 writes about a command line, as it is built in its `command.js`. */
const sentences: readonly Sentence[] = [
  [/^unknown option '(.*)'$/, about('cli.wrong.unknown-option')],
  [/^unknown command '(.*)'$/, about('cli.wrong.unknown-command')],
  [/^\(Did you mean (?:one of )?(.*)\?\)$/, about('cli.wrong.did-you-mean')],
  [/^missing required argument '(.*)'$/, about('cli.wrong.missing-argument')],
  [/^required option '(.*)' not specified$/, about('cli.wrong.missing-option')],
  [/^option '(.*)' argument missing$/, about('cli.wrong.missing-value')],
  [/^too many arguments/, (t) => t('cli.wrong.extra')],
  [
    /^option '(.*)' cannot be used with option '(.*)'$/,
    (t, [one = '', other = '']) => t('cli.wrong.conflict', { one, other }),
  ],
  [
    /^(?:option|command-argument value) '(.*?)'(?: argument '(.*?)')? is invalid(?: for argument '(.*?)')?\. (.*)$/,
    (t, [first = '', second, name, why = '']) =>
      t('cli.wrong.value', {
        value: second ?? first,
        what: sayPlaceholder(t, withPlaceholders(t, name ?? first)),
        why: sayChoices(t, why),
      }),
  ],
];

function sayChoices(t: Translate, why: string): string {
  const choices = /^Allowed choices are (.*)\.$/.exec(why)?.[1];
  return choices === undefined ? why : t('cli.wrong.choices', { choices });
}
