import { type SQL, sql } from 'drizzle-orm';
import { answer, bot, budi, type Forgery, links, ofBudi, ofPerson, person, says } from './forgery.ts';
import type { Story } from './story.ts';

/** Another act of destruction like the last one, with another state. */
const destruction = (
  story: Story,
  state: SQL,
) => sql`insert into audit (id, at, role, act, appraisal_id, after)
  select gen_random_uuid(), at, role, act, appraisal_id, jsonb_set(after, '{state}', ${state}) from audit
  where act = 'values.destroy' and appraisal_id = ${budi(story)}`;

/** Other things that acts prove. */
export const moreForgeries: Readonly<Record<string, Forgery>> = {
  'a rating is put into the name of somebody else': bot(
    says('in whose name it was rated is I Wayan Sudarma .+, but row \\d+ says nothing'),
    (story) => sql`update appraisal set rated_for_id = ${person(story, 'wayan')} where id = ${budi(story)}`,
  ),
  'the account of a person is swapped for another one': bot(
    /the account on Telegram is 7, but row \d+ says nothing/,
    links('budi', '7'),
  ),
  'a restriction is taken away that nobody lifted': bot(
    /Budi Santoso .+: the time of the restriction is nothing, but row \d+ says 20/,
    ofPerson('budi', sql`restricted_at = null`),
  ),
  'a request is put into the table that nobody made': bot(
    /A request about personal data: .+, but no act says so/,
    (story) => sql`insert into person_request (id, person_id, kind, words, salt, asked_at, answer_by) values
      (gen_random_uuid(), ${person(story, 'citra')}, 'lift', '', gen_random_uuid(), now(), now())`,
  ),
  'a superior is changed without an import': bot(
    /Budi Santoso .+: the superior is I Wayan Sudarma .+ from 2020-01-01, but row \d+ says Ani/,
    (story) =>
      sql`update reporting_line set appraiser_id = ${person(story, 'wayan')} where person_id = ${person(story, 'budi')}`,
  ),
  'a person is added who was in no import': bot(
    /Palsu \(NIP 199901012024011001\): the NIP is 199901012024011001, but no act says so/,
    () =>
      sql`insert into person (id, nip, name, unit, position, position_level, active_from)
      values (gen_random_uuid(), '199901012024011001', 'Palsu', 'Dinas', 'Staf', 'pelaksana', '2024-01-01')`,
  ),
  'thanks are put into the table that nobody gave': bot(
    /Feedback between colleagues: who received it is Budi Santoso .+, but no act says so/,
    (
      story,
    ) => sql`insert into feedback_note (id, giver_id, receiver_id, kind, words, given_at, shared_at) values
      (gen_random_uuid(), ${person(story, 'citra')}, ${person(story, 'budi')}, 'suggestion', 'Kurang.', now(), now())`,
  ),
  'answers of colleagues are put into the table that nobody gave': bot(
    /An asking of colleagues: what was answered is one whose words have the digest .+, but row \d+ says nothing/,
    () => sql`update feedback_answers set shown = '{"helps": ["x"], "better": ["y"]}'`,
  ),
  'what the appraiser leans on is taken away from a rating set like the self-assessment': bot(
    says('the rating of M.02 .+'),
    answer('appraiser', 'M.02', sql`rests_on = null`),
  ),
  'another piece of evidence is put below a rating': bot(
    says('the rating of M.06 .+'),
    answer('appraiser', 'M.06', sql`rests_on_evidence = '01930000-0000-7000-8000-0000000000b2'`),
  ),
  'an answer is removed': bot(
    says('the employee’s answer to B.1 .+ is nothing, but row \\d+ says 2'),
    (story) =>
      sql`delete from answer where appraisal_id = ${budi(story)} and author = 'self' and item = 'B.1'`,
  ),
  'the words of a work result are changed': bot(
    says('work result 1 is'),
    (story) =>
      sql`update work_result set title = 'Lain sekali' where appraisal_id = ${budi(story)} and no = 1`,
  ),
  'what the superior planned is passed off as the employee’s own': bot(
    says('work result 1 is .+, but row \\d+ says'),
    (story) => sql`update work_result set is_own = true where appraisal_id = ${budi(story)} and no = 1`,
  ),
  'a suggestion is left out that the appraiser wanted to go out': bot(
    says('which suggestions for the feedback are left out is Strengths, but row \\d+ says Next step'),
    ofBudi(sql`left_out = '["strengths"]'`),
  ),
  'a reason is put into the mouth of an appraiser': bot(
    says('the rating of M.04 .+ is 2 with a text of 5 characters'),
    answer('appraiser', 'M.04', sql`note = 'Buruk'`),
  ),
  'an act of destruction is slipped in that takes out more than words': bot(
    says('the performance rating \\(predikat\\) is nothing, but row \\d+ says Excellent'),
    (story) => [
      sql`update appraisal set predicate = null where id = ${budi(story)}`,
      destruction(story, sql`(after->'state') - 'predicate'::text`),
    ],
  ),
  'an act of destruction is slipped in that changes a rating': bot(
    says('the rating of M.01 .+ is 5'),
    (story) => [
      answer('appraiser', 'M.01', sql`value = 5`)(story),
      destruction(story, sql`jsonb_set(after->'state', '{appraiser,M.01,value}', '5')`),
    ],
  ),
  'a second start is slipped in that says otherwise': bot(
    says('the performance rating \\(predikat\\) is Very poor'),
    (story) => [
      sql`update appraisal set predicate = 'very-poor' where id = ${budi(story)}`,
      sql`insert into audit (id, at, role, act, appraisal_id, after) select gen_random_uuid(), now(), 'system',
      'audit.start', ${budi(story)}, after || '{"predicate": "very-poor"}' from audit
      where act = 'audit.start' and appraisal_id = ${budi(story)}`,
    ],
  ),
};
