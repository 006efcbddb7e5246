import type { Plan } from '../../../application/cycle/life/facts.ts';
import { type Cycle, stages, type Window } from '../../../domain/cycle/cycle.ts';
import { sayFullDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';

const namesMax = 5;

/** What an act on a cycle changes, whom it concerns and who is told, a line for each. */
export function sayPlan(t: Translate, plan: Plan, opened: number): readonly string[] {
  const people = plan.people.length;
  const units = new Set(plan.people.map(({ unit }) => unit)).size;
  const names = plan.people.slice(0, namesMax).map(({ name }) => name);
  return [
    ...sayChanges(t, plan),
    ...(people > 0
      ? [
          t('cli.life.concerns', {
            people,
            units,
            names: [...names, ...(people > namesMax ? ['…'] : [])].join(', '),
          }),
        ]
      : []),
    ...(opened > 0 ? [t('cli.life.opened', { people: opened })] : []),
    t('cli.life.told', { people: plan.told.length }),
  ];
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
