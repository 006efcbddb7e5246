import type { Outcome } from '../../../application/cycle/life/do-act.ts';
import { sayAct } from '../../../conversation/features/cycle/say-act.ts';
import { sayPlan } from '../../../conversation/features/cycle/say-plan.ts';
import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { sayMoment } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { withoutControls } from '../../../shared/formula-safe.ts';

/** What an act did, would do, or waits to do, in lines for people. */
export function sayOutcome(t: Translate, act: CycleAct, outcome: Outcome): readonly string[] {
  const { plan, opened } = outcome;
  const words = sayAct(t, act, plan.before.name, plan.people[0]?.name);
  return [...sayTitle(t, outcome, words), ...sayPlan(t, plan, opened).map((line) => `  ${line}`)].map(
    withoutControls,
  );
}

function sayTitle(t: Translate, outcome: Outcome, act: string): readonly string[] {
  if (outcome.done === true) return [t('cli.life.done', { act })];
  if (outcome.done === 'trial')
    return [t('cli.life.trial', { act }), ...(outcome.needsYes ? [t('cli.life.needs-yes')] : [])];
  const { no, confirmBy, plan } = outcome;
  return [t('cli.life.asked', { no, act, moment: sayMoment(confirmBy, plan.before.timeZone, t.locale) })];
}
