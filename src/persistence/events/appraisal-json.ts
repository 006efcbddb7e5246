import { isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Answer, Appraisal, AppraisalSummary, WorkResult } from '../../domain/appraisal/appraisal.ts';
import { type Author, competencyCodes, type ItemCode } from '../../domain/appraisal/items.ts';
import { ratedItems } from '../../domain/appraisal/rating.ts';
import { selfItems } from '../../domain/appraisal/self-assessment.ts';
import { withoutWords } from '../../domain/appraisal/summary.ts';
import type { Cycle, Window } from '../../domain/cycle/cycle.ts';
import { cycleFor, type Extended } from '../../domain/cycle/person-windows.ts';
import type { StandIn } from '../../domain/delegation/stand-in.ts';
import type { EvidenceFile } from '../../domain/files/evidence-file.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { Temporal } from '../../shared/time.ts';
import { atPaperJson, paperColumns, paperOf, papersInOrder, papersOf } from '../assist/papers.ts';
import { c, cycleJson, hasQuarters } from '../cycles/cycle-row.ts';
import { lastDayOf } from '../cycles/window-of.ts';
import { actsAsAnyOf, around, standInColumns, standInOf, standInsOf } from '../delegation/holding.ts';
import { sharedColumns, sharedFeedback, sharedOf } from '../feedback/shared-feedback.ts';
import { mentorsOf } from '../growth/mentor-desk.ts';
import { earlierColumns, earlierOf, growthOf, inOrderOfCycles } from '../growth/plan-json.ts';
import { restedColumns, restedOn, tallied, tallyColumns, tallyOf, tallyOrder } from '../notes/tallies.ts';
import { isStillThere } from '../people/active.ts';
import { newestFirst, pieceColumns, piecesOf } from '../pocket/piece-columns.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle, workResult } from '../schema/appraisals.ts';
import { evidenceFile } from '../schema/files.ts';
import { person } from '../schema/people.ts';
import { asList, asNumber } from '../sql/decode.ts';
import {
  type Filled,
  filled,
  json,
  list,
  mapped,
  maybe,
  pick,
  type Value,
  value,
  without,
} from '../sql/read.ts';
import { texts } from '../sql/write.ts';
import { guidanceOf } from '../talk/guidance.ts';

const a = alias(appraisal, 'a');
const employee = alias(person, 'e');
const appraiser = alias(person, 'r');
const second = alias(person, 's');
const rater = alias(person, 't');
const ratedFor = alias(person, 'o');
const n = alias(answer, 'n');
const w = alias(workResult, 'w');
const f = alias(evidenceFile, 'f');

/** Who was taken out of a cycle is on no list, and nobody opens their appraisal. */
export const takesPart = (of: typeof a): SQL => isNull(of.takenOutAt);

export const fromAppraisals = sql`from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId} and ${takesPart(a)}
  join ${person} e on ${employee.id} = ${a.employeeId} join ${person} r on ${appraiser.id} = ${a.appraiserId}`;

/** Of somebody who is appraised, and so has a NIP and a level. */
export const listedColumns = (of: typeof employee) => ({
  ...pick(of, 'id', 'name', 'unit', 'position', 'restrictedAt'),
  nip: filled(of.nip),
});
export const appraisedColumns = (of: typeof employee) => ({
  ...listedColumns(of),
  positionLevel: filled(of.positionLevel),
});

/** An appraisal has the windows of its cycle, or its own: whoever loads one gets them here. */
export const withOwnWindows = <R extends { readonly cycle: Cycle; readonly extended: Extended | undefined }>(
  row: R,
): R => (row.extended ? { ...row, cycle: cycleFor(row.cycle, row.extended) } : row);

/** What people are called: their titles are for letters. */
export const called = <P extends { readonly name: string }>(row: P): P => ({
  ...row,
  name: withoutTitles(row.name),
});

export const appraiserJson = mapped(json(pick(appraiser, 'id', 'name', 'position')), called);
const secondJson = mapped(json(pick(second, 'id', 'name', 'position')), called);

/** Only how many of these have an answer: a draft is its author's alone. */
const answered = (author: Author, items: readonly ItemCode[]): Value<number> =>
  value(
    sql`(select count(*) from ${answer} n where ${n.appraisalId} = ${a.id} and ${n.author} = ${author}
      and ${n.item} = any(${texts(items)}) and (${n.value} is not null or ${n.unobservable} is not null))`,
    asNumber,
  );

const summaryParts = {
  ...pick(
    a,
    'id',
    'status',
    'openedAt',
    'releasedAt',
    'talkRequestedAt',
    'objectedAt',
    'talk',
    'approval',
    'ratedAt',
    'appraiserDisputedAt',
    'disputeBy',
    'extended',
    'partFrom',
    'partTo',
    'heldUnit',
    'heldPosition',
  ),
  cycle: cycleJson,
  employee: mapped(json(listedColumns(employee)), called),
  appraiser: appraiserJson,
  secondAppraiser: maybe(
    secondJson,
    (ref) =>
      sql`(select ${ref} from ${person} s where ${a.objectedAt} is not null and ${second.id} = ${a.secondAppraiserId})`,
  ),
  selfAnswered: answered('self', selfItems),
  ratingAnswered: answered('appraiser', ratedItems),
};
/** What a list shows of a part: its days, and the office of that time. */
export const ofItsPart = <
  R extends Parted & {
    readonly employee: Filled<AppraisalSummary['employee']>;
    readonly heldUnit: string | undefined;
    readonly heldPosition: string | undefined;
  },
>({
  partFrom,
  partTo,
  heldUnit,
  heldPosition,
  employee: { unit, position, ...who },
  ...rest
}: R) => ({
  ...rest,
  employee: { ...who, unit: heldUnit ?? unit, position: heldPosition ?? position },
  part: partOfCycle(rest.cycle, partFrom, partTo),
});
const listed = <
  R extends Parameters<typeof ofItsPart>[0] &
    Parameters<typeof withoutWords>[0] & { readonly extended: Extended | undefined },
>(
  row: R,
) => ({ ...withOwnWindows(ofItsPart(row)), ...withoutWords(row) });
const summary = mapped(json(summaryParts), listed);

/** What the appraiser gave, and so for nobody else's list. */
const ofTeamParts = json({
  ...summaryParts,
  onlyLevel: maybe(
    n.value,
    (
      level,
    ) => sql`(select min(${level}) from ${answer} n where ${n.appraisalId} = ${a.id} and ${n.author} = 'appraiser'
      and ${n.item} = any(${texts(competencyCodes)})
      having count(${n.value}) = ${competencyCodes.length} and min(${n.value}) = max(${n.value}))`,
  ),
});

const ofTeam = mapped(ofTeamParts, listed);

/** A cycle stays on the desks of those it concerns for a month after its end. */
export const isRunning = (today: SQL): SQL => sql`${lastDayOf(c, a, 'feedback')} >= ${today} - 31`;

/** Own appraisals: running ones first, then what was released before. */
export const ownList = (me: SQL, today: SQL): Value<readonly AppraisalSummary[]> =>
  value(
    sql`(select coalesce(jsonb_agg(own.item order by own.is_running desc, own.since desc, own.part desc nulls last), '[]')
      from (select ${summary} as item, ${c.selfFrom} as since, ${a.partFrom} as part, ${isRunning(today)} as is_running ${fromAppraisals}
        where ${a.employeeId} = ${me} and (${isRunning(today)} or ${a.releasedAt} is not null)
        order by ${c.selfFrom} desc limit 20) own)`,
    asList(summary.decode),
  );

/** Whom somebody appraises in running cycles, or acts for the appraiser of, of those who have not left. */
export const teamList = (me: SQL, today: SQL): Value<readonly AppraisalSummary[]> =>
  list(
    ofTeam,
    sql`${fromAppraisals} where ${a.appraiserId} = ${actsAsAnyOf(me, today)} and ${a.employeeId} <> ${me}
      and ${isRunning(today)}
      and ${isStillThere(employee, today)}`,
    sql`${employee.name}, ${a.partFrom} nulls first, ${a.id}`,
  );

/** Where somebody acts for others today, or is stood in for. */
export const delegationsOf = (me: SQL, today: SQL): Value<readonly StandIn[]> =>
  list(
    mapped(json(standInColumns), standInOf),
    around(me, today),
    sql`${standInColumns.fromName}, ${standInColumns.id}`,
  );

type AnswerRow = { readonly author: Author; readonly item: ItemCode } & Filled<Answer>;

export function byAuthor(rows: readonly AnswerRow[]): Filled<Appraisal>['answers'] {
  const found: Record<Author, Record<ItemCode, Filled<Answer>>> = { self: {}, appraiser: {} };
  for (const { author, item, ...given } of rows) found[author][item] = given;
  return found;
}

const answers = mapped(
  list(
    json(pick(n, 'author', 'item', 'value', 'unobservable', 'note', 'restsOn', 'restsOnEvidence')),
    sql`from ${answer} n where ${n.appraisalId} = ${a.id}`,
  ),
  byAuthor,
);

const results: Value<readonly Filled<WorkResult>[]> = list(
  json(without(w, 'appraisalId')),
  sql`from ${workResult} w where ${w.appraisalId} = ${a.id}`,
  sql`${w.no}`,
);

/** What people see of a file. */
export const fileColumns = (of: typeof f) => ({
  ...pick(of, 'id', 'name', 'caption', 'status', 'kind', 'size', 'unscannedSince', 'sentAt', 'link'),
  item: filled(of.item),
});

const files: Value<readonly Filled<EvidenceFile>[]> = list(
  json(fileColumns(f)),
  sql`from ${evidenceFile} f where ${f.appraisalId} = ${a.id}`,
  sql`${f.sentAt}, ${f.id}`,
);

const notes = list(mapped(json(tallyColumns), tallyOf), tallied(a, c), tallyOrder);

/** What the row of an appraisal itself holds for those who see it. */
export const appraisalColumns = (of: typeof a) =>
  without(
    of,
    ...([
      'cycleId',
      'employeeId',
      'appraiserId',
      'secondAppraiserId',
      'ratedById',
      'ratedForId',
      'ratingStartedAt',
    ] as const),
    ...(['takenOutAt', 'exemptAs', 'withheldAt', 'lineDay'] as const),
  );

/**
 * An appraisal keeps the three parts of the feedback together, and shows the office of its time. What these are made of
 * stays in the row: to leave it out costs a press more than all that is made here.
 */
export const wholeOf = <R extends Appraisal['feedback'] & Parted & HeldOffice>(row: R) => {
  const { employee, cycle, partFrom, partTo, strengths, improve, nextStep } = row;
  return {
    ...row,
    employee: {
      ...employee,
      unit: row.heldUnit ?? employee.unit,
      position: row.heldPosition ?? employee.position,
      positionLevel: row.heldLevel ?? employee.positionLevel,
    },
    part: partOfCycle(cycle, partFrom, partTo),
    cycle: ofPart(cycle, partFrom, partTo),
    feedback: { strengths, improve, nextStep },
  };
};

type HeldOffice = {
  readonly employee: Filled<Appraisal['employee']>;
  readonly heldUnit: string | undefined;
  readonly heldPosition: string | undefined;
  readonly heldLevel: Appraisal['employee']['positionLevel'] | undefined;
};

type Parted = {
  readonly cycle: Cycle;
  readonly partFrom: Temporal.PlainDate | undefined;
  readonly partTo: Temporal.PlainDate | undefined;
};

/** The days of a part; undefined where the whole period is appraised. */
const partOfCycle = (
  { period }: Cycle,
  from: Parted['partFrom'],
  to: Parted['partTo'],
): Window | undefined => (from || to ? { from: from ?? period.from, to: to ?? period.to } : undefined);

/** Whoever was there for a part of the period is appraised for that part. */
function ofPart(cycle: Cycle, from: Parted['partFrom'], to: Parted['partTo']): Cycle {
  const period = partOfCycle(cycle, from, to);
  return period ? { ...cycle, period } : cycle;
}

const whole = (readerId: SQL, today: SQL): Value<Filled<Appraisal>> =>
  mapped(
    json({
      ...appraisalColumns(a),
      cycle: cycleJson,
      employee: mapped(json(appraisedColumns(employee)), called),
      appraiser: appraiserJson,
      secondAppraiser: maybe(
        secondJson,
        (ref) => sql`(select ${ref} from ${person} s where ${second.id} = ${a.secondAppraiserId})`,
      ),
      ratedBy: maybe(
        mapped(json(pick(rater, 'id', 'name', 'position')), called),
        (ref) => sql`(select ${ref} from ${person} t where ${rater.id} = ${a.ratedById})`,
      ),
      ratedFor: maybe(
        mapped(json(pick(ratedFor, 'id', 'name')), called),
        (ref) => sql`(select ${ref} from ${person} o where ${ratedFor.id} = ${a.ratedForId})`,
      ),
      standIns: list(mapped(json(standInColumns), standInOf), standInsOf(a, today)),
      papers: list(mapped(json(paperColumns(employee.unit)), paperOf), papersOf(a.id), papersInOrder),
      atPaper: atPaperJson(a, employee.unit, readerId),
      answers,
      results,
      files,
      notes,
      restedOn: list(json(restedColumns), restedOn(a)),
      pieces: list(json(pieceColumns), piecesOf(sql`${a.id}`, sql`${a.employeeId}`, readerId), newestFirst),
      guidance: guidanceOf({
        appraisalId: sql`${a.id}`,
        employeeId: sql`${a.employeeId}`,
        readerId,
        isSecond: sql`${a.secondAppraiserId} = ${actsAsAnyOf(readerId, today)}`,
      }),
      growth: growthOf(sql`${a.id}`),
      mentors: mentorsOf(sql`${a.id}`, today),
      hasQuarters: hasQuarters(c),
      earlier: list(json(earlierColumns), earlierOf(a, c), inOrderOfCycles),
      sharedFeedback: mapped(list(json(sharedColumns), sharedFeedback(a, c, readerId)), sharedOf),
    }),
    (found) => withOwnWindows(wholeOf(found)),
  );

/** Everything of one appraisal; what lies in a pocket only when it is the reader's own. */
export const appraisalJson = (id: SQL, readerId: SQL, today: SQL): Value<Appraisal | undefined> =>
  maybe(whole(readerId, today), (found) => sql`(select ${found} ${fromAppraisals} where ${a.id} = ${id})`);
