import { chooseLocale } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translate.ts';
import type { Observe } from '../../shared/observe.ts';
import { type Allowance, createTokenBuckets } from '../../shared/token-buckets.ts';
import type { Capabilities, HandleInbound, Inbound } from '../contract/platform.ts';
import { rateLimitedReport } from '../engine/event-report.ts';

/**
 * A person who reads does not press more than three times a second for long; thirty presses at once are a whole compact
 * view answered very fast. Only a program, or a phone pressed by accident, does more.
 */
export const personAllowance: Allowance = { burst: 30, perSecond: 3 };

/** A typed text costs more, because its answer is a new message, and a platform allows one per second and chat. */
const costOf = ({ event }: Inbound): number => (event.kind === 'text' || event.kind === 'command' ? 2 : 1);

/** How often a person is told that they are over the limit. A toast disappears, but a message stays in the chat. */
const toastAllowance: Allowance = { burst: 1, perSecond: 1 / 3 };
const messageAllowance: Allowance = { burst: 1, perSecond: 1 / 30 };

export type LimitDeps = {
  readonly capabilities: Capabilities;
  readonly allowance: Allowance;
  readonly observe: Observe;
  /** A clock that never goes back. */
  readonly nowMs: () => number;
};

type Answer = Awaited<ReturnType<HandleInbound>>;

const noAnswer: Answer = { mode: 'edit', shows: { shown: async () => {} } };

/**
 * Limits how much each person can do, before the database is used. An event over the limit is acknowledged, the person
 * is told that it had no effect, and it is not stored: if the platform delivers it again, it may be handled then. The
 * limit counts all chats of a person. It is kept in this process only, for people who acted in the last seconds.
 */
export function rateLimited(handle: HandleInbound, deps: LimitDeps): HandleInbound {
  const { allowance, nowMs, capabilities, observe } = deps;
  const presses = createTokenBuckets(allowance, nowMs);
  const toasts = createTokenBuckets(toastAllowance, nowMs);
  const messages = createTokenBuckets(messageAllowance, nowMs);

  function refuse(inbound: Inbound, person: string): Answer {
    const { event, isPrivate, localeHint } = inbound;
    const t = translator(chooseLocale(undefined, localeHint));
    if (event.kind === 'submit') {
      // The form stays open with everything typed, and showing the error needs no request to the platform.
      const [field = ''] = Object.keys(event.values);
      return { ...noAnswer, formErrors: { [field]: t('limit.press') } };
    }
    if (event.kind === 'action' || event.kind === 'stale-action') {
      const isToast = capabilities.hasToasts;
      if (!(isToast ? toasts : messages).take(person)) return noAnswer;
      return { ...noAnswer, notice: { text: t('limit.press') } };
    }
    if (!isPrivate || event.kind === 'home-opened' || !messages.take(person)) return noAnswer;
    return { ...noAnswer, notice: { text: t('limit.text') } };
  }

  return async (inbound) => {
    // That a person blocked the bot must always be stored: the person will not repeat it.
    if (inbound.event.kind === 'reachability') return handle(inbound);
    const person = JSON.stringify([inbound.platform, inbound.tenant, inbound.userId]);
    if (presses.take(person, costOf(inbound))) return handle(inbound);
    observe(rateLimitedReport(inbound));
    return refuse(inbound, person);
  };
}
