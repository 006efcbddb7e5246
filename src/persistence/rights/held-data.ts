import { and, count, desc, eq, isNotNull, isNull, max, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { auditActs, auditRoles } from '../../application/outcome/writes.ts';
import type { HeldAct, HeldData, HeldPerson } from '../../application/rights/held-data.ts';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { asItsEmployeeReads, type Withheld, withheldRating } from '../../domain/rights/withheld.ts';
import { isBefore, localDate, type Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { loadHistory } from '../events/load-alone.ts';
import { loadForPerson } from '../events/load-for-person.ts';
import { isShown } from '../notes/shown.ts';
import { hasNumber, numberOf } from '../people/number.ts';
import { accountChange, blockedAccount } from '../schema/accounts.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { delegation } from '../schema/delegations.ts';
import { examination } from '../schema/examination.ts';
import { feedbackAnswers, feedbackAsked, feedbackAsking, feedbackNote } from '../schema/feedback.ts';
import { evidenceFile } from '../schema/files.ts';
import { growthMentor } from '../schema/growth.ts';
import { account, delivery, outbox } from '../schema/messaging.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { officerRight } from '../schema/officers.ts';
import { linkCode, person, plannedResult, reportingLine } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { fairnessAsked } from '../schema/pulse.ts';
import { personTransfer } from '../schema/transfers.ts';
import { asFlag } from '../sql/decode.ts';
import { pick, read, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';
import { ownRequests, partInRequests } from './held-requests.ts';

const m = alias(personTransfer, 'm');
const p = alias(person, 'p');
const b = alias(notebookEntry, 'b');
const w = alias(person, 'w');
const f = alias(person, 'f');
const d = alias(delegation, 'd');

/** The id of whoever has this number; people who have left are found too. */
export async function personWithNumber(db: Db, number: PersonNumber): Promise<string | undefined> {
  const [found] = await db.select({ id: person.id }).from(person).where(hasNumber(person, number));
  return found?.id;
}

/**
 * Everything that is held about a person, whether they are still on the roster or have left; undefined when there is no
 * such person. `timeZone` is the agency's. Reads much: it is for a request, never for a press.
 */
export async function heldData(
  db: Db,
  personId: string,
  { now, timeZone }: { readonly now: Temporal.Instant; readonly timeZone: string },
): Promise<HeldData | undefined> {
  const found = await personOf(db, personId);
  if (!found) return undefined;
  const { person: who, lastDay } = found;
  const today = localDate(now, who.timeZone ?? timeZone);
  // Whoever has left is looked at as they were on their last day.
  const asOf = lastDay && isBefore(lastDay, today) ? lastDay : today;
  const { appraisals, takenOut } = await appraisalsOf(db, personId, asOf);
  const [accounts, work, words] = await Promise.all([
    accountsOf(db, personId),
    workOf(db, personId),
    wordsOf(db, personId),
  ]);
  const ratings = appraisals.flatMap(({ appraisal: one }) => withheldRating(one) ?? []);
  const { notesWritten, openQuestions, mentors, pulses, withheld, ...held } = words;
  const { appraised, ...place } = work;
  return {
    at: now,
    person: who,
    ...accounts,
    ...place,
    ...held,
    appraisals: appraisals.map(({ appraisal: one, acts }) => ({ appraisal: asItsEmployeeReads(one), acts })),
    acts: await actsOf(db, personId, localDate(now, timeZone)),
    requests: await ownRequests(db, personId),
    ofOthers: {
      ...{ appraised, notesWritten, openQuestions, mentors, pulses },
      ...(await partInRequests(db, personId)),
      acts: await actsOnOthers(db, personId),
    },
    withheld: [
      ...ratings,
      ...withheld,
      ...(takenOut > 0 ? [{ kind: 'taken-out', count: takenOut } as const] : []),
    ],
  };
}

async function personOf(
  db: Db,
  personId: string,
): Promise<{ readonly person: HeldPerson; readonly lastDay?: Temporal.PlainDate } | undefined> {
  const [row] = await read(
    db,
    {
      ...{ name: p.name, number: numberOf(p), unit: p.unit, position: p.position, email: p.email },
      ...{
        activeFrom: p.activeFrom,
        activeUntil: p.activeUntil,
        leaveReason: p.leaveReason,
        isHr: p.isHr,
        timeZone: p.timeZone,
      },
      ...{ privacyAcceptedAt: p.privacyAcceptedAt, snoozedUntil: p.snoozedUntil, vignettes: p.vignettes },
      restrictedAt: p.restrictedAt,
    },
    (columns) => sql`select ${columns} from ${person} p where ${eq(p.id, personId)}`,
  );
  if (!row) return undefined;
  const { vignettes, ...rest } = row;
  return {
    person: { ...rest, vignettesSeen: vignettes?.vignettes.length ?? 0 },
    ...(row.activeUntil && { lastDay: row.activeUntil.subtract({ days: 1 }) }),
  };
}

/** Each of the person's own appraisals, whole. */
async function appraisalsOf(db: Db, personId: string, asOf: Temporal.PlainDate) {
  const rows = await db
    .select({
      id: appraisal.id,
      disputed: appraisal.disputedSuperior,
      // Of a transfer that was taken back before anything was written, nothing is held.
      isEmpty: sql<boolean>`exists (select from ${personTransfer} m where ${isNotNull(m.undoneAt)}
          and ${m.parts} @> jsonb_build_array(jsonb_build_object('secondId', ${appraisal.id})))
        and not exists (select from ${answer} where ${answer.appraisalId} = ${appraisal.id})`,
    })
    .from(appraisal)
    .innerJoin(cycle, eq(cycle.id, appraisal.cycleId))
    .where(eq(appraisal.employeeId, personId))
    .orderBy(desc(cycle.periodFrom));
  const loaded: { readonly appraisal: Appraisal; readonly acts: HeldData['appraisals'][number]['acts'] }[] =
    [];
  let takenOut = 0;
  for (const { id, disputed, isEmpty } of rows) {
    const { subject } = await loadForPerson(db, personId, asOf, id);
    const history = await loadHistory(db, personId, id);
    const own = disputed === null ? {} : { disputedSuperior: disputed };
    if (!subject) takenOut += isEmpty ? 0 : 1;
    else loaded.push({ appraisal: { ...subject, ...own }, acts: history?.acts ?? [] });
  }
  return { appraisals: loaded, takenOut };
}

async function accountsOf(db: Db, personId: string) {
  const [accounts, accountChanges, blocked, [codes], officerRights] = await Promise.all([
    db
      .select({
        platform: account.platform,
        linkedAt: account.linkedAt,
        isReachable: account.isReachable,
      })
      .from(account)
      .where(eq(account.personId, personId)),
    db
      .select({ platform: accountChange.platform, at: accountChange.at, status: accountChange.status })
      .from(accountChange)
      .where(or(eq(accountChange.personId, personId), eq(accountChange.formerPersonId, personId)))
      .orderBy(desc(accountChange.at)),
    db
      .select({ platform: blockedAccount.platform, at: blockedAccount.at })
      .from(blockedAccount)
      .where(eq(blockedAccount.personId, personId)),
    db.select({ count: count() }).from(linkCode).where(eq(linkCode.personId, personId)),
    db
      .select({ right: officerRight.right, unit: officerRight.unit })
      .from(officerRight)
      .where(eq(officerRight.personId, personId)),
  ]);
  return { accounts, accountChanges, blocked, officerRights, codesIssued: codes?.count ?? 0 };
}

/** Their place in the agency, and what was sent to them. */
async function workOf(db: Db, personId: string) {
  const [lines, planned, messages, [appraised], delegations, transfers] = await Promise.all([
    db
      .select({ name: w.name, from: reportingLine.validFrom, until: reportingLine.validTo })
      .from(reportingLine)
      .innerJoin(w, eq(w.id, reportingLine.appraiserId))
      .where(eq(reportingLine.personId, personId))
      .orderBy(desc(reportingLine.validFrom)),
    db
      .select({ title: plannedResult.title, target: plannedResult.target })
      .from(plannedResult)
      .where(eq(plannedResult.personId, personId))
      .orderBy(plannedResult.no),
    db
      .select({ count: count(), lastAt: max(delivery.at) })
      .from(outbox)
      .innerJoin(delivery, eq(delivery.outboxId, outbox.id))
      .where(and(eq(outbox.recipientId, personId), eq(delivery.status, 'sent'))),
    db
      .select({ count: count() })
      .from(appraisal)
      .where(
        or(
          ...[
            appraisal.appraiserId,
            appraisal.secondAppraiserId,
            appraisal.ratedById,
            appraisal.ratedForId,
          ].map((one) => eq(one, personId)),
        ),
      ),
    read(
      db,
      {
        ...{ id: f.id, name: f.name, standIn: w.name, kind: d.kind, reason: d.reason },
        ...{ from: d.fromDay, until: d.untilDay, endedAt: d.endedAt },
      },
      (columns) => sql`select ${columns} from ${delegation} d
        join ${person} f on ${f.id} = ${d.fromId} join ${person} w on ${w.id} = ${d.toId}
        where ${personId} in (${d.fromId}, ${d.toId}) order by ${d.fromDay} desc, ${d.no} desc`,
    ),
    read(
      db,
      { from: m.fromDay, ...pick(m, 'unit', 'position', 'reason', 'undoneAt') },
      (columns) => sql`select ${columns} from ${personTransfer} m where ${eq(m.personId, personId)}
        order by ${m.fromDay} desc, ${m.enteredAt} desc`,
    ),
  ]);
  return {
    transfers: transfers.map(({ reason, undoneAt, ...rest }) => ({
      ...rest,
      ...(reason !== undefined && { reason }),
      ...(undoneAt && { undoneAt }),
    })),
    delegations: delegations.map(({ id, name, standIn, reason, endedAt, ...rest }) => ({
      ...rest,
      name: withoutTitles(name),
      standIn: withoutTitles(standIn),
      ...(endedAt && { endedAt }),
      ...(id === personId && { reason }),
    })),
    appraisers: lines.map(({ name, from, until }) => ({
      name: withoutTitles(name),
      from,
      ...(until && { until }),
    })),
    plannedResults: planned.map(({ title, target }) => ({ title, ...(target !== null && { target }) })),
    messages: present({ count: messages[0]?.count ?? 0, lastAt: messages[0]?.lastAt ?? null }),
    appraised: appraised?.count ?? 0,
  };
}

/** What was written about the person or by them, outside of their appraisals. */
async function wordsOf(db: Db, personId: string) {
  const [notes, pieces, files, given, askings, [written], [asked], [mentors], [pulses]] = await Promise.all([
    read(
      db,
      {
        ...{ method: b.method, item: b.item, seenOn: b.seenOn, fact: b.fact, effect: b.effect },
        ...{ author: w.name, isShown: value(isShown(b), asFlag) },
      },
      (columns) => sql`select ${columns} from ${notebookEntry} b join ${person} w on ${w.id} = ${b.authorId}
        where ${b.employeeId} = ${personId} order by ${b.seenOn} desc, ${b.id}`,
    ),
    db
      .select({
        ...{ words: pocketPiece.words, item: pocketPiece.item, keptAt: pocketPiece.keptAt },
        ...{ writtenBy: pocketPiece.writtenBy, fileName: evidenceFile.name, doneOn: pocketPiece.doneOn },
        ...{ startsAt: pocketPiece.startsAt, endsAt: pocketPiece.endsAt, quantity: pocketPiece.quantity },
        ...{ unit: pocketPiece.unit, link: pocketPiece.link },
      })
      .from(pocketPiece)
      .leftJoin(evidenceFile, eq(evidenceFile.id, pocketPiece.id))
      .where(eq(pocketPiece.ownerId, personId))
      .orderBy(desc(pocketPiece.keptAt)),
    db
      .select({
        ...{ name: evidenceFile.name, caption: evidenceFile.caption },
        ...{ size: evidenceFile.size, sentAt: evidenceFile.sentAt, link: evidenceFile.link },
      })
      .from(evidenceFile)
      .where(eq(evidenceFile.ownerId, personId))
      .orderBy(desc(evidenceFile.sentAt)),
    db
      .select({
        ...{ kind: feedbackNote.kind, words: feedbackNote.words, givenAt: feedbackNote.givenAt },
        ...{ sharedAt: feedbackNote.sharedAt, receiverId: feedbackNote.receiverId, name: w.name },
      })
      .from(feedbackNote)
      .innerJoin(
        w,
        and(
          or(eq(w.id, feedbackNote.giverId), eq(w.id, feedbackNote.receiverId)),
          sql`${w.id} <> ${personId}`,
        ),
      )
      .where(or(eq(feedbackNote.giverId, personId), eq(feedbackNote.receiverId, personId)))
      .orderBy(desc(feedbackNote.givenAt)),
    db
      .select({
        ...{ openedAt: feedbackAsking.openedAt, asked: feedbackAsking.asked },
        ...{ outcome: feedbackAsking.outcome, shown: feedbackAnswers.shown },
      })
      .from(feedbackAsking)
      .leftJoin(feedbackAnswers, eq(feedbackAnswers.askingId, feedbackAsking.id))
      .where(eq(feedbackAsking.askerId, personId))
      .orderBy(desc(feedbackAsking.openedAt)),
    db.select({ count: count() }).from(notebookEntry).where(eq(notebookEntry.authorId, personId)),
    db.select({ count: count() }).from(feedbackAsked).where(eq(feedbackAsked.colleagueId, personId)),
    db.select({ count: count() }).from(growthMentor).where(eq(growthMentor.personId, personId)),
    db.select({ count: count() }).from(fairnessAsked).where(eq(fairnessAsked.personId, personId)),
  ]);
  const coming = notes.filter(({ isShown: isOut }) => !isOut).length;
  const sealed = askings.filter(({ outcome }) => outcome === null).length;
  const withheld: readonly Withheld[] = [
    ...(coming > 0 ? [{ kind: 'coming-notes', count: coming } as const] : []),
    ...(sealed > 0 ? [{ kind: 'colleagues', count: sealed } as const] : []),
  ];
  return {
    notes: notes
      .filter(({ isShown: isOut }) => isOut)
      .map(({ isShown: _, author, ...note }) => ({ ...note, author: withoutTitles(author) })),
    pieces: pieces.map((piece) => present(piece)),
    files: files.map((file) => present(file)),
    feedback: given.map(({ receiverId, name, ...note }) => ({
      ...present(note),
      name: withoutTitles(name),
      isReceived: receiverId === personId,
    })),
    askings: askings.map(({ openedAt, asked: of, shown }) => ({
      openedAt,
      asked: of,
      ...(shown && { answers: shown }),
    })),
    notesWritten: written?.count ?? 0,
    openQuestions: asked?.count ?? 0,
    mentors: mentors?.count ?? 0,
    pulses: pulses?.count ?? 0,
    withheld,
  };
}

/**
 * Acts outside of appraisals that the person did, or that name them. Of an examination of which they must not be told yet
 * there is nothing here either, unless they are an officer in it.
 */
async function actsOf(db: Db, personId: string, today: Temporal.PlainDate): Promise<readonly HeldAct[]> {
  const names = sql`(position(${personId} in coalesce(${audit.before}::text, '')) > 0
    or position(${personId} in coalesce(${audit.after}::text, '')) > 0)`;
  const isSilent = sql`(${audit.act} like 'examine.%' and exists (select 1 from ${examination}
    where ${examination.untoldUntil} >= ${on(today)} and position(${examination.id}::text in ${audit.after}::text) > 0))`;
  const rows = await db
    .select({
      ...{ at: audit.at, act: audit.act, role: audit.role, actorId: audit.actorId, name: w.name },
    })
    .from(audit)
    .leftJoin(w, eq(w.id, audit.actorId))
    .where(and(isNull(audit.appraisalId), or(eq(audit.actorId, personId), sql`${names} and not ${isSilent}`)))
    .orderBy(desc(audit.seq));
  return rows
    .filter(({ act }) => act !== 'audit.start')
    .map(({ at, act, role, actorId, name }) => {
      const known = auditActs.find((one) => one === act);
      return {
        at,
        role: actorId === personId ? 'self' : (auditRoles.find((one) => one === role) ?? 'none'),
        ...(known && { act: known }),
        ...(actorId !== null && name !== null && { actor: { id: actorId, name: withoutTitles(name) } }),
      };
    });
}

/** How often they acted on the appraisals of others. */
async function actsOnOthers(db: Db, personId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(audit)
    .innerJoin(appraisal, eq(appraisal.id, audit.appraisalId))
    .where(and(eq(audit.actorId, personId), sql`${appraisal.employeeId} <> ${personId}`));
  return row?.count ?? 0;
}

type Present<T> = { readonly [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

/** Without the columns that are null. */
const present = <T extends object>(row: T): Present<T> =>
  // Only keys that may be absent hold null.
  Object.fromEntries(Object.entries(row).filter(([, one]) => one !== null)) as Present<T>;
