import { and, eq, sql } from 'drizzle-orm';
import type { Author, ItemCode } from '../../domain/appraisal/items.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { hasNumber } from '../people/number.ts';
import { answer, appraisal, audit, cycle } from '../schema/appraisals.ts';
import { account, conversation } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { destroyValues } from './destroy-values.ts';

/** The note beside an answer: whose appraisal, in which cycle, and who wrote it. */
export type NoteOf = {
  readonly nip: PersonNumber;
  readonly cycle: string;
  readonly item: ItemCode;
  readonly author: Author;
};

/**
 * Destroys the words that stand beside an answer: in the appraisal, in what a chat remembers of them, and in every act
 * that ever wrote them. The answer itself stays, and so does the chain of acts, with an act that says what was destroyed.
 * Returns how many acts lost their values; undefined when there is no such appraisal. Only the owner of the tables may.
 */
export const destroyNote = (
  db: Db,
  { nip, cycle: name, item, author }: NoteOf,
  now: Temporal.Instant,
): Promise<number | undefined> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: appraisal.id, employeeId: appraisal.employeeId, appraiserId: appraisal.appraiserId })
      .from(appraisal)
      .innerJoin(person, eq(person.id, appraisal.employeeId))
      .innerJoin(cycle, eq(cycle.id, appraisal.cycleId))
      .where(and(hasNumber(person, nip), sql`lower(${cycle.name}) = lower(${name})`))
      .for('update', { of: appraisal });
    if (!found) return undefined;
    const { id } = found;
    // Acts name an item as a key of answers, or beside what was said of it.
    const paths = [`$.**."${item}".note`, `$.** ? (@.item == "${item}").note`].map(
      (path) => sql`select jsonb_path_query(said, ${path}::jsonpath) #>> '{}' as words from acts`,
    );
    const rows = await tx.execute<{ seq: number }>(sql`
      with acts as (select ${audit.seq} as seq, jsonb_build_array(${audit.before}, ${audit.after}) as said
          from ${audit} where ${audit.appraisalId} = ${id} and ${audit.act} <> 'values.destroy'),
        written as (${sql.join(paths, sql` union `)}),
        wrote as (select distinct seq from acts, written where words <> ''
          and exists (select 1 from jsonb_path_query(said, 'strict $.**') one where one = to_jsonb(words)))
      select seq from wrote order by seq`);
    await tx
      .update(answer)
      .set({ note: null })
      .where(and(eq(answer.appraisalId, id), eq(answer.author, author), eq(answer.item, item)));
    // Whoever is writing at this moment decides again.
    await tx
      .update(appraisal)
      .set({ revision: sql`${appraisal.revision} + 1` })
      .where(eq(appraisal.id, id));
    await tx.execute(sql`update ${conversation} set state = ${conversation.state} - 'typed' from ${account}
      where ${account.personId} in (${found.employeeId}, ${found.appraiserId})
        and ${account.platform} = ${conversation.platform} and ${account.tenant} = ${conversation.tenant}
        and ${account.userId} = ${conversation.userId}`);
    if (rows.length > 0)
      await destroyValues(tx, { appraisalId: id, seqs: rows.map(({ seq }) => seq) }, { now });
    return rows.length;
  });
