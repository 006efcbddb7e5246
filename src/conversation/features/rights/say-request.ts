import { articleOf, isOverdue, type PersonRequest } from '../../../domain/rights/requests.ts';
import { sayMoment } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';

/** "Perbaikan data: unit kerja". */
export const sayRequest = (t: Translate, { kind, part }: Pick<PersonRequest, 'kind' | 'part'>): string =>
  part === undefined
    ? t(`request.kind.${kind}`)
    : t('request.of', { kind: t(`request.kind.${kind}`), part: t(`request.part.${part}`) });

type When = { readonly now: Temporal.Instant; readonly timeZone: string };

/** Until when it is to be answered, or how it was. */
export function sayStanding(t: Translate, request: PersonRequest, { now, timeZone }: When): string {
  const { answeredAt, outcome } = request;
  const say = (at: Temporal.Instant) => sayMoment(at, timeZone, t.locale);
  if (answeredAt && outcome)
    return t(`request.answered.${request.kind === 'appraiser' ? 'report' : 'other'}.${outcome}`, {
      at: say(answeredAt),
    });
  const by = say(request.answerBy);
  return t(isOverdue(request, now) ? 'request.overdue' : 'request.waits', { by });
}

/** By which article the date stands, or that none is known. */
export function sayLaw(t: Translate, kind: PersonRequest['kind']): string {
  const article = articleOf(kind);
  return article === undefined ? t('request.noLaw') : t('request.law', { article: String(article) });
}
