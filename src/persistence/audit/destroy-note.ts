import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type FeedbackPart, feedbackParts } from '../../domain/appraisal/appraisal.ts';
import type { Author, ItemCode } from '../../domain/appraisal/items.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db, Executor } from '../db.ts';
import { hasNumber } from '../people/number.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { account, conversation } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { destroyValues } from './destroy-values.ts';
import { mayForget } from './may-forget.ts';

/** The note beside an answer: whose appraisal, in which cycle, and who wrote it. */
export type NoteOf = {
  readonly nip: PersonNumber;
  readonly cycle: string;
  readonly item: ItemCode;
  readonly author: Author;
};

/** What went, and where the same words stand still, because nothing says that they are a copy. */
export type Destroyed = {
  /** How many acts lost their values. */
  readonly acts: number;
  /** The parts of the feedback that quoted the words: there a mark stands in their place. */
  readonly quotedIn: readonly FeedbackPart[];
  /** The parts of the feedback in which they stand without being quoted: their author wrote them there. */
  readonly writtenIn: readonly FeedbackPart[];
  /** Other answers beside which the very same words stand. */
  readonly beside: readonly { readonly author: Author; readonly item: ItemCode }[];
};

/** A suggestion quotes a note between these marks (`draft.note` in the words), and so it stays readable without it. */
const quoted = (words: string): string => `“${words}”`;
const left = quoted('…');

/**
 * Destroys the words that stand beside an answer: in the appraisal, where a suggestion quoted them in the feedback, in what
 * a chat remembers of them, and in every act that ever wrote them. The answer itself stays, and so does the chain of acts,
 * with an act that says what was destroyed. Undefined when there is no such appraisal. Only the owner of the tables may.
 */
export const destroyNote = (
  db: Db,
  { nip, cycle: name, item, author }: NoteOf,
  now: Temporal.Instant,
): Promise<Destroyed | undefined> =>
  db.transaction(async (tx) => {
    await tx.execute(mayForget);
    const { id: own, employeeId, appraiserId, strengths, improve, nextStep } = appraisal;
    const [found] = await tx
      .select({ id: own, employeeId, appraiserId, strengths, improve, nextStep })
      .from(appraisal)
      .innerJoin(person, eq(person.id, appraisal.employeeId))
      .innerJoin(cycle, eq(cycle.id, appraisal.cycleId))
      .where(and(hasNumber(person, nip), sql`lower(${cycle.name}) = lower(${name})`))
      .for('update', { of: appraisal });
    if (!found) return undefined;
    const { id } = found;
    const isOfNote = and(eq(answer.appraisalId, id), eq(answer.author, author), eq(answer.item, item));
    const words = await wordsOf(tx, { id, item, author }, isOfNote);
    const seqs = await actsWith(tx, id, words);
    const feedback = withoutQuotes(found, words);
    await tx.update(answer).set({ note: null }).where(isOfNote);
    // Whoever is writing at this moment decides again.
    const revision = sql`${appraisal.revision} + 1`;
    await tx
      .update(appraisal)
      .set({ ...feedback.changes, revision })
      .where(eq(appraisal.id, id));
    // Of everybody who ever did anything here: a former appraiser's chat remembers words too.
    await tx.execute(sql`update ${conversation} set state = ${conversation.state} - 'typed' from ${account}
      where (${account.personId} in (${found.employeeId}, ${found.appraiserId})
          or ${account.personId} in (select ${audit.actorId} from ${audit} where ${audit.appraisalId} = ${id}))
        and ${account.platform} = ${conversation.platform} and ${account.tenant} = ${conversation.tenant}
        and ${account.userId} = ${conversation.userId}`);
    const beside = await tx
      .select({ author: answer.author, item: answer.item })
      .from(answer)
      .where(and(eq(answer.appraisalId, id), inArray(answer.note, [...words])))
      .orderBy(answer.author, answer.item);
    if (seqs.length > 0) await destroyValues(tx, { appraisalId: id, seqs }, { now });
    return { acts: seqs.length, quotedIn: feedback.quotedIn, writtenIn: feedback.writtenIn, beside };
  });

/** Every text that ever stood there: acts name an item as a key of answers, or beside what was said of it. */
async function wordsOf(
  tx: Executor,
  { id, item, author }: { readonly id: string } & Pick<NoteOf, 'item' | 'author'>,
  isOfNote: SQL | undefined,
): Promise<readonly string[]> {
  const acts = { self: 'self.%', appraiser: 'rating.%' }[author];
  const texts = (path: string, which: SQL = sql`true`) =>
    sql`select jsonb_path_query(jsonb_build_array(${audit.before}, ${audit.after}), ${path}::jsonpath) #>> '{}' as words
      from ${audit} where ${audit.appraisalId} = ${id} and ${which}`;
  const isTheirs = sql`${audit.act} like ${acts}`;
  const rows = await tx.execute<{ words: string | null }>(
    sql.join(
      [
        texts(`$.**."${item}".note`, isTheirs),
        texts(`$.** ? (@.item == "${item}").note`, isTheirs),
        // A state of the whole appraisal, as its start says it, or what remained of it.
        texts(`$.**.${author}."${item}".note`),
        sql`select ${answer.note} as words from ${answer} where ${isOfNote}`,
      ],
      sql` union `,
    ),
  );
  return rows.flatMap(({ words }) => (words ? [words] : []));
}

/** The acts in which the words stand by themselves, or quoted within a text. */
async function actsWith(tx: Executor, id: string, words: readonly string[]): Promise<readonly number[]> {
  if (words.length === 0) return [];
  const given = JSON.stringify(words.map((one) => ({ own: one, quote: quoted(one) })));
  const rows = await tx.execute<{ seq: number }>(
    sql`select ${audit.seq} as seq from ${audit} where ${audit.appraisalId} = ${id} and exists (
      select 1 from jsonb_path_query(jsonb_build_array(${audit.before}, ${audit.after}), 'strict $.**') one,
        jsonb_to_recordset(${given}::jsonb) as said (own text, quote text)
      where jsonb_typeof(one) = 'string' and (one #>> '{}' = said.own or strpos(one #>> '{}', said.quote) > 0))
    order by 1`,
  );
  return rows.map(({ seq }) => seq);
}

type Texts = Readonly<Record<FeedbackPart, string | null>>;

/** The feedback without what it quotes; what their author wrote there in other ways is the author's feedback, and stays. */
function withoutQuotes(texts: Texts, words: readonly string[]) {
  const parts = feedbackParts.map((part) => {
    const before = texts[part] ?? '';
    const after = words.reduce((text, one) => text.replaceAll(quoted(one), left), before);
    return { part, after, isQuoted: after !== before, isWritten: words.some((one) => after.includes(one)) };
  });
  const changed = parts.filter(({ isQuoted }) => isQuoted);
  return {
    changes: Object.fromEntries(changed.map(({ part, after }) => [part, after])),
    quotedIn: changed.map(({ part }) => part),
    writtenIn: parts.flatMap(({ part, isWritten }) => (isWritten ? [part] : [])),
  };
}
