import { linkLimits } from '../../../domain/people/link-limits.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';

/**
 * Somebody asks whether a paper is genuine, with or without a linked account. They learn that and the day, and neither
 * whose it is nor what it says. A code that is none counts as a try to guess a link code does.
 */
export function verifyDocument({ model, t }: Context): Step {
  const { document } = model;
  const say = (key: MessageKey): Step => goTo({ at: 'home' }, t(key));
  if (!document) return say('document.noCode');
  // Beyond the limit nothing is said of the code, and nothing counts.
  if (document.triesByChat >= linkLimits.triesPerChatAndHour) return say('document.tooMany');
  if (!document.issuedAt)
    return { ...say('document.unknown'), writes: [{ kind: 'link-attempt', isSuccess: false }] };
  const day = localDate(document.issuedAt, document.timeZone);
  return goTo({ at: 'home' }, t('document.genuine', { date: sayDate(day, t.locale) }));
}
