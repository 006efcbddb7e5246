import { chooseLocale } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translate.ts';
import type { Observe } from '../../shared/observe.ts';
import { type Allowance, createTokenBuckets } from '../../shared/token-buckets.ts';
import type { Capabilities, HandleInbound, Inbound } from '../contract/platform.ts';
import { reportOfLimited } from '../engine/event-report.ts';

/**
 * Nobody reads a card and presses more than three times a second for long; thirty presses at once are a whole compact
 * view answered as quickly as a thumb can. Whoever is over that is a program, or a phone that lies on its screen.
 */
export const personPace: Allowance = { burst: 30, perSecond: 3 };

/** What is typed is answered by a new message, of which a platform takes one a second. */
const costOf = ({ event }: Inbound): number => (event.kind === 'text' || event.kind === 'command' ? 2 : 1);

/** A toast disappears by itself; a message stays, and a flooder must not make us flood their chat. */
const toastPace: Allowance = { burst: 1, perSecond: 1 / 3 };
const messagePace: Allowance = { burst: 1, perSecond: 1 / 30 };

export type LimitDeps = {
  readonly capabilities: Capabilities;
  readonly pace: Allowance;
  readonly observe: Observe;
  /** A stopwatch that is never set back. */
  readonly nowMs: () => number;
};

type Answer = Awaited<ReturnType<HandleInbound>>;

const silence: Answer = { mode: 'edit', shows: { shown: async () => {} } };

/**
 * Lets everybody do only so much, before the database is asked anything. What is over the limit is acknowledged, said
 * to have had no effect, and not remembered: should the platform deliver it again, it may be handled then. The limit is
 * each person's own, wherever they act; the state is this process's own, and only people of the last seconds are in it.
 */
export function limited(handle: HandleInbound, deps: LimitDeps): HandleInbound {
  const { pace, nowMs, capabilities, observe } = deps;
  const doings = createTokenBuckets(pace, nowMs);
  const toasts = createTokenBuckets(toastPace, nowMs);
  const messages = createTokenBuckets(messagePace, nowMs);

  function refuse(inbound: Inbound, person: string): Answer {
    const { event, isPrivate, localeHint } = inbound;
    const t = translator(chooseLocale(undefined, localeHint));
    if (event.kind === 'submit') {
      // The form stays open with everything typed; its answer costs no call. An adapter puts it where it fits.
      const [field = ''] = Object.keys(event.values);
      return { ...silence, formErrors: { [field]: t('limit.press') } };
    }
    if (event.kind === 'action' || event.kind === 'stale-action') {
      const isToast = capabilities.hasToasts;
      if (!(isToast ? toasts : messages).take(person)) return silence;
      return { ...silence, notice: { text: t('limit.press') } };
    }
    if (!isPrivate || event.kind === 'home-opened' || !messages.take(person)) return silence;
    return { ...silence, notice: { text: t('limit.text') } };
  }

  return async (inbound) => {
    // That somebody blocked us is a fact to be kept, not a wish that could be repeated.
    if (inbound.event.kind === 'reachability') return handle(inbound);
    const person = JSON.stringify([inbound.platform, inbound.tenant, inbound.userId]);
    if (doings.take(person, costOf(inbound))) return handle(inbound);
    observe(reportOfLimited(inbound));
    return refuse(inbound, person);
  };
}
