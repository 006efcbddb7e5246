import { sql } from 'drizzle-orm';
import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { comesTrue } from '../checks.ts';
import { ratesWhole } from '../story/appraisals.ts';
import { actorsOf, appraisalOf, count, day, onRoster, rows, today } from '../story/look.ts';
import { answered } from '../story/story.ts';
import { command, fill, newest, press, write } from '../voice.ts';
import type { Cast } from './cast.ts';

/** Everybody whose turn it is gets one reminder. */
export async function everybodyIsReminded(cast: Cast): Promise<void> {
  const { stage, officer, asker, words, checks, step } = cast;
  // One that was left out that day is no reminder, and is sent after all.
  const reminders = () =>
    count(cast, sql`from outbox where kind = 'reminder' and coalesce(outcome in ('sent', 'unknown'), true)`);
  step(words.step.reminds);
  const said = await looksWhom(cast);
  const before = await reminders();
  await press(officer, `Kirim (${said})`);
  checks.that(words.check.remindersAreRows(said), said > 0 && (await reminders()) === before + said);
  const isSent = comesTrue(async () => {
    await stage.moveOn(0);
    const sent = await count(
      cast,
      sql`from outbox o join delivery d on d.outbox_id = o.id where o.kind = 'reminder' and d.status = 'sent'
        and o.recipient_id = ${asker.who.id}::uuid and o.payload->>'date' = ${today(cast).toString()}`,
    );
    return sent > 0;
  });
  checks.that(
    words.check.reminderArrives(asker.who.name),
    (await isSent) && asker.actor.screen().includes('Penilaian diri Anda'),
  );
}

/** How many would be reminded. The bot reminds by itself on some days, and nobody is reminded twice on one. */
async function looksWhom({ officer, stage }: Cast): Promise<number> {
  for (let tries = 0; tries < 4; tries += 1) {
    await command(officer, 'meja');
    await press(officer, 'Ingatkan…');
    const said = Number(/(\d+) orang akan diingatkan/.exec(newest(officer))?.[1] ?? 0);
    if (said > 0) return said;
    await stage.moveOnDays(1);
  }
  return 0;
}

/** By the page of whoever is away, at the desk. True once it stands in the tables, in the name of the officer. */
async function standInIsNamed(cast: Cast): Promise<boolean> {
  const { officer, onLeave, standIn } = cast;
  await command(officer, 'meja');
  await press(officer, 'Cari orang');
  await write(officer, onLeave.who.nip);
  await press(officer, '1');
  await press(officer, 'Perwakilan');
  await press(officer, 'Tunjuk yang mewakili');
  await write(officer, standIn.who.nip);
  await press(officer, '1');
  await press(officer, 'Plh: berhalangan');
  await press(officer, 'Hari terakhir lain…');
  await fill(officer, {
    'Hari pertama': day(cast, 0),
    'Hari terakhir': day(cast, 20),
    Alasan: 'Cuti tahunan',
  });
  const isAsked = (await count(cast, sql`from delegation`)) === 0;
  await press(officer, 'Ya, tunjuk');
  const by = await actorsOf(cast, 'delegation.give');
  return isAsked && by.includes(officer.who.id) && (await count(cast, sql`from delegation`)) === 1;
}

/** Somebody is away; another head does the rating in their name. */
export async function ratingIsDelegated(cast: Cast): Promise<void> {
  const { onLeave, standIn, midwife, words, checks, step } = cast;
  step(words.step.delegates(onLeave.who.name, standIn.who.name));
  const given = await standInIsNamed(cast);
  await command(standIn, 'tim');
  checks.that(
    words.check.standInSees,
    given && newest(standIn).includes(`a.n. ${withoutTitles(onLeave.who.name)}`),
  );
  await ratesWhole(cast, standIn, midwife, ['2', '2', '2']);
  const { rated_by: by, rated_for: whom, appraiser, status } = await appraisalOf(cast, midwife);
  const [act] = await rows<{ actor: string; whom: string }>(
    cast,
    sql`select actor_id as actor, after->>'onBehalfOf' as whom from audit a
      join appraisal on appraisal.id = a.appraisal_id
      where act = 'rating.submit' and employee_id = ${midwife.who.id}::uuid`,
  );
  checks.that(
    words.check.ratedInTheirName,
    status === 'released' &&
      appraiser === onLeave.who.id &&
      by === standIn.who.id &&
      whom === onLeave.who.id &&
      act?.actor === standIn.who.id &&
      act.whom === onLeave.who.id,
  );
  await command(midwife, 'hasil');
  if (!midwife.actor.buttons().includes('Rincian')) await press(midwife, /^Buka /);
  await press(midwife, 'Rincian');
  checks.that(
    words.check.resultSaysInWhoseName,
    newest(midwife).includes(`a.n. ${withoutTitles(onLeave.who.name)}`),
  );
}

/** A right that the law gives: it comes to HR with its date. */
export async function correctionIsAsked(cast: Cast): Promise<void> {
  const { asker, second, words, checks, step } = cast;
  step(words.step.asks(asker.who.name));
  await command(asker, 'datasaya');
  await press(asker, 'Ajukan permintaan…');
  await press(asker, 'Perbaiki data saya');
  await press(asker, 'Nama');
  await write(asker, 'Gelar A.Md. belum tercantum di belakang nama saya.');
  await press(asker, 'Kirim permintaan');
  const [asked] = await rows<{ hours: number }>(
    cast,
    sql`select extract(epoch from answer_by - asked_at)::int / 3600 as hours from person_request`,
  );
  checks.that(words.check.requestHasDate, asked?.hours === 72);
  checks.that(words.check.requestComes, await answered(cast, second, 'Ada permintaan tentang data pribadi'));
}

/** It was corrected in the roster first; now it is answered, and the answer arrives. */
export async function correctionIsAnswered(cast: Cast): Promise<void> {
  const { asker, second, words, checks, step } = cast;
  step(words.step.answers(second.who.name));
  await command(second, 'permintaan');
  await press(second, '1');
  await write(second, 'Sudah diperbaiki di daftar pegawai.');
  await press(second, 'Dipenuhi');
  const [answer] = await rows<{ outcome: string; in_time: boolean; by: string }>(
    cast,
    sql`select outcome, answered_at <= answer_by as in_time, answered_by_id as by from person_request`,
  );
  checks.that(
    words.check.requestIsAnswered,
    answer?.outcome === 'done' && answer.in_time && answer.by === second.who.id,
  );
  checks.that(
    words.check.answerArrives,
    (await answered(cast, asker, 'Sudah diperbaiki di daftar pegawai.')) &&
      (await onRoster(cast, asker)).name.endsWith('A.Md.'),
  );
}
