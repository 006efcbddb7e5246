import { parseArgs } from 'node:util';
import { isLocale, type Locale } from '../../../src/i18n/locale.ts';
import { fail, ok, type Result } from '../../../src/shared/result.ts';

/** What is wrong with how a demo or practice room was called. */
export type Mistake =
  | { readonly is: 'unknown' | 'no-value' | 'a-value' | 'a-word'; readonly written: string }
  | { readonly is: 'port' | 'lang' | 'script'; readonly written: string };

type Options<Flag extends string, Value extends string> = {
  readonly flags: ReadonlySet<Flag | 'help'>;
  /** The word behind `--script`, where one was given. */
  readonly script?: string;
  readonly values: Readonly<Partial<Record<Value | 'port' | 'lang', string>>>;
  /** The port that was asked for. */
  readonly port?: number;
};

/** Reads the options of a program; the language is known also when they cannot be read. */
export function readOptions<const Flag extends string, const Value extends string>(
  args: readonly string[],
  known: {
    readonly flags: readonly Flag[];
    readonly values: readonly Value[];
    /** What may stand behind `--script`; absent = nothing may. */
    readonly scripts?: readonly string[];
  },
): { readonly locale: Locale; readonly options: Result<Options<Flag, Value>, Mistake> } {
  const flagNames = [...known.flags, 'help'] as const;
  const valueNames = [...known.values, 'port', 'lang'] as const;
  // Not strict, because Node's own sentences are in English and of little help.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries([
      ...flagNames.map((name) => [name, { type: 'boolean' as const }]),
      ...valueNames.map((name) => [name, { type: 'string' as const }]),
    ]),
  });
  const flags = new Set<Flag | 'help'>();
  const values: Partial<Record<Value | 'port' | 'lang', string>> = {};
  let mistake: Mistake | undefined;
  let script: string | undefined;
  const takeScript = (written: string): void => {
    if (known.scripts?.includes(written)) script = written;
    else mistake ??= { is: 'script', written };
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'positional') {
      const before = tokens[at - 1];
      const isOfScript = known.scripts && before?.kind === 'option' && before.name === 'script';
      if (isOfScript && before.value === undefined) takeScript(token.value);
      else mistake ??= { is: 'a-word', written: token.value };
    }
    if (token.kind !== 'option') continue;
    const flag = flagNames.find((one) => one === token.name);
    const value = valueNames.find((one) => one === token.name);
    const written = token.rawName;
    if (flag !== undefined) {
      if (token.value === undefined) flags.add(flag);
      else if (known.scripts && token.name === 'script') {
        flags.add(flag);
        takeScript(token.value);
      } else mistake ??= { is: 'a-value', written };
    } else if (value === undefined) mistake ??= { is: 'unknown', written };
    // What begins with a dash is the next option and not the value of this one.
    else if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      mistake ??= { is: 'no-value', written };
    else values[value] = token.value;
  }
  const { lang = 'id', port: writtenPort } = values;
  const locale = isLocale(lang) ? lang : 'id';
  const port = writtenPort === undefined ? undefined : Number(writtenPort);
  if (!isLocale(lang)) mistake ??= { is: 'lang', written: lang };
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    mistake ??= { is: 'port', written: writtenPort ?? '' };
  return { locale, options: mistake ? fail(mistake) : ok({ flags, values, port, script }) };
}
