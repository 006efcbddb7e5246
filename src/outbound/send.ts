import type { Platform, SendFailure, Shown } from '../conversation/contract/platform.ts';
import type { Db } from '../persistence/db.ts';
import { type Lease, pauseLane } from '../persistence/outbox/lanes.ts';
import { beginSending, type DueRow } from '../persistence/outbox/outbox.ts';
import { type Settlement, settle } from '../persistence/outbox/settle.ts';
import type { Unshown } from '../persistence/outbox/unshown.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { MessageOutcome, Observe } from '../shared/observe.ts';
import type { Pacer } from '../shared/pacing.ts';
import { type Clock, Temporal } from '../shared/time.ts';
import { backoffMs, triesMax } from './backoff.ts';
import type { Prepared } from './prepare.ts';
import type { Manner } from './redraw.ts';

export type SendDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
  readonly platform: Platform;
  readonly pacer: Pacer;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly prepare: (
    row: DueRow,
    intent: NonNullable<DueRow['intent']>,
    now: Temporal.Instant,
  ) => Promise<Prepared>;
  /** Draws a conversation's screen again; `gone` when there is nothing to draw. */
  readonly redraw: (conversationId: string, manner: Manner) => Promise<Shown | 'gone'>;
  /** False once the lease is lost or the process is to end: nothing more is written to the platform. */
  readonly maySend: () => boolean;
};

/** A message waits for a chat to which others write; a screen does not: its person is getting one just now. */
const patienceMs = { row: 1500, screen: 0 } as const;
/** Until a message is tried again whose chat had no turn for it. */
const noTurnMs = 1000;

/** How long a lane waits before it tries again whether the bot is let in. */
const refusedPauseMs = 60_000;

/** Sends on one lane under one lease. */
export type Sender = {
  /** Sends one due row and writes what became of it. False when it was not ours to send. */
  send(row: DueRow): Promise<boolean>;
  /** Draws a screen that was decided but perhaps never shown. `held` when it is worth another look in a moment. */
  redraw(conversation: Unshown): Promise<'done' | 'held'>;
  /** The platform told everybody to wait until then. */
  pausedUntil(): Temporal.Instant | undefined;
  /** Another process was told to wait. */
  pause(until: Temporal.Instant): void;
};

const outcomeNames: Readonly<Record<Settlement['kind'], MessageOutcome>> = {
  sent: 'sent',
  skipped: 'skipped',
  failed: 'failed',
  later: 'later',
  unreachable: 'unreachable',
  'no-answer': 'unknown',
};

export function createSender(deps: SendDeps, lease: Lease): Sender {
  const { db, clock, log, platform, pacer, observe } = deps;
  let pausedUntil = lease.pausedUntil;

  const isPaused = () => pausedUntil !== undefined && Temporal.Instant.compare(pausedUntil, clock.now()) > 0;
  /** The last thing before a write: every wait is over, so this is the moment that counts for the rate and the lease. */
  const inPace = (userId: string, what: keyof typeof patienceMs): Manner => ({
    patienceMs: patienceMs[what],
    before: async () => {
      await pacer.turn(userId);
      return isPaused() || !deps.maySend() ? { kind: 'held' } : undefined;
    },
  });
  const namesOf = (row: DueRow) => ({ eventId: row.eventId, outboxId: row.id, kind: row.kind });

  async function close(row: DueRow, settlement: Settlement): Promise<boolean> {
    const isWritten = await settle(db, lease, row, settlement, clock.now());
    // Whoever holds the lane now settles it, and reports it.
    if (isWritten) {
      observe({
        kind: 'message',
        platform: platform.name,
        eventId: row.eventId,
        outboxId: row.id,
        intent: row.kind,
        outcome: outcomeNames[settlement.kind],
        ...('code' in settlement && { code: settlement.code }),
        ...('reason' in settlement && { code: settlement.reason }),
      });
    }
    return isWritten;
  }

  /** True when it makes the pause longer. */
  function pause(until: Temporal.Instant): boolean {
    if (pausedUntil && Temporal.Instant.compare(pausedUntil, until) >= 0) return false;
    pausedUntil = until;
    return true;
  }

  /**
   * The whole lane waits, in every process: neither platform says which of its limits was hit, and whoever goes on is
   * told to wait longer. While the bot itself is refused, nothing that waits is lost.
   */
  async function obey(
    failure: Extract<SendFailure, { kind: 'rate-limited' | 'unauthorized' }>,
  ): Promise<Temporal.Instant> {
    const isLimit = failure.kind === 'rate-limited';
    const ms = isLimit ? Math.max(1000, failure.retryAfterMs) : refusedPauseMs;
    const until = clock.now().add({ milliseconds: ms });
    if (pause(until)) {
      if (isLimit) log.warn({ platform: platform.name, ms }, 'the platform asks to wait: the lane is paused');
      else
        log.error(
          { platform: platform.name, cause: failure.cause },
          'the platform refuses the bot: the lane is paused',
        );
      await pauseLane(db, lease, until);
    }
    return until;
  }

  /** Tried again with growing pauses, as often and as long as it makes sense. */
  function tryLater(row: DueRow, code: string): Settlement {
    if (row.attempts + 1 >= triesMax) return { kind: 'failed', code };
    const at = clock.now().add({ milliseconds: backoffMs(row.attempts, deps.random()) });
    if (row.expiresAt && Temporal.Instant.compare(at, row.expiresAt) >= 0) return { kind: 'failed', code };
    return { kind: 'later', at, code, isTry: true };
  }

  /** Done twice, it is as if done once: the message is redrawn in place. */
  const isRepeatable = (prepared: Prepared) =>
    prepared.kind === 'redraw' || (prepared.kind === 'show' && prepared.options.anchor !== undefined);

  async function outcomeOf(row: DueRow, prepared: Prepared, error: SendFailure): Promise<Settlement> {
    switch (error.kind) {
      case 'rate-limited':
      case 'unauthorized':
        return { kind: 'later', at: await obey(error), code: error.kind, isTry: false };
      case 'unreachable':
        return { kind: 'unreachable', reason: error.reason };
      case 'anchor-gone':
        // A message that vanished needs no redrawing.
        return isRepeatable(prepared) ? { kind: 'skipped' } : tryLater(row, error.kind);
      case 'held':
        return {
          kind: 'later',
          at: (isPaused() && pausedUntil) || clock.now().add({ milliseconds: noTurnMs }),
          code: 'held',
          isTry: false,
        };
      case 'transient':
        return tryLater(row, error.kind);
      case 'ambiguous':
        return isRepeatable(prepared) ? tryLater(row, error.kind) : { kind: 'no-answer' };
      case 'rejected':
        log.error({ ...namesOf(row), cause: error.cause }, 'the platform refused a message of ours');
        return { kind: 'failed', code: error.kind };
    }
  }

  async function write(
    row: DueRow,
    prepared: Extract<Prepared, { kind: 'show' | 'redraw' }>,
  ): Promise<Shown | 'gone'> {
    try {
      const manner = inPace(row.to.userId, 'row');
      if (prepared.kind === 'redraw') return await deps.redraw(prepared.conversationId, manner);
      return await platform.show(row.to.address, prepared.screen, { ...prepared.options, ...manner });
    } catch (error) {
      // A bug of the adapter: nobody knows how far it came.
      log.error({ ...namesOf(row), error: errorClass(error) }, 'sending threw');
      return { ok: false, error: { kind: 'ambiguous', cause: 'threw' } };
    }
  }

  /** What can be told without the platform: what a dead sender left, what came too late, what nobody can read. */
  function settledAlready(row: DueRow): Settlement | undefined {
    const isRedraw =
      row.kind === 'screen' || (row.intent?.kind === 'reminder' && row.intent.edits !== undefined);
    if (row.isLeftOver) return isRedraw ? tryLater(row, 'left-over') : { kind: 'no-answer' };
    if (row.isExpired) return row.isRepeat ? { kind: 'no-answer' } : { kind: 'failed', code: 'expired' };
    if (row.intent) return undefined;
    log.error(namesOf(row), 'an outbox row cannot be read');
    return { kind: 'failed', code: 'unreadable' };
  }

  /** One row that cannot be turned into words must not stop the lane. */
  async function prepareSafely(
    row: DueRow,
    intent: NonNullable<DueRow['intent']>,
  ): Promise<Prepared | undefined> {
    try {
      return await deps.prepare(row, intent, clock.now());
    } catch (error) {
      log.error({ ...namesOf(row), error: errorClass(error) }, 'a message could not be prepared');
      return undefined;
    }
  }

  async function send(row: DueRow): Promise<boolean> {
    const known = settledAlready(row);
    if (known || !row.intent) return known ? close(row, known) : false;
    const prepared = await prepareSafely(row, row.intent);
    if (!prepared) return close(row, tryLater(row, 'not-prepared'));
    if (prepared.kind === 'skip') return close(row, { kind: 'skipped' });
    if (prepared.kind === 'later') {
      const isTooLate = row.expiresAt && Temporal.Instant.compare(prepared.at, row.expiresAt) >= 0;
      return close(
        row,
        isTooLate
          ? { kind: 'failed', code: 'expired' }
          : { kind: 'later', at: prepared.at, code: 'quiet-hours', isTry: false },
      );
    }
    if (!deps.maySend() || !(await beginSending(db, lease, row, clock.now()))) return false;
    log.debug?.({ ...namesOf(row), platform: platform.name }, 'sending a message');
    const shown = await write(row, prepared);
    if (shown === 'gone') return close(row, { kind: 'skipped' });
    if (!shown.ok) return close(row, await outcomeOf(row, prepared, shown.error));
    const shows = prepared.kind === 'show' ? prepared.shows : undefined;
    return close(row, { kind: 'sent', anchor: shown.anchor, ...(shows === undefined ? {} : { shows }) });
  }

  return {
    send,
    pausedUntil: () => (isPaused() ? pausedUntil : undefined),
    pause,
    redraw: async ({ id, userId, eventId }) => {
      const shown = await deps.redraw(id, inPace(userId, 'screen'));
      if (shown === 'gone') return 'done';
      const failure = shown.ok ? undefined : shown.error;
      if (failure?.kind === 'held') return 'held';
      observe({ kind: 'screen', platform: platform.name, eventId, isRedrawn: true, failure: failure?.kind });
      // Whatever else fails is tried again by the next sweep.
      if (failure?.kind === 'rate-limited' || failure?.kind === 'unauthorized') await obey(failure);
      return 'done';
    },
  };
}
