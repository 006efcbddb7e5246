import type { CycleStanding, DeskPerson } from '../../../domain/hr/people.ts';
import { exemptWords } from '../../../domain/tenure/exempt.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import { type RichText, strong, text } from '../../contract/view.ts';

/** Where somebody stands in the cycle and whose turn it is, in words and without any rating. */
export function sayInCycle({ t, model }: Context, { name, standing }: DeskPerson): RichText {
  if (!standing) return text(t('people.status.none'));
  const { disputedAt } = standing;
  const timeZone = model.hr?.timeZone ?? 'UTC';
  const disputed = disputedAt
    ? `\n${t('people.status.disputed', { date: sayDate(localDate(disputedAt, timeZone), t.locale) })}`
    : '';
  return [strong(standing.cycle), { text: `\n${sayStatus(t, name, standing)}${disputed}` }];
}

function sayStatus(t: Translate, name: string, standing: CycleStanding): string {
  const { status, appraiser, superior, isOpened, isTakenOut, exemptAs } = standing;
  if (exemptAs) return t('people.status.exempt', { reason: exemptWords[exemptAs] });
  if (isTakenOut) return t('people.status.takenOut');
  switch (status) {
    case 'released':
      return t(isOpened ? 'people.status.opened' : 'people.status.released', { name });
    case 'objected':
      return superior === undefined
        ? t('people.status.objected.nobody')
        : t('people.status.objected', { name: superior });
    case 'self-assessment':
      return t('people.status.self-assessment', { name });
    case 'submitted':
    case 'rating':
      return t(`people.status.${status}`, { name: appraiser });
    case 'rated':
    case 'acknowledged':
    case 'decided':
      return t(`people.status.${status}`);
  }
}
