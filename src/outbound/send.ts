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
import type { WriteOptions } from './redraw.ts';

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
  readonly redraw: (conversationId: string, writeOptions: WriteOptions) => Promise<Shown | 'gone'>;
  /** False once the lease is lost or the process is shutting down: then nothing more is sent. */
  readonly maySend: () => boolean;
};

/** A message waits for the chat's turn. A screen does not: whoever writes there probably shows a newer screen. */
const patienceMs = { row: 1500, screen: 0 } as const;
/** When to try a message again whose chat had no turn. */
const noTurnRetryMs = 1000;

/** How long a lane waits when the platform does not accept the bot's token. */
const refusedPauseMs = 60_000;

/** Sends on one lane under one lease. */
export type Sender = {
  /** Sends one due row and stores the result. False when another sender has taken the row or the lane. */
  send(row: DueRow): Promise<boolean>;
  /** Draws a screen that was decided but perhaps never shown. `held` when it should be tried again in a moment. */
  redraw(conversation: Unshown): Promise<'done' | 'held'>;
  /** Until when the platform wants the lane to wait, if it does. */
  pausedUntil(): Temporal.Instant | undefined;
  /** To be called when another process was told to wait. */
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
  /** `before` is the last wait before a write, so rate and lease are checked at the right moment. */
  const pacedWrite = (userId: string, what: keyof typeof patienceMs): WriteOptions => ({
    patienceMs: patienceMs[what],
    before: async () => {
      await pacer.turn(userId);
      return isPaused() || !deps.maySend() ? { kind: 'held' } : undefined;
    },
  });
  const logFields = (row: DueRow) => ({ eventId: row.eventId, outboxId: row.id, kind: row.kind });

  async function finish(row: DueRow, settlement: Settlement): Promise<boolean> {
    const isWritten = await settle(db, lease, row, settlement, clock.now());
    // If not written, another process holds the lane now and reports the row.
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

  /** True when this makes the pause longer. */
  function pause(until: Temporal.Instant): boolean {
    if (pausedUntil && Temporal.Instant.compare(pausedUntil, until) >= 0) return false;
    pausedUntil = until;
    return true;
  }

  /**
   * Pauses the whole lane in every process, because no platform says which of its limits was reached, and sending more
   * makes the wait longer. While the platform refuses the bot, waiting messages are not lost either.
   */
  async function pauseAfter(
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

  /** Tries again after growing pauses, until the number of tries or the time of the row is used up. */
  function tryLater(row: DueRow, code: string): Settlement {
    if (row.attempts + 1 >= triesMax) return { kind: 'failed', code };
    const at = clock.now().add({ milliseconds: backoffMs(row.attempts, deps.random()) });
    if (row.expiresAt && Temporal.Instant.compare(at, row.expiresAt) >= 0) return { kind: 'failed', code };
    return { kind: 'later', at, code, isTry: true };
  }

  /** True for edits of a message, which do no harm when done twice. */
  const isRepeatable = (prepared: Prepared) =>
    prepared.kind === 'redraw' || (prepared.kind === 'show' && prepared.options.anchor !== undefined);

  async function outcomeOf(row: DueRow, prepared: Prepared, error: SendFailure): Promise<Settlement> {
    switch (error.kind) {
      case 'rate-limited':
      case 'unauthorized':
        return { kind: 'later', at: await pauseAfter(error), code: error.kind, isTry: false };
      case 'unreachable':
        return { kind: 'unreachable', reason: error.reason };
      case 'anchor-gone':
        // A message that no longer exists needs no edit.
        return isRepeatable(prepared) ? { kind: 'skipped' } : tryLater(row, error.kind);
      case 'held':
        return {
          kind: 'later',
          at: (isPaused() && pausedUntil) || clock.now().add({ milliseconds: noTurnRetryMs }),
          code: 'held',
          isTry: false,
        };
      case 'transient':
        return tryLater(row, error.kind);
      case 'ambiguous':
        return isRepeatable(prepared) ? tryLater(row, error.kind) : { kind: 'no-answer' };
      case 'rejected':
        log.error({ ...logFields(row), cause: error.cause }, 'the platform refused a message of ours');
        return { kind: 'failed', code: error.kind };
    }
  }

  async function write(
    row: DueRow,
    prepared: Extract<Prepared, { kind: 'show' | 'redraw' }>,
  ): Promise<Shown | 'gone'> {
    try {
      const writeOptions = pacedWrite(row.to.userId, 'row');
      if (prepared.kind === 'redraw') return await deps.redraw(prepared.conversationId, writeOptions);
      return await platform.show(row.to.address, prepared.screen, { ...prepared.options, ...writeOptions });
    } catch (error) {
      // A bug in the adapter: the message may or may not have been sent.
      log.error({ ...logFields(row), error: errorClass(error) }, 'sending threw');
      return { ok: false, error: { kind: 'ambiguous', cause: 'threw' } };
    }
  }

  /** The result of a row that must not be sent: left by a dead sender, too late, or unreadable. */
  function settledWithoutSending(row: DueRow): Settlement | undefined {
    const isRedraw =
      row.kind === 'screen' || (row.intent?.kind === 'reminder' && row.intent.edits !== undefined);
    if (row.isLeftOver) return isRedraw ? tryLater(row, 'left-over') : { kind: 'no-answer' };
    if (row.isExpired) return row.isRepeat ? { kind: 'no-answer' } : { kind: 'failed', code: 'expired' };
    if (row.intent) return undefined;
    log.error(logFields(row), 'an outbox row cannot be read');
    return { kind: 'failed', code: 'unreadable' };
  }

  /** Catches errors, because one row that cannot be prepared must not stop the lane. */
  async function prepareSafely(
    row: DueRow,
    intent: NonNullable<DueRow['intent']>,
  ): Promise<Prepared | undefined> {
    try {
      return await deps.prepare(row, intent, clock.now());
    } catch (error) {
      log.error({ ...logFields(row), error: errorClass(error) }, 'a message could not be prepared');
      return undefined;
    }
  }

  async function send(row: DueRow): Promise<boolean> {
    const known = settledWithoutSending(row);
    if (known || !row.intent) return known ? finish(row, known) : false;
    const prepared = await prepareSafely(row, row.intent);
    if (!prepared) return finish(row, tryLater(row, 'not-prepared'));
    if (prepared.kind === 'skip') return finish(row, { kind: 'skipped' });
    if (prepared.kind === 'later') {
      const isTooLate = row.expiresAt && Temporal.Instant.compare(prepared.at, row.expiresAt) >= 0;
      return finish(
        row,
        isTooLate
          ? { kind: 'failed', code: 'expired' }
          : { kind: 'later', at: prepared.at, code: 'quiet-hours', isTry: false },
      );
    }
    if (!deps.maySend() || !(await beginSending(db, lease, row, clock.now()))) return false;
    log.debug?.({ ...logFields(row), platform: platform.name }, 'sending a message');
    const shown = await write(row, prepared);
    if (shown === 'gone') return finish(row, { kind: 'skipped' });
    if (!shown.ok) return finish(row, await outcomeOf(row, prepared, shown.error));
    const shows = prepared.kind === 'show' ? prepared.shows : undefined;
    return finish(row, { kind: 'sent', anchor: shown.anchor, ...(shows === undefined ? {} : { shows }) });
  }

  return {
    send,
    pausedUntil: () => (isPaused() ? pausedUntil : undefined),
    pause,
    redraw: async ({ id, userId, eventId }) => {
      const shown = await deps.redraw(id, pacedWrite(userId, 'screen'));
      if (shown === 'gone') return 'done';
      const failure = shown.ok ? undefined : shown.error;
      if (failure?.kind === 'held') return 'held';
      observe({ kind: 'screen', platform: platform.name, eventId, isRedrawn: true, failure: failure?.kind });
      // After any other failure the next sweep tries again.
      if (failure?.kind === 'rate-limited' || failure?.kind === 'unauthorized') await pauseAfter(failure);
      return 'done';
    },
  };
}
