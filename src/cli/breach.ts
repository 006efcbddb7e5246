import type { Command } from 'commander';
import type { Translate } from '../i18n/translate.ts';
import { type BreachPerson, breachPeople } from '../persistence/rights/breach-people.ts';
import { numberCell } from '../roster/number-cell.ts';
import { csvBegin, csvRow } from '../shared/csv.ts';
import { naming } from '../shared/failed.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { Temporal } from '../shared/time.ts';
import { type CliContext, print, Refused, withOperator } from './context.ts';
import { createPrivateFile } from './csv.ts';
import { examples } from './frame/help-text.ts';
import { sayNumber } from './people/number.ts';

type Options = {
  readonly from: string;
  readonly until: string;
  readonly out?: string;
  readonly json?: boolean;
};

/** `breach list`: whom to tell of a breach of data (UU 27/2022 Pasal 46). */
export function addBreachCommands(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('breach')
    .description(t('cli.breach.about'))
    .command('list')
    .description(t('cli.breach.list.about'))
    .requiredOption('--from <moment>', t('cli.breach.from'))
    .requiredOption('--until <moment>', t('cli.breach.until'))
    .option('--json', t('cli.json'))
    .option('--out <file>', t('cli.breach.out'))
    .addHelpText(
      'after',
      `\n${t('cli.breach.more')}\n${examples(t, 'breach list --from 2026-12-01T08:00+08:00 --until 2026-12-01T17:00+08:00 --out kebocoran.csv')}`,
    )
    .action((options: Options) => list(context, options));
}

async function list(context: CliContext, { from: first, until: last, out, json = false }: Options) {
  const { t, clock } = context;
  const from = readMoment(t, first);
  const until = readMoment(t, last);
  if (Temporal.Instant.compare(from, until) >= 0) throw new Refused(t('cli.breach.no-time'));
  await withOperator(context, async (db) => {
    const file = out === undefined ? undefined : await createPrivateFile(context, out);
    const found = await breachPeople(db, { from, until, now: clock.now() });
    if (file && out !== undefined)
      await naming(out, file.writeFile(csvOf(t, found))).finally(() => file.close());
    print(context, json, found, say(t, found));
    if (out !== undefined && !json) context.out(t('cli.breach.written', { path: out }));
  });
}

function readMoment(t: Translate, given: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(given);
  } catch {
    throw new Refused(t('cli.breach.no-moment', { given }));
  }
}

const say = (t: Translate, found: readonly BreachPerson[]): readonly string[] =>
  found.length === 0
    ? [t('cli.breach.none')]
    : [
        t('cli.breach.count', { count: found.length }),
        ...found.map(({ name, unit, number, acts, messages }) =>
          withoutControls(
            `  - ${t('cli.breach.row', { name, unit, number: sayNumber(t, number), acts, messages })}`,
          ),
        ),
      ];

const csvOf = (t: Translate, found: readonly BreachPerson[]): string =>
  [
    csvBegin([
      'NIP',
      ...(['name', 'unit', 'email', 'acts', 'messages'] as const).map((title) =>
        t(`cli.breach.csv.${title}`),
      ),
    ]),
    ...found.map(({ number, name, unit, email = '', acts, messages }) =>
      csvRow([numberCell(number), name, unit, email, String(acts), String(messages)]),
    ),
  ].join('');
