import { runCli } from '../../../src/cli/run-cli.ts';
import { readConfig, readStoreConfig } from '../../../src/config.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Clock } from '../../../src/shared/time.ts';
import type { Stage } from '../stage.ts';
import { bot, person } from '../terminal/print.ts';
import type { Voice } from '../voice.ts';

export type Ran = { readonly code: number; readonly text: string };

// No process listens there: the bot of a stage has no server of its own, and the doctor shall not ask a stranger's.
const noServer = '1';

/** Runs a command of `kinerja` as somebody in HR does in a shell. */
export async function run(
  { environment }: Pick<Stage, 'environment'>,
  { locale, by, clock }: { readonly locale: Locale; readonly by: Voice; readonly clock: Clock },
  args: readonly string[],
): Promise<Ran> {
  const given = { ...environment, PORT: noServer, KINERJA_OPERATOR: by.who.nip };
  const store = readStoreConfig(given, locale);
  if (!store.ok) throw new Error(store.error.map(({ message }) => message).join('\n'));
  const lines: string[] = [];
  const code = await runCli([...args, '--lang', locale], {
    config: store.value,
    readConfig: () => readConfig(given, undefined, locale),
    clock,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
  });
  return { code, text: lines.join('\n') };
}

/** The same, printed with what it says. */
export async function kinerja(
  stage: Stage,
  who: { readonly locale: Locale; readonly by: Voice; readonly clock: Clock },
  args: readonly string[],
): Promise<Ran> {
  person(who.by.who.name, `$ kinerja ${args.map(quoted).join(' ')}`);
  const ran = await run(stage, who, args);
  bot('kinerja', ran.text);
  return ran;
}

const quoted = (word: string): string => (/^[\w./-]+$/.test(word) ? word : `"${word}"`);
