import type { LifeRefusal } from '../../../application/cycle/life/facts.ts';
import type { WindowName } from '../../../domain/cycle/stages.ts';
import { sayDate, sayFullDay, sayMoment } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { upperFirst } from '../../ui/words.ts';

/** Why HR cannot do it, and what to do: one sentence or two. A new refusal without words does not compile. */
export function sayLifeRefusal(t: Translate, refusal: LifeRefusal, timeZone: string): string {
  const day = (date: Parameters<typeof sayFullDay>[0]) => sayFullDay(date, t.locale);
  switch (refusal.code) {
    case 'backward':
      return t('cycle.refused.backward', { window: windowName(t, refusal.window) });
    case 'overlap': {
      const [window, before] = [windowName(t, refusal.window), t(`cycle.stage.${refusal.before}`)];
      return t('cycle.refused.overlap', { window, before });
    }
    case 'stage-begun':
    case 'day-over':
    case 'own-days':
      return t(`cycle.refused.${refusal.code}`, { stage: stageName(t, refusal) });
    case 'stage-over':
    case 'stage-not-over':
    case 'not-later':
    case 'no-room':
      return t(`cycle.refused.${refusal.code}`, { stage: stageName(t, refusal), date: day(refusal.to) });
    case 'closed':
      return t('cycle.refused.closed', { date: day(refusal.on) });
    case 'still-open':
      return t('cycle.refused.still-open', { date: day(refusal.until) });
    case 'results-waiting':
      return t('cycle.refused.results-waiting', { people: refusal.people });
    case 'objections-open':
      return t('cycle.refused.objections-open', { people: refusal.people });
    case 'may-object':
      return t('cycle.refused.may-object', { people: refusal.people, date: day(refusal.until) });
    case 'unknown-unit':
      return t('cycle.refused.unknown-unit', { unit: refusal.unit });
    case 'not-within':
      return t('cycle.refused.not-within', { cycle: refusal.name });
    case 'lapsed':
      return t('cycle.refused.lapsed', { moment: sayMoment(refusal.on, timeZone, t.locale) });
    case 'asked-already':
      return t('cycle.refused.asked-already', { no: refusal.no });
    case 'people-overlap': {
      const { name, period, people, names } = refusal.overlap;
      const [from, to] = [sayDate(period.from, t.locale), sayDate(period.to, t.locale)];
      const few = people > names.length ? [...names, '…'] : names;
      return t('cycle.refused.people-overlap', { name, from, to, people, names: few.join(', ') });
    }
    default:
      return t(`cycle.refused.${refusal.code}`);
  }
}

const stageName = (t: Translate, { stage }: { readonly stage: Exclude<WindowName, 'period'> }): string =>
  upperFirst(t(`cycle.stage.${stage}`));
const windowName = (t: Translate, window: WindowName): string =>
  upperFirst(window === 'period' ? t('cycle.stage.period') : t(`cycle.stage.${window}`));
