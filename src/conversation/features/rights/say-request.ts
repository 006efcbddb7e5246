import { articleOf, isOverdue, type PersonRequest } from '../../../domain/rights/requests.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { RichText } from '../../contract/view.ts';

/** "Perbaikan data: unit kerja". */
export const sayRequest = (t: Translate, { kind, part }: Pick<PersonRequest, 'kind' | 'part'>): string =>
  part === undefined
    ? t(`request.kind.${kind}`)
    : t('request.of', { kind: t(`request.kind.${kind}`), part: t(`request.part.${part}`) });

type When = { readonly now: Temporal.Instant; readonly timeZone: string };

/** Until when it is to be answered, or how it was. */
export function sayStanding(t: Translate, request: PersonRequest, { now, timeZone }: When): RichText {
  const { answeredAt, outcome } = request;
  const say = (at: Temporal.Instant) => momentIn(at, timeZone, t.locale);
  if (answeredAt && outcome)
    return t.rich(`request.answered.${request.kind === 'appraiser' ? 'report' : 'other'}.${outcome}`, {
      at: say(answeredAt),
    });
  const by = say(request.answerBy);
  return t.rich(isOverdue(request, now) ? 'request.overdue' : 'request.waits', { by });
}

/** The same without its marks, for files and tables. */
export const standingInWords = (...of: Parameters<typeof sayStanding>): string =>
  sayStanding(...of)
    .map(({ text }) => text)
    .join('');

/** By which article the date stands, or that none is known. */
export function sayLaw(t: Translate, kind: PersonRequest['kind']): string {
  const article = articleOf(kind);
  return article === undefined ? t('request.noLaw') : t('request.law', { article: String(article) });
}
