import type { Simulator } from '../../../simulator/index.ts';
import type { Delivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { lanesWithWork } from '../../../src/persistence/outbox/lanes.ts';
import type { Clock } from '../../../src/shared/time.ts';

/** What becomes of the screen of one step, and whether a process died before the step could be saved. */
export type Crash = {
  readonly isBeforeCommitToo: boolean;
  /**
   * - *not sent*: the event was acknowledged, the calls that draw never reached the platform.
   * - *not known*: the platform drew it, and the process died before it heard so.
   * - *not answered*: the process died right after the commit, before it acknowledged anything.
   */
  readonly screen: 'not sent' | 'not known' | 'not answered';
};

const kinds = ['not sent', 'not known', 'not answered'] as const;

/** The same in every run: every kind with and without a death before the commit. */
export const crashOf = (step: number): Crash => ({
  isBeforeCommitToo: step % 2 === 1,
  screen: kinds[step % kinds.length] ?? 'not sent',
});

/** Where there are no toasts, the first line of a redrawn message says what a toast would. */
const saysSomething = ({ blocks }: Readonly<Record<string, unknown>>): boolean =>
  /^\[\{"type":"context"/.test(typeof blocks === 'string' ? blocks : JSON.stringify(blocks));

/** A message at the address of a press that takes the pressed one away. */
const takesAway = ({ delete_original: isTaken }: Readonly<Record<string, unknown>>): boolean =>
  isTaken === true;

/**
 * Screens of the coming calls get lost. A new message is never drawn unknown here: nobody can find it again, see
 * `test/integration/lost-receipts.test.ts`. What is said beside a press comes through: it goes out with the acknowledgement.
 */
export function loseScreens({ telegram, slack }: Simulator, kind: 'not sent' | 'not known'): void {
  const many = { times: 1000 };
  const drawn = kind === 'not known' ? ('accept-then-drop' as const) : ('reset' as const);
  for (const method of ['editMessageText', 'editMessageReplyMarkup'])
    telegram.faults.next({ method, kind: drawn, ...many });
  for (const method of ['sendMessage', 'deleteMessage'])
    telegram.faults.next({ method, kind: 'reset', ...many });
  slack.faults.next({ method: 'response_url', kind: 'reset', only: takesAway, ...many });
  for (const method of ['response_url', 'chat.update'])
    slack.faults.next({ method, kind: 'accept-then-drop', only: saysSomething, ...many });
  for (const method of ['response_url', 'chat.update', 'views.publish', 'views.update'])
    slack.faults.next({ method, kind: drawn, ...many });
  for (const method of ['chat.postMessage', 'chat.postEphemeral', 'chat.delete', 'views.open'])
    slack.faults.next({ method, kind: 'reset', ...many });
}

export function loseNothing({ telegram, slack }: Simulator): void {
  telegram.faults.clear();
  slack.faults.clear();
}

/** What is left undone is done. No whole sweep: it would plan reminders too, which scripts ask for when they want them. */
export async function drains(delivery: Delivery, db: Db, clock: Clock): Promise<void> {
  for (const lane of await lanesWithWork(db, clock.now())) await delivery.drain(lane);
}

/** Nothing stands there that did not stand there before, and no message went. */
export const isNoReaction = (before: string, after: string): boolean => {
  const messages = (seen: string) => seen.split('\n---\n').length;
  const known = new Set(before.split('\n'));
  return messages(after) === messages(before) && after.split('\n').every((line) => known.has(line));
};
