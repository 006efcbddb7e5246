import type { Outcome } from '../../../application/cycle/life/do-act.ts';
import type { Plan } from '../../../application/cycle/life/facts.ts';
import { sayAct } from '../../../conversation/features/cycle/say-act.ts';
import { type Cycle, stages, type Window } from '../../../domain/cycle/cycle.ts';
import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { sayFullDay, sayMoment } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { withoutControls } from '../../../shared/formula-safe.ts';

const namesMax = 5;

/** What an act did, would do, or waits to do, in lines for people. */
export function sayOutcome(t: Translate, act: CycleAct, outcome: Outcome): readonly string[] {
  const { plan, opened } = outcome;
  const { before } = plan;
  const words = sayAct(t, act, before.name, plan.people[0]?.name);
  const people = plan.people.length;
  const units = new Set(plan.people.map(({ unit }) => unit)).size;
  const names = plan.people.slice(0, namesMax).map(({ name }) => name);
  return [
    ...sayTitle(t, outcome, words),
    ...sayChanges(t, plan).map((line) => `  ${line}`),
    ...(people > 0
      ? [
          `  ${t('cli.life.concerns', { people, units, names: [...names, ...(people > namesMax ? ['…'] : [])].join(', ') })}`,
        ]
      : []),
    ...(opened > 0 ? [`  ${t('cli.life.opened', { people: opened })}`] : []),
    `  ${t('cli.life.told', { people: plan.told.length })}`,
  ].map(withoutControls);
}

function sayTitle(t: Translate, outcome: Outcome, act: string): readonly string[] {
  if (outcome.done === true) return [t('cli.life.done', { act })];
  if (outcome.done === 'trial')
    return [t('cli.life.trial', { act }), ...(outcome.needsYes ? [t('cli.life.needs-yes')] : [])];
  const { no, confirmBy, plan } = outcome;
  return [t('cli.life.asked', { no, act, moment: sayMoment(confirmBy, plan.before.timeZone, t.locale) })];
}

/** Every date that becomes another, in words. */
function sayChanges(t: Translate, { before, after }: Plan): readonly string[] {
  const change = (what: string, was: string, is: string) =>
    was === is ? [] : [t('cli.life.change', { what, before: was, after: is })];
  const days = ({ from, to }: Window) =>
    t('cycle.days', { from: sayFullDay(from, t.locale), to: sayFullDay(to, t.locale) });
  const period = (cycle: Cycle) => days(cycle.period);
  return [
    ...change(t('cli.life.the-name'), before.name, after.name),
    ...change(t('cycle.stage.period'), period(before), period(after)),
    ...stages.flatMap((stage) =>
      change(t(`cli.cycle.stage.${stage}`), days(before.windows[stage]), days(after.windows[stage])),
    ),
  ];
}
