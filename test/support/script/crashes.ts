import type { Simulator } from '../../../simulator/index.ts';
import type { Delivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { lanesWithWork } from '../../../src/persistence/outbox/lanes.ts';
import type { Clock } from '../../../src/shared/time.ts';

/** What happens to the screen of one step, and whether a process dies before the step is saved. */
export type Crash = {
  readonly isBeforeCommitToo: boolean;
  /**
   * - *not sent*: the event was acknowledged, the calls that draw never reached the platform.
   * - *not known*: the platform drew it, but the process died before the answer came.
   * - *not answered*: the process died right after the commit, before it acknowledged anything.
   */
  readonly screen: 'not sent' | 'not known' | 'not answered';
};

const kinds = ['not sent', 'not known', 'not answered'] as const;

/** Always in the same order: every kind, with and without a death before the commit. */
export const crashOf = (step: number): Crash => ({
  isBeforeCommitToo: step % 2 === 1,
  screen: kinds[step % kinds.length] ?? 'not sent',
});

/** On a platform without notices, the first line of a redrawn message is the notice. */
const saysSomething = ({ blocks }: Readonly<Record<string, unknown>>): boolean =>
  /^\[\{"type":"context"/.test(typeof blocks === 'string' ? blocks : JSON.stringify(blocks));

/** A message at the address of a press that takes the pressed one away. */
const takesAway = ({ delete_original: isTaken }: Readonly<Record<string, unknown>>): boolean =>
  isTaken === true;

/**
 * Loses the screens of the next calls. Only redrawn messages are drawn without an answer: a new message would never be
 * found again, see `lost-receipts.test.ts`. A notice after a press still arrives, as part of the acknowledgement.
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

/** Finishes unfinished work. A whole sweep would also plan reminders, which scripts ask for themselves. */
export async function drains(delivery: Delivery, db: Db, clock: Clock): Promise<void> {
  for (const lane of await lanesWithWork(db, clock.now())) await delivery.drain(lane);
}

/** True when the chat says that a form did not open, so that one asks for it again. */
export const isFormMissing = (seen: string): boolean => /“.*” belum terbuka/.test(seen);

/** True when the chat shows nothing new and no message was deleted. */
export const isNoReaction = (before: string, after: string, isOnPaper: boolean): boolean => {
  const messages = (seen: string) => seen.split('\n---\n').length;
  const lines = (seen: string) => seen.split('\n').length;
  const known = new Set(before.split('\n'));
  // A sheet that only lost some of its words was drawn anew as well: paper has no notices that go by themselves.
  if (isOnPaper && lines(after) !== lines(before)) return false;
  return messages(after) === messages(before) && after.split('\n').every((line) => known.has(line));
};
