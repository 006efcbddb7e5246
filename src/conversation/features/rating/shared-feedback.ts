import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import { shorten } from '../../ui/showable.ts';

/** So much of what a colleague wrote takes two lines of a phone. */
const newestMax = 80;

/**
 * "Umpan balik yang dibagikan: 2. Terbaru, 3 Maret 2027, Citra: Terima kasih …"; nothing where nothing was shared. It is
 * about a person and no item, so it stands with who they are.
 */
export function sharedWords(
  t: Translate,
  { sharedFeedback, cycle }: Pick<Appraisal, 'sharedFeedback' | 'cycle'>,
): readonly string[] {
  if (!sharedFeedback) return [];
  const { count, giver: name, words, kind, givenAt } = sharedFeedback;
  const date = sayDate(localDate(givenAt, cycle.timeZone), t.locale);
  const said = shorten(words.replace(/\s+/g, ' '), newestMax);
  return [t('rate.shared', { count, date, name, kind: t(`year.kind.${kind}`), words: said })];
}
