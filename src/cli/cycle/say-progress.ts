import {
  type CycleListItem,
  type CycleProgress,
  progressSteps,
} from '../../application/cycle/cycle-progress.ts';
import type { CycleOpened } from '../../application/cycle/open-cycle.ts';
import { type Cycle, type Stage, stages } from '../../domain/cycle/cycle.ts';
import { typeOf } from '../../domain/cycle/kind.ts';
import { exemptWords } from '../../domain/tenure/exempt.ts';
import { sayCycleType } from '../../i18n/cycle-type.ts';
import { sayDate, zoneName } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { isoDay } from '../../shared/time.ts';
import { columns } from '../context.ts';
import { sayNumber } from '../people/number.ts';

/** What opening a cycle did, or would do, in lines for people. */
export const sayOpened = (
  t: Translate,
  { name, cycle, appraisals, units, results, leftOut, warnings, isDryRun }: CycleOpened,
): readonly string[] => [
  t(isDryRun ? 'cli.cycle.trial' : 'cli.cycle.opened', { name }),
  ...sayKind(t, cycle),
  ...stages.map((stage) => sayStage(t, cycle, stage)),
  ...columns([
    [`  ${t('cli.cycle.appraisals')}`, appraisals],
    [`  ${t('cli.cycle.results')}`, results],
    [`  ${t('cli.cycle.left-out')}`, leftOut.length],
    ...units.map(({ unit, people }) => [`  ${withoutControls(unit)}`, people] as const),
  ]),
  ...leftOut.map((one) =>
    withoutControls(`  - ${one.name} (${sayNumber(t, one.nip)}): ${t(`cli.cycle.left-out.${one.reason}`)}`),
  ),
  ...warnings.map(({ code, window }) => t(`cli.cycle.warning.${code}`, { window: `windows.${window}` })),
];

/** A quarter or the year, where it says so. */
export function sayKind(t: Translate, cycle: Cycle): readonly string[] {
  const type = typeOf(cycle);
  return type ? [`  ${sayCycleType(t, type)}`] : [];
}

const sayWindow = (t: Translate, { windows }: Cycle, stage: Stage): string =>
  t('cli.cycle.window', { from: String(windows[stage].from), to: String(windows[stage].to) });

function sayStage(t: Translate, cycle: Cycle, stage: Stage): string {
  const { from, to } = cycle.windows[stage];
  const window = t('cli.cycle.window', { from: sayDate(from, t.locale), to: sayDate(to, t.locale) });
  const zone = zoneName(cycle.timeZone);
  return `  ${t('cli.cycle.in-zone', { stage: t(`cli.cycle.stage.${stage}`), window, zone })}`;
}

/** How far a cycle is: counts by unit, and what HR can do. */
export function sayProgress(
  t: Translate,
  { cycle, units, total, steps, disputes, takenOut, reach }: CycleProgress,
): readonly string[] {
  const row = (unit: string, of: number, counts: CycleProgress['steps']) => [
    withoutControls(unit),
    of,
    ...progressSteps.map((step) => counts[step]),
  ];
  const titles = (['all', ...progressSteps] as const).map((step) => t(`cli.cycle.step.${step}`));
  return [
    withoutControls(cycle.name),
    ...sayKind(t, cycle),
    ...stages.map((stage) => sayStage(t, cycle, stage)),
    '',
    ...columns([
      [t('cli.cycle.unit'), ...titles],
      ...units.map((unit) => row(unit.unit, unit.total, unit.steps)),
      ...(units.length > 1 ? [row(t('cli.cycle.all-units'), total, steps)] : []),
    ]),
    '',
    t('cli.cycle.reach', reach),
    ...(reach.notLinked + reach.unreachable > 0 ? [t('cli.cycle.who')] : []),
    ...(takenOut.length > 0 ? [t('cli.cycle.taken-out', { list: sayOut(t, takenOut) })] : []),
    ...(disputes.length > 0 ? [t('cli.cycle.disputes')] : []),
    ...disputes.map(({ since, ...one }) => {
      const day = isoDay(since);
      const words = t('cli.cycle.dispute', { ...one, since: day ? sayDate(day, t.locale) : since });
      return withoutControls(`  - ${words}`);
    }),
  ];
}

const sayOut = (t: Translate, takenOut: CycleProgress['takenOut']): string =>
  takenOut
    .map(({ exemptAs, people }) =>
      t('cli.cycle.taken-out.one', {
        people,
        reason: exemptAs ? exemptWords[exemptAs] : t('cli.cycle.taken-out.other'),
      }),
    )
    .join(', ');

/** All cycles in a table. Dates as they stand in the file, so that they can be compared with it. */
export const sayCycles = (t: Translate, cycles: readonly CycleListItem[]): readonly string[] =>
  cycles.length === 0
    ? [t('cli.cycle.none')]
    : columns([
        [
          t('cli.cycle.title'),
          ...stages.map((stage) => t(`cli.cycle.stage.${stage}`)),
          t('cli.cycle.appraisals'),
        ],
        ...cycles.map(({ cycle, appraisals }) => [
          withoutControls(cycle.name),
          ...stages.map((stage) => sayWindow(t, cycle, stage)),
          appraisals,
        ]),
      ]);
