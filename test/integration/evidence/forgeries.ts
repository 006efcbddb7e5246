import { sql } from 'drizzle-orm';
import type { AuditAct } from '../../../src/application/outcome/writes.ts';
import { answer, bot, budi, type Forgery, links, ofBudi, ofPerson, owner, person, says } from './forgery.ts';

/** For every act, something that it should have proved otherwise. An act that is missing here does not compile. */
export const forgeries = {
  'audit.start': bot(
    /I Wayan Sudarma, .+: no act says how it began/,
    (story) =>
      sql`insert into appraisal (id, cycle_id, employee_id, appraiser_id, required)
      values (gen_random_uuid(), ${story.agency.cycleId}::uuid, ${person(story, 'wayan')}, ${person(story, 'ani')}, '{}')`,
  ),
  'values.destroy': owner(
    says('the values of row 3 were destroyed, and no act'),
    (story) =>
      sql`update audit set before = null, after = null, salt = null where appraisal_id = ${budi(story)} and seq = 3`,
  ),
  'self.answer': bot(
    says('the employee’s answer to M.05 .+ is 5, but row \\d+ says 2'),
    answer('self', 'M.05', sql`value = 5`),
  ),
  'self.submit': bot(says('the time of submitting is nothing'), ofBudi(sql`self_submitted_at = null`)),
  'self.withdraw': bot(
    says('row \\d+ claims a time before that of the row before it'),
    (story) =>
      sql`insert into audit (id, at, actor_id, role, act, appraisal_id, event_id) values (gen_random_uuid(),
      '2026-12-01T02:00:00Z', ${person(story, 'budi')}, 'self', 'self.withdraw', ${budi(story)}, 'telegram:1')`,
  ),
  'plan.propose': bot(
    says('work result 2 is .+, but row \\d+ says'),
    (story) =>
      sql`update work_result set asked_title = 'Lain' where appraisal_id = ${budi(story)} and no = 2`,
  ),
  'plan.accept': bot(
    says('work result 2 is .+, but row \\d+ says'),
    (story) =>
      sql`update work_result set target = '12 pembaruan' where appraisal_id = ${budi(story)} and no = 2`,
  ),
  'plan.refuse': bot(
    says('work result 1 is .+, but row \\d+ says'),
    (story) =>
      sql`update work_result set ask_answer = 'accepted' where appraisal_id = ${budi(story)} and no = 1`,
  ),
  'paper.begin': bot(
    /Citra Lestari, .+: what was entered from paper/,
    (story) =>
      sql`update paper_entry set witness = 'Orang lain' where appraisal_id = ${story.agency.appraisals.citra}::uuid`,
  ),
  'paper.end': bot(
    /Citra Lestari, .+: what was entered from paper/,
    (story) =>
      sql`update paper_entry set ended_at = null where appraisal_id = ${story.agency.appraisals.citra}::uuid`,
  ),
  'evidence.send': owner(
    says('rows? \\d+ .*removed'),
    (story) => sql`delete from audit where act = 'evidence.send' and appraisal_id = ${budi(story)}`,
  ),
  'evidence.keep': bot(
    says(
      'a file of the evidence is one with the hash ffffffffffff…( and a link with the hash [0-9a-f]{12}…)?, but row \\d+ says one with the hash',
    ),
    (story) => sql`update evidence_file set sha256 = repeat('f', 64) where appraisal_id = ${budi(story)}`,
  ),
  'evidence.refuse': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set after = jsonb_set(after, '{why}', '"kind"') where act = 'evidence.refuse'`,
  ),
  'evidence.remove': bot(
    says('a file of the evidence is one with the hash .+, but row \\d+ says nothing'),
    (
      story,
    ) => sql`insert into evidence_file (id, appraisal_id, owner_id, item, status, sent_at, platform, tenant,
      user_id, event_id, due_at, kind, extension, mime_type, size, sha256)
      select (a.before->>'id')::uuid, a.appraisal_id, f.owner_id, f.item, 'kept', f.sent_at, f.platform, f.tenant,
      f.user_id, f.event_id, f.due_at, f.kind, f.extension, f.mime_type, f.size, f.sha256
      from audit a join evidence_file f on f.appraisal_id = a.appraisal_id
      where a.act = 'evidence.remove' and a.appraisal_id = ${budi(story)} limit 1`,
  ),
  'evidence.link': bot(
    says('a file of the evidence is one with the hash .+ and a link with the hash .+, but row \\d+ says one'),
    (story) =>
      sql`update evidence_file set link = 'https://lain.go.id/' where appraisal_id = ${budi(story)} and link is not null`,
  ),
  'evidence.read': owner(
    says('rows? \\d+ .*removed'),
    (story) => sql`delete from audit where act = 'evidence.read' and appraisal_id = ${budi(story)}`,
  ),
  'note.write': bot(
    /a note about an employee is nothing, but row \d+ says one whose words have the digest/,
    () => sql`delete from notebook_entry where method = 'field-visit'`,
  ),
  'note.change': bot(
    /a note about an employee is one whose words have the digest .+, but row \d+ says one whose words have the digest/,
    () => sql`update notebook_entry set fact = 'Kata lain.' where method = 'interview'`,
  ),
  'note.remove': bot(
    /a note about an employee is something else, but row \d+ says nothing/,
    () => sql`insert into notebook_entry (id, employee_id, author_id, method, seen_on, showing, written_at)
      select (before->>'id')::uuid, (before->>'employeeId')::uuid, (before->>'authorId')::uuid, 'document',
        '2026-12-01', 'with-result', now() from audit where act = 'note.remove' limit 1`,
  ),
  'note.forget': bot(
    /a note about an employee is one whose words have the digest .+, but row \d+ says something else/,
    () => sql`update notebook_entry set fact = 'Kata lain.', salt = gen_random_uuid() where fact is null`,
  ),
  'feedback.give': bot(
    /Feedback between colleagues: what it says is one whose words have the digest .+, but row \d+ says one/,
    () => sql`update feedback_note set words = 'Tidak ada terima kasih.'`,
  ),
  'feedback.take-back': bot(
    /Feedback between colleagues: who received it is Budi Santoso .+, but row \d+ says nothing/,
    (story) => sql`insert into feedback_note (id, giver_id, receiver_id, kind, words, given_at)
      select (before->>'id')::uuid, ${person(story, 'citra')}, ${person(story, 'budi')}, 'thanks', 'Terima kasih.', now()
      from audit where act = 'feedback.take-back'`,
  ),
  'feedback.share': bot(
    /Feedback between colleagues: the time of sharing it with the appraiser is nothing, but row \d+ says 20/,
    () => sql`update feedback_note set shared_at = null`,
  ),
  'feedback.unshare': bot(
    /Feedback between colleagues: the time of sharing it with the appraiser is 20.+, but row \d+ says nothing/,
    () => sql`update feedback_note set shared_at = now() where shared_at is null`,
  ),
  'feedback.ask': bot(
    /An asking of colleagues: who asked is Citra Lestari .+, but row \d+ says Budi Santoso/,
    (story) => sql`update feedback_asking set asker_id = ${person(story, 'citra')}`,
  ),
  'feedback.end': bot(
    /An asking of colleagues: how it ended is shown, but row \d+ says too few answers/,
    () => sql`update feedback_asking set outcome = 'shown'`,
  ),
  'pocket.keep': bot(
    /A pocket: a piece of the evidence from a pocket is one with the hash .+, but row \d+ says one/,
    (story) => sql`update pocket_piece set owner_id = ${person(story, 'ani')}`,
  ),
  'pocket.file': bot(
    /A pocket: a piece of the evidence from a pocket is one with the hash .+, but row \d+ says one/,
    () => sql`update pocket_piece set item = 'M.01'`,
  ),
  'pocket.describe': bot(
    /A pocket: a piece of the evidence from a pocket is one with the hash .+, but row \d+ says one/,
    () => sql`update pocket_piece set words = 'Tidak ada.'`,
  ),
  'pocket.record': bot(
    /A pocket: a piece of the evidence from a pocket is one with the hash .+, but row \d+ says one/,
    () => sql`update pocket_piece set link = 'https://lain.go.id/' where link is not null`,
  ),
  'pocket.remove': bot(
    /A pocket: a piece of the evidence from a pocket is one with the hash .+, but row \d+ says nothing/,
    (story) => sql`insert into pocket_piece (id, owner_id, kind, words, kept_at)
      values ('01930000-0000-7000-8000-0000000000b2', ${person(story, 'budi')}, 'note', 'Loket.', now())`,
  ),
  'pocket.hand-in': bot(
    says('a piece of the evidence from a pocket is nothing, but row \\d+ says one with the hash'),
    () => sql`update pocket_piece set appraisal_id = null`,
  ),
  'pocket.take-back': owner(
    says('rows? \\d+ .*removed'),
    (story) => sql`delete from audit where act = 'pocket.take-back' and appraisal_id = ${budi(story)}`,
  ),
  'appraiser.dispute': bot(
    /Citra Lestari, .+: the time of disputing the appraiser is nothing/,
    (story) =>
      sql`update appraisal set appraiser_disputed_at = null where id = ${story.agency.appraisals.citra}::uuid`,
  ),
  'appraiser.checked': bot(
    says('the time of disputing the appraiser is .+, but row \\d+ says nothing'),
    ofBudi(sql`appraiser_disputed_at = now()`),
  ),
  'rating.begin': bot(says('the time when rating began'), ofBudi(sql`rating_started_at = now()`)),
  'rating.answer': bot(
    says('the rating of M.01 .+ is 5 with a text of 21 characters, but row \\d+ says 3'),
    answer('appraiser', 'M.01', sql`value = 5`),
  ),
  'rating.same': bot(
    says('the rating of M.05 .+ is 4, but row \\d+ says 2'),
    answer('appraiser', 'M.05', sql`value = 4`),
  ),
  'rating.feedback': bot(
    says('the feedback on strengths is a text of'),
    ofBudi(sql`strengths = 'Tidak ada sama sekali.'`),
  ),
  'rating.submit': bot(says('the time of confirming'), ofBudi(sql`rated_at = rated_at - interval '1 day'`)),
  'rating.take-back': owner(
    /- Ani Rahmawati, .+: row \d+ was changed/,
    () => sql`update audit set actor_id = null where act = 'rating.take-back'`,
  ),
  'rating.change': bot(
    says('the performance rating \\(predikat\\) is Good \\(Baik\\), but row \\d+ says Excellent'),
    ofBudi(sql`predicate = 'good'`),
  ),
  'result.release': bot(
    says('the status is given to the employee, but row \\d+ says confirmed'),
    ofBudi(sql`status = 'released'`),
  ),
  'result.withdraw': bot(says('the time of giving the result'), ofBudi(sql`released_at = now()`)),
  'result.give-again': bot(
    says('the time of being taken back is .+, but row \\d+ says nothing'),
    ofBudi(sql`withheld_at = now()`),
  ),
  'result.open': bot(says('the time of first opening is nothing'), ofBudi(sql`opened_at = null`)),
  'result.on-paper': bot(
    says('what was entered from paper'),
    (story) => sql`update paper_entry set paper_on = '2026-01-01' where appraisal_id = ${budi(story)}`,
  ),
  'result.read': owner(
    says('rows? \\d+ .*removed'),
    (story) => sql`delete from audit where act = 'result.read' and appraisal_id = ${budi(story)}`,
  ),
  'result.export': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'result.export'`,
  ),
  'file.send': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set after = after || '{"kind": "plan"}' where act = 'file.send'`,
  ),
  'file.remove': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set at = at - interval '1 day' where act = 'file.remove'`,
  ),
  'file.remain': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set act = 'file.remove' where act = 'file.remain'`,
  ),
  'result.acknowledge': bot(
    says('the time of confirming receipt is nothing'),
    ofBudi(sql`acknowledged_at = null`),
  ),
  'result.talk': bot(
    says('the time of asking for a performance dialogue is nothing'),
    ofBudi(sql`talk_requested_at = null`),
  ),
  'result.object': bot(
    says('the reason of the objection is a text of 13 characters'),
    ofBudi(sql`objection_reason = 'Saya setuju..'`),
  ),
  'approval.see': bot(
    says('the approval of the result is .+, but row \\d+ says .+'),
    ofBudi(sql`approval = approval - 'openedBy'`),
  ),
  'approval.approve': bot(
    says('the approval of the result is nothing, but row \\d+ says .+'),
    ofBudi(sql`approval = null`),
  ),
  'approval.return': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'approval.return'`,
  ),
  'approval.name': bot(
    says('the approval of the result is .+, but row \\d+ says .+'),
    ofBudi(sql`approval = jsonb_set(approval, '{namedId}', '"nobody"')`),
  ),
  'talk.offer': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'talk.offer'`,
  ),
  'talk.take': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'talk.take'`,
  ),
  'talk.others': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'talk.others'`,
  ),
  'talk.record': bot(
    says('the performance dialogue is .+, but row \\d+ says .+'),
    ofBudi(sql`talk = jsonb_set(talk, '{held,lines,0}', '"Lain"')`),
  ),
  'talk.confirm': bot(
    says('the performance dialogue is .+, but row \\d+ says .+'),
    ofBudi(sql`talk = talk - 'confirmedAt'`),
  ),
  'growth.propose': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'growth.propose'`,
  ),
  'growth.accept': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'growth.accept'`,
  ),
  'growth.begin': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'growth.begin'`,
  ),
  'growth.finish': bot(
    says('action 1 of the plan of development is .+, but row \\d+ says .+'),
    (story) => sql`update growth_action set hours = 20 where no = 1 and appraisal_id = ${budi(story)}`,
  ),
  'growth.drop': bot(
    says('action 2 of the plan of development is .+, but row \\d+ says .+'),
    (story) => sql`update growth_action set state = 'agreed' where no = 2 and appraisal_id = ${budi(story)}`,
  ),
  'growth.offer': bot(
    says('whether they would be a mentor is .+, but row \\d+ says .+'),
    ofBudi(sql`mentoring = jsonb_set(mentoring, '{M.01}', '"yes"')`),
  ),
  'mentor.ask': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'mentor.ask'`,
  ),
  'mentor.answer': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'mentor.answer'`,
  ),
  'mentor.end': bot(
    says('mentor of action 1 is .+, but row \\d+ says .+'),
    (story) =>
      sql`update growth_mentor set state = 'accepted' where no = 1 and appraisal_id = ${budi(story)}`,
  ),
  'guidance.draft': owner(
    says('row \\d+ was changed'),
    () => sql`update audit set actor_id = null where act = 'guidance.draft'`,
  ),
  'guidance.send': bot(
    says('a form B.1.8'),
    (story) => sql`update guidance_form set form = replace(form, '"heard":0', '"heard":2')
      where appraisal_id = ${budi(story)}`,
  ),
  'guidance.read': owner(
    says('rows? \\d+ .*removed'),
    (story) => sql`delete from audit where act = 'guidance.read' and appraisal_id = ${budi(story)}`,
  ),
  'answer.agree': bot(
    says('the answers to the result is .+, but row \\d+ says .+'),
    ofBudi(sql`answer = answer - 'agreedAt'`),
  ),
  'answer.reply': bot(
    says('the answers to the result is .+, but row \\d+ says .+'),
    ofBudi(sql`answer = jsonb_set(answer, '{replies,0,words}', '"Saya setuju."')`),
  ),
  'answer.ask': bot(
    says('the answers to the result is .+, but row \\d+ says .+'),
    ofBudi(sql`answer = jsonb_set(answer, '{questions}', '[]')`),
  ),
  'answer.explain': bot(
    says('the answers to the result is nothing, but row \\d+ says .+'),
    ofBudi(sql`answer = null`),
  ),
  'counsel.record': bot(
    says('the guidance that was recorded is .+, but row \\d+ says .+'),
    ofBudi(sql`counsel = jsonb_set(counsel, '{0,kind}', '"counselling"')`),
  ),
  'missed.ask': bot(
    says('what was said to be left out is .+, but row \\d+ says .+'),
    ofBudi(sql`missed = jsonb_set(missed, '{words}', '"Tidak ada."')`),
  ),
  'missed.raise': bot(
    says('the rating of SK.01 .+ is 5, but row \\d+ says 3'),
    answer('appraiser', 'SK.01', sql`value = 5`),
  ),
  'missed.leave': bot(
    says('what was said to be left out is .+, but row \\d+ says .+'),
    ofBudi(sql`missed = missed - 'leftAt'`),
  ),
  'missed.propose': bot(
    says('what was said to be left out is .+, but row \\d+ says .+'),
    ofBudi(
      sql`missed = jsonb_set(missed, '{proposed}', '{"rows": [], "by": "2026-12-20", "proposedBy": []}')`,
    ),
  ),
  'missed.refuse': bot(
    says('what was said to be left out is .+, but row \\d+ says .+'),
    ofBudi(sql`missed = missed - 'refused'`),
  ),
  'missed.approve': bot(
    says('the rating of M.08 .+ is 1, but row \\d+ says 5'),
    answer('appraiser', 'M.08', sql`value = 1`),
  ),
  'objection.ask': bot(
    says('what became of the objection is .+, but row \\d+ says .+'),
    ofBudi(sql`objection = jsonb_set(objection, '{questions}', '[]')`),
  ),
  'objection.answer': bot(
    says('what became of the objection is .+, but row \\d+ says .+'),
    ofBudi(sql`objection = objection #- '{questions,0,answer}'`),
  ),
  'objection.rule': bot(
    says('what became of the objection is .+, but row \\d+ says .+'),
    ofBudi(sql`objection = jsonb_set(objection, '{rulings,H,value}', '1')`),
  ),
  'objection.confirm': bot(
    says('what became of the objection is nothing, but row \\d+ says .+'),
    ofBudi(sql`objection = null`),
  ),
  'result.unopened': bot(
    /Ani Rahmawati, .+: the day on which it was closed as not opened is nothing, but row \d+ says 2026-12-16/,
    () => sql`update appraisal set unopened_on = null where unopened_on is not null`,
  ),
  'objection.name': bot(
    /Ani Rahmawati, .+: the appraiser’s superior is nothing, but row \d+ says Citra Lestari/,
    () => sql`update appraisal set second_appraiser_id = null where objection ->> 'stage' = 'withdrawn'`,
  ),
  'objection.withdraw': owner(
    /- Ani Rahmawati, .+: row \d+ was changed/,
    () => sql`update audit set actor_id = null where act = 'objection.withdraw'`,
  ),
  'account.link': bot(/Ani Rahmawati .+: the account on Telegram is 13, but/, links('ani', '13')),
  'account.replace': bot(
    /Citra Lestari \(NIP .+: the account on Telegram is 8, but row \d+ says nothing/,
    links('citra', '8'),
  ),
  'account.unlink': bot(
    /Budi Santoso .+: the account on Telegram is 8, but row \d+ says nothing/,
    links('budi', '8'),
  ),
  'account.block': bot(
    /Ani Rahmawati .+: the account on Telegram is 9, but row \d+ says nothing/,
    links('ani', '9'),
  ),
  'account.ask': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set event_id = 'telegram:1' where act = 'account.ask'`,
  ),
  'account.restore': bot(
    /I Wayan Sudarma .+: the account on Telegram is nothing, but row \d+ says 91/,
    () => sql`delete from account where user_id = '91'`,
  ),
  'account.unblock': owner(
    /Acts of the agency: row \d+ was removed/,
    () => sql`delete from audit where act = 'account.unblock'`,
  ),
  'account.link-failed': owner(
    /Acts of the agency: row \d+ was removed/,
    () => sql`delete from audit where act = 'account.link-failed'`,
  ),
  'privacy.accept': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set role = 'self' where act = 'privacy.accept'`,
  ),
  'rights.copy': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set role = 'self' where act = 'rights.copy'`,
  ),
  'roster.import': bot(
    /Budi Santoso \(NIP 198609262015051001\): the right of HR is yes, but/,
    ofPerson('budi', sql`is_hr = true`),
  ),
  'person.correct': bot(
    /Ani Rahmawati .+: the e-mail address is x@y.example, but row \d+ says ani\.benar@kota\.example/,
    ofPerson('ani', sql`email = 'x@y.example'`),
  ),
  'person.renumber': bot(
    /Citra Lestari .+: the NIP is 199001012019032004, but row \d+ says 199001012020122001/,
    ofPerson('citra', sql`nip = '199001012019032004'`),
  ),
  'person.appraiser': bot(
    /Citra Lestari .+: the superior is .+Ani Rahmawati .+, but row \d+ says .+Budi Santoso/,
    (story) => sql`update reporting_line set appraiser_id = ${person(story, 'ani')}
      where person_id = ${person(story, 'citra')} and valid_to is null`,
  ),
  'person.appraiser-ask': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"reason": "-"}' where act = 'person.appraiser-ask'`,
  ),
  'person.appraiser-decline': owner(
    /Acts of the agency: rows? \d+ .*removed/,
    () => sql`delete from audit where act = 'person.appraiser-decline'`,
  ),
  'person.leave': bot(
    /Budi Santoso .+: the day from which they are gone is 2031-01-01, but row \d+ says 2030-05-01/,
    ofPerson('budi', sql`active_until = '2031-01-01'`),
  ),
  'person.return': bot(
    /Citra Lestari .+: the day from which they are gone is 2030-06-01, but row \d+ says nothing/,
    ofPerson('citra', sql`active_until = '2030-06-01'`),
  ),
  'person.transfer': bot(
    /Ani Rahmawati .+: the superior is I Wayan Sudarma .+ from 2021-01-01, but row \d+ says I Wayan/,
    (story) =>
      sql`update reporting_line set valid_from = '2021-01-01' where person_id = ${person(story, 'ani')}`,
  ),
  'person.transfer-undo': bot(
    /Ani Rahmawati .+: standing at the top is .+, but row \d+ says/,
    ofPerson('ani', sql`is_top = true`),
  ),
  'part.change': bot(
    /Ani Rahmawati, .+: the last day that is appraised is 2026-11-05, but row \d+ says 2026-11-11/,
    () => sql`update appraisal set part_to = '2026-11-05' where part_to = '2026-11-11'`,
  ),
  'cycle.add': bot(
    /Dewi Anggraini, .+: the first day that is appraised is 2026-12-01, but row \d+ says 2026-11-01/,
    () => sql`update appraisal set part_from = '2026-12-01' where part_from is not null`,
  ),
  'cycle.open': owner(
    /Evaluasi Kinerja Triwulan I 2027: the last day of rating is 2027-12-31, but row \d+ says 2027-04-10/,
    () => sql`update cycle set rating_to = '2027-12-31' where name like 'Evaluasi%'`,
  ),
  'cycle.correct': bot(
    /Evaluasi Kinerja Triwulan I 2027: the last day of rating is 2027-12-31, but row \d+ says 2027-04-10/,
    () => sql`update cycle set rating_to = '2027-12-31' where name like 'Evaluasi%'`,
  ),
  'cycle.extend': bot(
    /Evaluasi Kinerja Triwulan I 2027: the last day of the feedback is 2027-04-30, but row \d+ says 2027-04-22/,
    () => sql`update cycle set feedback_to = '2027-04-30' where name like 'Evaluasi%'`,
  ),
  'cycle.reopen': bot(
    /Triwulan II 2025: the last day of the self-assessment is 2026-11-10, but row \d+ says 2026-12-04/,
    () => sql`update cycle set self_to = '2026-11-10' where name = 'Triwulan II 2025'`,
  ),
  'cycle.widen': owner(
    /Uji Coba: the units of the cycle is a text of 5 characters, but row \d+ says nothing/,
    () => sql`update cycle set units = '["Dinas"]' where name = 'Uji Coba'`,
  ),
  'cycle.close': owner(
    /Uji Coba: the time of closing is nothing, but row \d+ says/,
    () => sql`update cycle set closed_at = null where name = 'Uji Coba'`,
  ),
  'cycle.ask': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"reason": "-"}' where act = 'cycle.ask'`,
  ),
  'cycle.decline': owner(
    /Acts of the agency: rows? \d+ .*removed/,
    () => sql`delete from audit where act = 'cycle.decline'`,
  ),
  'cycle.take-out': bot(
    /Budi Santoso, .+ Triwulan II 2025: the time of being taken out is nothing, but row \d+ says/,
    () => sql`update appraisal set taken_out_at = null where taken_out_at is not null and part_from is null`,
  ),
  'cycle.put-back': bot(
    /Citra Lestari, .+ Triwulan II 2025: the time of being taken out is .+, but row \d+ says nothing/,
    (story) => sql`update appraisal set taken_out_at = now()
      where employee_id = ${person(story, 'citra')} and cycle_id = (select id from cycle where name = 'Triwulan II 2025')`,
  ),
  'stage.extend': bot(
    /Budi Santoso, .+ Triwulan II 2025: days of one’s own .*, but row \d+ says/,
    () => sql`update appraisal set extended = '{"self-assessment": "2027-12-05"}' where extended is not null`,
  ),
  'stage.reopen': bot(
    /Budi Santoso, .+ Triwulan II 2025: days of one’s own is nothing, but row \d+ says/,
    () => sql`update appraisal set extended = null where extended is not null`,
  ),
  'appraiser.change': bot(
    /Citra Lestari, .+: the appraiser is Ani Rahmawati .+, but row \d+ says I Wayan Sudarma/,
    (story) =>
      sql`update appraisal set appraiser_id = ${person(story, 'ani')} where id = ${story.agency.appraisals.citra}::uuid`,
  ),
  'link-codes.issue': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"people": []}' where act = 'link-codes.issue'`,
  ),
  'holiday.put': bot(
    /The day 2027-03-11: what HR set for it is nothing/,
    () => sql`delete from holiday where day = '2027-03-11'`,
  ),
  'holiday.remove': bot(
    /The day 2027-03-12: what HR set for it is something else, but row \d+ says nothing/,
    () => sql`insert into holiday (day, name) values ('2027-03-12', 'Hari lain')`,
  ),
  'catalogue.import': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set role = 'system' where act = 'catalogue.import'`,
  ),
  'holiday.confirm': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set role = 'system' where act = 'holiday.confirm'`,
  ),
  'outbox.skip': owner(
    /Acts of the agency: cut off at the end: rows? \d+/,
    () =>
      sql`delete from audit where appraisal_id is null and seq >= (select seq from audit where act = 'outbox.skip')`,
  ),
  'request.ask': bot(
    /A request about personal data: what it says is one whose words have the digest .+, but row \d+ says/,
    () => sql`update person_request set words = 'Tidak ada' where part = 'unit'`,
  ),
  'request.answer': bot(
    /A request about personal data: .+ is refused, but row \d+ says done/,
    () => sql`update person_request set outcome = 'refused' where part = 'unit'`,
  ),
  'cycle.export': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"people": 0}' where act = 'cycle.export'`,
  ),
  'breach.list': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"people": 0}' where act = 'breach.list'`,
  ),
  'setting.change': bot(
    /The setting hours of the agency: what was set for it is .+, but row \d+ says/,
    () => sql`insert into agency_setting (key, unit, revision, state, value, at, reason)
      values ('hours', '', 2, 'set', '07:30-23:00', now(), 'Begitu saja')`,
  ),
  'setting.ask': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"value": "90 calendar"}' where act = 'setting.ask'`,
  ),
  'setting.decline': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"reason": ""}' where act = 'setting.decline'`,
  ),
  'officer.grant': bot(
    /Budi Santoso .+: the right at HR’s desk is nothing, but row \d+ says/,
    () => sql`delete from officer_right where "right" = 'progress.view'`,
  ),
  'officer.take': bot(
    /Budi Santoso .+: the right at HR’s desk is yes, but row \d+ says nothing/,
    (story) => sql`insert into officer_right (person_id, "right", unit, granted_at)
      values (${person(story, 'budi')}, 'people.remind', '', now())`,
  ),
  'reminder.send': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"people": 1}' where act = 'reminder.send'`,
  ),
  'delegation.give': bot(
    /Acts of the agency: the delegation is .+, but row \d+ says/,
    (story) => sql`update delegation set to_id = ${person(story, 'citra')}`,
  ),
  'delegation.end': bot(
    /Acts of the agency: the delegation is .+, but row \d+ says/,
    () => sql`update delegation set ended_at = null`,
  ),
  'retention.remove': bot(
    /A pocket: a piece of the evidence from a pocket is one with the hash .+, but row \d+ says nothing/,
    (story) => sql`insert into pocket_piece (id, owner_id, kind, words, kept_at)
      values ('01930000-0000-7000-8000-0000000000b3', ${person(story, 'budi')}, 'note', 'Loket.', now())`,
  ),
  'examine.ask': bot(
    /A bundle for an examiner: the last day is 2027-02-01, but row \d+ says 2026-12-20/,
    () => sql`update examination set until = '2027-02-01'`,
  ),
  'examine.confirm': bot(
    /A bundle for an examiner: the second officer is I Wayan Sudarma .+, but row \d+ says Dewi Anggraini/,
    (story) => sql`update examination set confirmed_by_id = ${person(story, 'wayan')}`,
  ),
  'examine.make': owner(
    /Acts of the agency: row \d+ was changed/,
    () => sql`update audit set after = after || '{"sha256": "-"}' where act = 'examine.make'`,
  ),
} as const satisfies Record<AuditAct, Forgery>;
