import type { Pass, Platform, SendFailure, Shown } from '../conversation/contract/platform.ts';
import { NotWritten } from '../conversation/guards/pass.ts';
import type { Db } from '../persistence/db.ts';
import { beginSendingAll } from '../persistence/outbox/begin-sending.ts';
import type { Lease } from '../persistence/outbox/lanes.ts';
import type { DueRow } from '../persistence/outbox/outbox.ts';
import { type Settlement, settle } from '../persistence/outbox/settle.ts';
import { type PutOff, settleLaterAll } from '../persistence/outbox/settle-later.ts';
import { isPlainlySent, type Sent, settleSentAll } from '../persistence/outbox/settle-sent.ts';
import type { Unshown } from '../persistence/outbox/unshown.ts';
import { together } from '../persistence/sql/together.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { MessageOutcome, Observe } from '../shared/observe.ts';
import type { Pacer } from '../shared/pacing.ts';
import { type Clock, Temporal } from '../shared/time.ts';
import { backoffMs, triesMax } from './backoff.ts';
import type { Gate, Sending } from './gate.ts';
import type { Prepared } from './prepare.ts';
import type { WriteScreen } from './redraw.ts';

export type SendDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
  readonly platform: Platform;
  readonly gate: Gate;
  readonly pacer: Pacer;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly prepare: (
    row: DueRow,
    intent: NonNullable<DueRow['intent']>,
    now: Temporal.Instant,
  ) => Promise<Prepared>;
  /** Draws a conversation's screen again; `gone` when there is nothing to draw. */
  readonly redraw: (conversationId: string, write: WriteScreen) => Promise<Shown | 'gone'>;
  /** False once the lease is lost or the process is shutting down: then nothing more is sent. */
  readonly maySend: () => boolean;
};

/**
 * What was looked at is true enough for so long; a message that waited longer for its turn is looked at again, so that
 * nobody is reminded of what they did meanwhile.
 */
const freshMs = 2000;
/** When to try a message again that was held, where nobody knows how long. */
const noTurnRetryMs = 1000;

/** What becomes ready while a statement runs goes into the next one: so many rows have one commit. */
const inOneStatement = { atOnce: 1, most: 200 } as const;

/** Sends on one lane under one lease. */
export type Sender = {
  /** Sends one due row and stores the result. False when another sender has taken the row or the lane. */
  send(row: DueRow): Promise<boolean>;
  /** Draws a screen that was decided but perhaps never shown. `held` when it should be tried again in a moment. */
  redraw(conversation: Unshown): Promise<'done' | 'held'>;
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
  const { db, clock, log, platform, gate, pacer, maySend, observe } = deps;

  const sendingAs = (what: Sending['what'], isFresh = () => true): Sending => ({
    what,
    pacer,
    maySend: () => maySend() && isFresh(),
  });
  const logFields = (row: DueRow) => ({ eventId: row.eventId, outboxId: row.id, kind: row.kind });

  const begin = together<DueRow, boolean>(async (rows) => {
    const begun = await beginSendingAll(db, lease, rows, clock.now());
    return rows.map(({ id }) => begun.has(id));
  }, inOneStatement);
  const settleSent = together<Sent, boolean>(async (sent) => {
    const isWritten = await settleSentAll(db, lease, sent, clock.now());
    return sent.map(() => isWritten);
  }, inOneStatement);

  const settleLater = together<PutOff, boolean>(async (putOff) => {
    const isWritten = await settleLaterAll(db, lease, putOff, clock.now());
    return putOff.map(() => isWritten);
  }, inOneStatement);

  /** False, and nothing is written, when somebody else holds the lane now. */
  function written(row: DueRow, settlement: Settlement): Promise<boolean> {
    if (isPlainlySent(row, settlement)) return settleSent({ row, ...settlement });
    if (settlement.kind === 'later') return settleLater({ row, ...settlement });
    return settle(db, lease, row, settlement, clock.now());
  }

  async function finish(row: DueRow, settlement: Settlement): Promise<boolean> {
    const isWritten = await written(row, settlement);
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

  /** Tries again after growing pauses, until the number of tries or the time of the row is used up. */
  function tryLater(row: DueRow, code: string): Settlement {
    if (row.attempts + 1 >= triesMax) return { kind: 'failed', code };
    const at = clock.now().add({ milliseconds: backoffMs(row.attempts, deps.random()) });
    if (row.expiresAt && Temporal.Instant.compare(at, row.expiresAt) >= 0) return { kind: 'failed', code };
    return { kind: 'later', at, code, isTry: true };
  }

  /** Nothing was taken: it is sent when the lane goes on, and at the earliest after that time. */
  function afterPause(code: string, ms: number): Settlement {
    const at = clock.now().add({ milliseconds: Math.ceil(ms) });
    return { kind: 'later', at: latest(at, gate.pausedUntil()), code, isTry: false };
  }

  /** True for edits of a message, which do no harm when done twice. */
  const isRepeatable = (prepared: Prepared) =>
    prepared.kind === 'redraw' || (prepared.kind === 'show' && prepared.options.anchor !== undefined);

  function outcomeOf(row: DueRow, prepared: Prepared, error: SendFailure): Settlement {
    switch (error.kind) {
      case 'rate-limited':
        return afterPause(error.kind, error.retryAfterMs);
      case 'unauthorized':
        return afterPause(error.kind, 0);
      case 'unreachable':
        return { kind: 'unreachable', reason: error.reason };
      case 'anchor-gone':
        // A message that no longer exists needs no edit.
        return isRepeatable(prepared) ? { kind: 'skipped' } : tryLater(row, error.kind);
      case 'held':
        return afterPause(error.kind, error.retryAfterMs ?? noTurnRetryMs);
      case 'transient':
        return tryLater(row, error.kind);
      case 'ambiguous':
        return isRepeatable(prepared) ? tryLater(row, error.kind) : { kind: 'no-answer' };
      case 'rejected':
        log.error({ ...logFields(row), cause: error.cause }, 'the platform refused a message of ours');
        return { kind: 'failed', code: error.kind };
    }
  }

  /**
   * A message of before that is changed stays where it is. Where it is gone, a platform would show a screen anew, and a
   * reminder whose work is done would ring to say that there is nothing to do.
   */
  const inPlace = (prepared: Extract<Prepared, { kind: 'show' }>, pass: Pass): Pass =>
    prepared.options.anchor === undefined
      ? pass
      : (what, send) =>
          what === 'edit' ? pass(what, send) : Promise.reject(new NotWritten({ kind: 'anchor-gone' }));

  const writeScreen =
    (userId: string, what: Sending['what']): WriteScreen =>
    (show, claim) =>
      gate.send(userId, show, { ...sendingAs(what), claim });

  const sendFile: Required<Platform>['sendFile'] = async (address, file, options) =>
    (await platform.sendFile?.(address, file, options)) ?? {
      ok: false,
      error: { kind: 'rejected', cause: 'no files can be sent there' },
    };

  async function write(
    row: DueRow,
    prepared: Exclude<Prepared, { kind: 'skip' | 'later' }>,
    isFresh: () => boolean,
  ): Promise<Shown | 'gone'> {
    try {
      const { userId, address } = row.to;
      if (prepared.kind === 'redraw')
        return await deps.redraw(prepared.conversationId, writeScreen(userId, 'row'));
      if (prepared.kind === 'remove') {
        for (const anchor of prepared.anchors) await platform.remove(address, anchor);
        return 'gone';
      }
      const show = (pass: Pass) =>
        prepared.kind === 'file'
          ? sendFile(address, prepared.file, { pass })
          : platform.show(address, prepared.screen, { ...prepared.options, pass: inPlace(prepared, pass) });
      return await gate.send(userId, show, sendingAs('row', isFresh));
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

  /** Another process was told that this chat is refused. */
  function pausedChat({ pausedUntil }: DueRow): Settlement | undefined {
    const isPaused = pausedUntil && Temporal.Instant.compare(pausedUntil, clock.now()) > 0;
    return isPaused ? { kind: 'later', at: pausedUntil, code: 'paused', isTry: false } : undefined;
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
    const known = settledWithoutSending(row) ?? pausedChat(row);
    if (known || !row.intent) return known ? finish(row, known) : false;
    const prepared = await prepareSafely(row, row.intent);
    const lookedMs = performance.now();
    // Part of a message may be out already: the rest of it follows.
    let isBegun = false;
    const isFresh = () => {
      isBegun ||= performance.now() - lookedMs <= freshMs;
      return isBegun;
    };
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
    if (!deps.maySend() || !(await begin(row))) return false;
    log.debug?.({ ...logFields(row), platform: platform.name }, 'sending a message');
    const shown = await write(row, prepared, isFresh);
    if (shown === 'gone') return finish(row, { kind: 'skipped' });
    if (!shown.ok) return finish(row, outcomeOf(row, prepared, shown.error));
    const shows = prepared.kind === 'show' ? prepared.shows : undefined;
    return finish(row, { kind: 'sent', anchor: shown.anchor, ...(shows === undefined ? {} : { shows }) });
  }

  return {
    send,
    redraw: async ({ id, userId, eventId }) => {
      const shown = await deps.redraw(id, writeScreen(userId, 'screen'));
      if (shown === 'gone') return 'done';
      const failure = shown.ok ? undefined : shown.error;
      if (failure?.kind === 'held') return 'held';
      observe({ kind: 'screen', platform: platform.name, eventId, isRedrawn: true, failure: failure?.kind });
      // After any other failure the next sweep tries again.
      return 'done';
    },
  };
}

const latest = (a: Temporal.Instant, b: Temporal.Instant | undefined): Temporal.Instant =>
  b && Temporal.Instant.compare(b, a) > 0 ? b : a;
