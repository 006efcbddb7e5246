import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';

/** An act on a cycle in one sentence without its beginning; `who` is the one person it is about. */
export function sayAct(t: Translate, act: CycleAct, name: string, who: string | undefined): string {
  const called = who === undefined ? '' : withoutTitles(who);
  if (act.kind !== 'extend' && act.kind !== 'reopen')
    return t(`cycle.act.${act.kind}`, { name, who: called });
  const { whom } = act;
  const unit = whom.who === 'unit' ? whom.unit : called;
  return t(`cycle.act.${act.kind}`, {
    name,
    stage: t(`cycle.stage.${act.stage}`),
    date: sayDate(act.until, t.locale),
    whom: whom.who === 'all' ? t('cycle.whom.all') : unit,
  });
}
