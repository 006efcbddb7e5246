import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LooseSound, Notebook, NotebookEntry, NotebookPerson } from '../../domain/notes/notebook.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { evidenceFile } from '../schema/files.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { person, reportingLine } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { asDay, asFlag, asNumber } from '../sql/decode.ts';
import { type Filled, filled, json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';
import { isBesideOf, isCited, isShown } from './shown.ts';

/** So many notes about one person are looked through. */
const entriesMax = 300;

const b = alias(notebookEntry, 'b');
const u = alias(notebookEntry, 'u');
const l = alias(reportingLine, 'l');
const q = alias(person, 'q');
const w = alias(person, 'w');
const g = alias(evidenceFile, 'g');
const k = alias(pocketPiece, 'k');
const x = alias(appraisal, 'x');
const y = alias(cycle, 'y');

type Given = {
  readonly me: SQL;
  readonly today: SQL;
  readonly employeeId: SQL;
  readonly noteId: SQL;
  readonly besideId: SQL;
};

const holdsOn = (day: SQL): SQL =>
  sql`${l.validFrom} <= ${day} and (${l.validTo} is null or ${l.validTo} > ${day})`;

const seen = (of: SQL): SQL => sql`(select ${of} from ${notebookEntry} u where ${u.employeeId} = ${q.id})`;

/** Whom somebody appraises today, by the roster. Who has no NIP is not appraised. */
const people = ({ me, today }: Given): Value<readonly NotebookPerson[]> =>
  list(
    mapped(
      json({
        ...pick(q, 'id', 'name', 'unit', 'position'),
        nip: filled(q.nip),
        positionLevel: filled(q.positionLevel),
        since: l.validFrom,
        noteCount: value(seen(sql`count(*)`), asNumber),
        lastSeenOn: maybe(value(seen(sql`max(${u.seenOn})`), asDay)),
      }),
      ({ name, lastSeenOn, ...rest }): NotebookPerson => ({
        ...rest,
        name: withoutTitles(name),
        ...(lastSeenOn && { lastSeenOn }),
      }),
    ),
    sql`from ${reportingLine} l join ${person} q on ${q.id} = ${l.personId} and ${isStillThere(q, today)}
      where ${l.appraiserId} = ${me} and ${holdsOn(today)} and ${q.nip} is not null`,
    sql`${q.name}, ${q.id}`,
  );

type Named = { readonly id: string; readonly name: string };
const called = ({ id, name }: Named): Named => ({ id, name: withoutTitles(name) });

const sound = json({
  fileId: g.id,
  size: filled(g.size),
  sentAt: g.sentAt,
  isShared: value(
    sql`exists (select 1 from ${notebookEntry} u where ${u.fileId} = ${b.fileId} and ${u.id} <> ${b.id})`,
    asFlag,
  ),
});

/** What lies in somebody's own pocket and is a recording, or may turn out to be one. */
const sounds = (me: SQL): Value<readonly LooseSound[]> =>
  list(
    mapped(json({ ...pick(g, 'id', 'status', 'sentAt', 'size'), words: k.words }), (row) =>
      withoutGaps<LooseSound>(row),
    ),
    sql`from ${pocketPiece} k join ${evidenceFile} g on ${g.id} = ${k.id}
      where ${k.ownerId} = ${me} and ${k.appraisalId} is null
        and (${g.kind} = 'audio' or ${g.status} = 'waiting')`,
    sql`${k.keptAt} desc, ${k.id}`,
  );

const entry: Value<NotebookEntry> = mapped(
  json({
    ...pick(b, 'id', 'method', 'item', 'question', 'seenOn', 'fact', 'effect', 'showing', 'addsTo', 'salt'),
    employee: mapped(json(pick(q, 'id', 'name')), called),
    author: mapped(json(pick(w, 'id', 'name')), called),
    isShown: value(isShown(b), asFlag),
    isCited: value(isCited(b), asFlag),
    sound: maybe(sound, (found) => sql`case when ${b.fileId} is not null then ${found} end`),
  }),
  (row) => withoutGaps<NotebookEntry>(row),
);

/** Without keys that have no value, as what is made in memory is. */
function withoutGaps<T extends object>(row: Filled<T>): T {
  // Only keys that may be absent can have no value here.
  return Object.fromEntries(Object.entries(row).filter(([, one]) => one !== undefined)) as T;
}

/**
 * The notebook of a person, about one employee: named, or led to by a note or an appraisal, or oneself. Only what they may
 * read now: whoever appraises the employee today reads all of it, the employee what was shown, and those who have to do
 * with an appraisal what stands beside it.
 */
export function notebookJson(given: Given): Value<Notebook> {
  const { me, today, employeeId, noteId, besideId } = given;
  const about = sql`coalesce(${employeeId}, (select ${u.employeeId} from ${notebookEntry} u where ${u.id} = ${noteId}),
    (select ${x.employeeId} from ${appraisal} x where ${x.id} = ${besideId}), ${me})`;
  const appraises = sql`exists (select 1 from ${reportingLine} l where ${l.personId} = ${b.employeeId}
    and ${l.appraiserId} = ${me} and ${holdsOn(today)})`;
  const isInOffice = sql`exists (select 1 from ${appraisal} x join ${cycle} y on ${y.id} = ${x.cycleId}
    where ${x.id} = ${besideId} and ${x.employeeId} = ${b.employeeId}
      and ${isBesideOf(b.seenOn, y, x)}
      and (${x.appraiserId} = ${me} or (${x.secondAppraiserId} = ${me} and ${x.objectedAt} is not null)))`;
  const found = sql`from (select * from ${notebookEntry} b where ${b.employeeId} = ${about}
      and ((${b.employeeId} = ${me} and ${isShown(b)}) or ${appraises} or ${isInOffice})
      order by ${b.seenOn} desc, ${b.writtenAt} desc, ${b.id} limit ${sql.raw(String(entriesMax))}) b
    join ${person} q on ${q.id} = ${b.employeeId} join ${person} w on ${w.id} = ${b.authorId}
    left join ${evidenceFile} g on ${g.id} = ${b.fileId}`;
  return json({
    people: people(given),
    positionLevel: maybe(
      w.positionLevel,
      (level) => sql`(select ${level} from ${person} w where ${w.id} = ${me} and ${w.nip} is not null)`,
    ),
    entries: list(entry, found, sql`${b.seenOn} desc, ${b.writtenAt} desc, ${b.id}`),
    sounds: sounds(me),
  });
}
