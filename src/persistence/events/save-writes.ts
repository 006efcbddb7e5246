import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Write } from '../../application/outcome/writes.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { linkLimits } from '../../domain/people/link-limits.ts';
import { newId } from '../../shared/ids.ts';
import { denyParts, takeParts } from '../accounts/answer-parts.ts';
import { askParts, linkParts } from '../accounts/link-parts.ts';
import { markDayPart } from '../agency/mark-day.ts';
import { putSettingPart } from '../agency/put-setting.ts';
import { openPaperPart, paperPart } from '../assist/paper-parts.ts';
import { auditRow } from '../audit/audit-row.ts';
import { putChatFilePart } from '../chat-files/put-chat-file.ts';
import { delegationPart, mayDelegate } from '../delegation/delegation-writes.ts';
import { moveErrandPart, putErrandPart } from '../errands/errand-writes.ts';
import { askingParts } from '../feedback/asking-writes.ts';
import { feedbackPart } from '../feedback/feedback-writes.ts';
import { linkFilePart, putFilesPart, removeFilePart } from '../files/file-writes.ts';
import { growthPart, mentorPart, seatPart } from '../growth/plan-writes.ts';
import { accountDeedParts } from '../hr/account-part.ts';
import { remindPart } from '../hr/remind-part.ts';
import { changeNotePart, putNotesPart, removeNotePart, removeSoundPart } from '../notes/note-writes.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { toHr } from '../outbox/to-hr.ts';
import { reachableColumns, unreachableColumns } from '../people/unreachable-columns.ts';
import { pocketParts } from '../pocket/pocket-parts.ts';
import { pulseParts } from '../pulse/pulse-writes.ts';
import { requestParts } from '../rights/request-parts.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, audit, workResult } from '../schema/appraisals.ts';
import { delegation } from '../schema/delegations.ts';
import { account, outbox } from '../schema/messaging.ts';
import { linkAttempt, linkCode, person } from '../schema/people.ts';
import { gapOfColumn, gapsFor, ready, readyForMany } from '../sql/ready.ts';
import { ofAccount } from '../sql/whose.ts';
import { excluded, insert, insertAll, insertOneOrMany, remove, texts, update } from '../sql/write.ts';
import { guidancePart } from '../talk/guidance.ts';
import { counted, filled, type Part } from './part.ts';

type Of<K extends Write['kind']> = Extract<Write, { kind: K }>;

type Raised = { readonly appraisalId: string; readonly revision: number };
const raised = readyForMany<Raised>('appraisalId', (_, from) => {
  const id = gapOfColumn(appraisal.id, 'appraisalId');
  const isAsLoaded = and(
    eq(appraisal.id, id),
    eq(appraisal.revision, gapOfColumn(appraisal.revision, 'revision')),
  );
  return sql`${update(appraisal, { revision: sql`${appraisal.revision} + 1` }, isAsLoaded, from)} returning 1`;
});

function appraisalPart({ appraisalId, revision, changes }: Of<'appraisal'>): Part {
  if (Object.keys(changes).length === 0) return filled('appraisal', raised, { appraisalId, revision }, true);
  const { feedback, ...columns } = changes;
  const { strengths = null, improve = null, nextStep = null } = feedback ?? {};
  const sets = {
    ...columns,
    ...(feedback && { strengths, improve, nextStep }),
    revision: sql`${appraisal.revision} + 1`,
  };
  const isAsLoaded = and(eq(appraisal.id, appraisalId), eq(appraisal.revision, revision));
  return counted('appraisal', update(appraisal, sets, isAsLoaded));
}

const replacing = {
  target: [answer.appraisalId, answer.author, answer.item],
  set: excluded(answer, 'value', 'unobservable', 'note', 'restsOn', 'restsOnEvidence', 'updatedAt'),
};
const oneAnswer = readyForMany<Required<typeof answer.$inferInsert>>('appraisalId', (_, from) =>
  insertOneOrMany(
    answer,
    gapsFor(
      answer,
      ...([
        'appraisalId',
        'author',
        'item',
        'value',
        'unobservable',
        'note',
        'restsOn',
        'restsOnEvidence',
        'updatedAt',
      ] as const),
    ),
    from,
    replacing,
  ),
);

function answerParts({ appraisalId, author, answers }: Of<'answers'>, { now }: SaveEvent): Part[] {
  const entries = Object.entries(answers);
  const kept = entries.flatMap(([item, given]) => {
    const {
      value = null,
      unobservable = null,
      note = null,
      restsOn = null,
      restsOnEvidence = null,
    } = given ?? {};
    const rest = { value, unobservable, note, restsOn, restsOnEvidence, updatedAt: now };
    return given ? [{ appraisalId, author, item, ...rest }] : [];
  });
  const removed = entries.flatMap(([item, given]) => (given ? [] : [item]));
  const isAnyOf = (items: readonly string[]) =>
    and(
      eq(answer.appraisalId, appraisalId),
      eq(answer.author, author),
      sql`${answer.item} = any(${texts(items)})`,
    );
  const [first] = kept;
  // One text for a single answer, as most are, and one for any number of them.
  const put = (row: NonNullable<typeof first>): Part =>
    kept.length === 1
      ? filled('answers_put', oneAnswer, row)
      : { name: 'answers_put', query: insertAll(answer, kept, replacing) };
  return [
    ...(first ? [put(first)] : []),
    ...(removed.length > 0 ? [{ name: 'answers_remove', query: remove(answer, isAnyOf(removed)) }] : []),
  ];
}

const oneAct = readyForMany<ReturnType<typeof auditRow>>('appraisalId', (_, from) =>
  insertOneOrMany(
    audit,
    gapsFor(audit, 'id', 'at', 'actorId', 'role', 'act', 'appraisalId', 'before', 'after', 'eventId'),
    from,
  ),
);

const standing = ready<{ readonly delegationId: string }>(
  (given) => sql`select 1 from ${delegation}
    where ${delegation.id} = ${given.delegationId} and ${delegation.endedAt} is null for share`,
);

/** Whoever acts for another still does when it is saved. */
export const standingParts = ({ actsFor, onPaper, writes }: SaveEvent): Part[] => [
  ...(actsFor ? [filled('standing', standing, { delegationId: actsFor.delegationId }, true)] : []),
  // What ends it looks at the same row by itself.
  ...(onPaper && !writes.some(({ kind }) => kind === 'end-paper') ? [openPaperPart(onPaper.paperId)] : []),
];

const causeOf = (request: SaveEvent) => ({
  at: request.now,
  role: request.relation,
  actorId: request.actorId,
  eventId: eventKey(request),
});

/** Acts of linking say which account it was: a use case knows the person, only the event knows the account. */
function withAccount(write: Of<'audit'>, request: SaveEvent): Of<'audit'> {
  const { platform, tenant, userId, actsFor, onPaper } = request;
  const account = { platform, tenant, userId };
  if (write.act === 'account.unlink') return { ...write, before: { ...Object(write.before), ...account } };
  if (write.act === 'account.link' || write.act === 'account.link-failed')
    return { ...write, after: { ...Object(write.after), ...account } };
  // Whoever acts for another acts in that name, in everything they do to the appraisal.
  const named = actsFor ?? onPaper;
  return named && write.appraisalId === named.appraisalId
    ? { ...write, after: { ...Object(write.after), onBehalfOf: named.personId } }
    : write;
}

/** One insert for all audit rows of an event: the chain numbers them in the order in which they were decided. */
export function auditParts(request: SaveEvent): Part[] {
  const by = causeOf(request);
  const rows = request.writes.flatMap((write) =>
    write.kind === 'audit' ? [auditRow(withAccount(write, request), by)] : [],
  );
  const [first] = rows;
  if (first && rows.length === 1) return [filled('audit', oneAct, first)];
  return rows.length > 0 ? [{ name: 'audit', query: insert(audit, rows) }] : [];
}

function linkAttemptParts({ codeId, isSuccess }: Of<'link-attempt'>, request: SaveEvent): Part[] {
  const { platform, tenant, userId, now } = request;
  const row = { id: newId(), platform, tenant, userId, isSuccess, at: now };
  const attempt = { name: 'link_attempt', query: insert(linkAttempt, row) };
  if (codeId === undefined || isSuccess) return [attempt];
  const count = update(linkCode, { tries: sql`${linkCode.tries} + 1` }, eq(linkCode.id, codeId));
  return [attempt, { name: 'link_try', query: count }];
}

/** Changes nothing, but waits for tries of other chats that are being saved, and then looks at the code again. */
function presentedPart({ codeId }: Of<'present-code'>, { now }: SaveEvent): Part {
  const { id, tries, usedAt, expiresAt } = linkCode;
  const isGood = and(eq(id, codeId), lt(tries, linkLimits.triesPerCode), isNull(usedAt), gt(expiresAt, now));
  return counted('present_code', update(linkCode, { tries: sql`${tries}` }, isGood));
}

/** What a write of a use case changes in the tables. */
export function writeParts(write: Write, request: SaveEvent): Part[] {
  const { now, actorId } = request;
  switch (write.kind) {
    case 'answers':
      return answerParts(write, request);
    case 'put-result': {
      const { no, title, target = null, realisation = null, isOwn = false } = write.result;
      const { askedTitle = null, askedTarget = null, askedAt = null } = write.result;
      const { askAnswer = null, answeredAt = null } = write.result;
      const asked = { askedTitle, askedTarget, askedAt, askAnswer, answeredAt };
      const row = { appraisalId: write.appraisalId, no, title, target, realisation, isOwn, ...asked };
      const replace = {
        target: [workResult.appraisalId, workResult.no],
        set: excluded(
          workResult,
          ...(['title', 'target', 'realisation'] as const),
          ...(['askedTitle', 'askedTarget', 'askedAt', 'askAnswer', 'answeredAt'] as const),
        ),
      };
      return [{ name: 'put_result', query: insert(workResult, row, replace) }];
    }
    case 'remove-result': {
      const isThat = and(eq(workResult.appraisalId, write.appraisalId), eq(workResult.no, write.no));
      return [{ name: 'remove_result', query: remove(workResult, isThat) }];
    }
    case 'put-files':
      return [putFilesPart(write, request)];
    case 'link-file':
      return [linkFilePart(write)];
    case 'remove-file':
      return [removeFilePart(write)];
    case 'put-notes':
      return [putNotesPart(write, request)];
    case 'change-note':
      return [changeNotePart(write)];
    case 'remove-note':
      return [removeNotePart(write)];
    case 'remove-sound':
      return [removeSoundPart(write)];
    case 'put-feedback':
    case 'remove-feedback':
    case 'read-feedback':
    case 'share-feedback':
    case 'unshare-feedback':
      return [feedbackPart(write)];
    case 'open-asking':
    case 'answer-asking':
    case 'put-asking':
    case 'put-answer':
    case 'decline-asking':
      return askingParts(write);
    case 'answer-pulse':
    case 'put-pulse':
    case 'decline-pulse':
      return pulseParts(write);
    case 'put-request':
    case 'answer-request':
    case 'restrict':
    case 'end-report':
    case 'unlink-own':
      return requestParts(write, {
        now,
        ...(actorId !== undefined && { actorId }),
        account: request,
        cause: causeOf(request),
      });
    case 'put-pieces':
    case 'change-piece':
    case 'remove-piece':
    case 'hand-in-pieces':
    case 'take-back-pieces':
      return pocketParts(write, request);
    case 'put-errand':
      return [putErrandPart(write, request)];
    case 'put-chat-file':
      return [putChatFilePart(write, request)];
    case 'move-errand':
      return [moveErrandPart(write, request)];
    case 'appraisal':
      return [appraisalPart(write)];
    case 'person': {
      const sets = { ...write.changes, updatedAt: now };
      return [{ name: 'person', query: update(person, sets, eq(person.id, write.personId)) }];
    }
    case 'snooze': {
      const sets = { snoozedUntil: write.until };
      return [{ name: 'snooze', query: update(person, sets, eq(person.id, write.personId)) }];
    }
    case 'link-account':
      return linkParts(write, request, causeOf(request));
    case 'ask-account':
      return askParts(write, request, causeOf(request));
    case 'take-account':
      return takeParts(write.changeId, causeOf(request), request);
    case 'deny-account':
      return denyParts(write.changeId, write.restores, causeOf(request), request);
    case 'present-code':
      return [presentedPart(write, request)];
    case 'link-attempt':
      return linkAttemptParts(write, request);
    case 'reachability': {
      const sets = write.isReachable ? reachableColumns : unreachableColumns(write.reason, now);
      return [{ name: 'reachability', query: update(account, sets, ofAccount(account, request)) }];
    }
    case 'outbox': {
      const row = outboxRow(write, now, eventKey(request));
      return [{ name: 'outbox', query: insert(outbox, row, { target: [outbox.dedupeKey] }) }];
    }
    case 'outbox-to-hr':
      return [{ name: 'outbox_hr', query: toHr(write, { now, eventId: eventKey(request) }) }];
    case 'put-delegation':
    case 'end-delegation':
      return [delegationPart(write, now, mayDelegate(write, actorId))];
    case 'put-paper':
    case 'end-paper':
      return [paperPart(write)];
    case 'put-guidance':
      return [guidancePart(write)];
    case 'put-growth':
      return [growthPart(write)];
    case 'put-mentor':
      return [mentorPart(write)];
    case 'take-seat':
      return [seatPart(write)];
    case 'remind-by-hand':
      return [remindPart(write, request)];
    case 'mark-day':
      return [markDayPart(write, request)];
    case 'put-setting':
      return [putSettingPart(write.row, request)];
    case 'manage-account':
      return accountDeedParts(write, request, causeOf(request));
    case 'audit':
      // All of an event together: see `auditParts`.
      return [];
  }
}
