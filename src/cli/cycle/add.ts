import type { Command } from 'commander';
import { type Added, type AddRefusal, addToCycle } from '../../application/tenure/joiners.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { createJoinerStore } from '../../persistence/tenure/joiners.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { newId } from '../../shared/ids.ts';
import { type CliContext, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber, sayNumber } from '../people/number.ts';
import { readDay } from '../tenure/read-day.ts';

type Options = {
  readonly cycle?: string;
  readonly all?: boolean;
  readonly partFrom?: string;
  readonly partTo?: string;
  readonly dryRun?: boolean;
};

/** `cycle add`: an appraisal for who came after the opening. */
export function addCycleAdd(cycle: Command, context: CliContext): void {
  const { t } = context;
  cycle
    .command('add')
    .description(t('cli.add.about'))
    .argument('[nip...]', t('cli.add.who'))
    .option('--cycle <name>', t('cli.add.cycle'))
    .option('--all', t('cli.add.all'))
    .option('--part-from <date>', t('cli.add.part-from'))
    .option('--part-to <date>', t('cli.add.part-to'))
    .option('--dry-run', t('cli.dry-run'))
    .addHelpText(
      'after',
      `\n${examples(t, 'cycle add 199503152026211003', 'cycle add --all --cycle "Triwulan I 2027" --dry-run')}`,
    )
    .action((who: readonly string[], options: Options) => run(context, who, options));
}

async function run(context: CliContext, who: readonly string[], options: Options): Promise<void> {
  const { t } = context;
  const { cycle, all = false, partFrom, partTo, dryRun: isDryRun = false } = options;
  if (all && who.length > 0) throw new Refused(t('cli.add.both'));
  if (!all && who.length === 0) throw new Refused(t('cli.add.needs'));
  const numbers = who.map((nip) => readNumber(t, nip));
  const part = {
    ...(partFrom !== undefined && { from: readDay(t, partFrom) }),
    ...(partTo !== undefined && { to: readDay(t, partTo) }),
  };
  const added = await (isDryRun ? withStore : withOperator)(context, (db) =>
    addToCycle(createJoinerStore(db), {
      who: all ? 'all' : numbers,
      part,
      now: context.clock.now(),
      today: todayOf(context),
      isDryRun,
      newId,
      ...(cycle !== undefined && { cycle }),
    }),
  );
  if (!added.ok) {
    for (const refusal of added.error) context.err(withoutControls(sayNo(t, refusal)));
    throw new Refused(t('cli.add.refused'));
  }
  for (const line of sayAdded(t, added.value)) context.out(withoutControls(line));
}

function sayAdded(t: Translate, { cycle, added, isSelfOver, isDryRun }: Added): readonly string[] {
  return [
    ...(isDryRun ? [t('cli.tenure.trial')] : []),
    t('cli.add.done', { cycle, count: added.length }),
    ...added.map(({ name, unit, nip, part }) =>
      t('cli.add.row', {
        name,
        unit,
        number: sayNumber(t, nip),
        part: part
          ? t('cli.add.part', { from: sayDate(part.from, t.locale), to: sayDate(part.to, t.locale) })
          : t('cli.add.whole'),
      }),
    ),
    ...(isSelfOver ? [t('cli.add.self-over')] : []),
  ];
}

function sayNo(t: Translate, refusal: AddRefusal): string {
  switch (refusal.code) {
    case 'several-cycles':
      return t('cli.add.no.several-cycles', { names: refusal.names.join(', ') });
    case 'stranger':
      return t('cli.add.no.stranger', { number: sayNumber(t, refusal.number) });
    case 'no-cycle':
    case 'over':
    case 'nobody':
      return t(`cli.add.no.${refusal.code}`);
    default:
      return t(`cli.add.no.${refusal.code}`, { name: refusal.name, number: sayNumber(t, refusal.number) });
  }
}
