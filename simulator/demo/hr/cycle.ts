import { sql } from 'drizzle-orm';
import { comesTrue } from '../checks.ts';
import { acknowledges } from '../story/appraisals.ts';
import { actorsOf, appraisalOf, count, rows } from '../story/look.ts';
import { answered, confirms } from '../story/story.ts';
import { command, fill, newest, press, show, type Voice } from '../voice.ts';
import type { Cast } from './cast.ts';
import { extraDays } from './opening.ts';

/** The screen of the cycle, by the desk. */
async function opensCard({ cycleName }: Cast, voice: Voice): Promise<void> {
  await command(voice, 'meja');
  await press(voice, 'Periode');
  await press(voice, cycleName);
}

/** Who takes part in the cycle, and which results are taken back: looked at, then done. */
export async function changesPart(
  cast: Cast,
  act: string,
  values: Readonly<Record<string, string>>,
  said: { readonly asked: string; readonly done: string },
): Promise<boolean> {
  const { officer } = cast;
  await opensCard(cast, officer);
  await press(officer, 'Peserta dan hasil…');
  await press(officer, act);
  await fill(officer, values);
  const isShown = await answered(cast, officer, said.asked);
  return (await confirms(cast, officer, 'Kerjakan', said.done)) && isShown;
}

/** One unit gets more days; the others keep theirs. */
export async function unitGetsDays(cast: Cast): Promise<void> {
  const { officer, midwife, words, checks, step } = cast;
  const unit = 'Dinas Kesehatan';
  const [ends] = await rows<{ until: string }>(
    cast,
    sql`select (self_to + ${extraDays}::int)::text as until from cycle`,
  );
  const until = ends?.until ?? '';
  step(words.step.extends(unit));
  await opensCard(cast, officer);
  await press(officer, '+ Hari: penilaian diri…');
  await fill(officer, {
    'Hari terakhir yang baru (contoh 15-12-2026)': until,
    'Untuk siapa': unit,
    Alasan: 'Pekan imunisasi',
  });
  await answered(cast, officer, 'Ini akan ');
  const extended = (where: ReturnType<typeof sql>) =>
    count(
      cast,
      sql`from appraisal a join person p on p.id = a.employee_id
        where a.extended->>'self-assessment' = ${until} and ${where}`,
    );
  const isUntouched = (await extended(sql`true`)) === 0;
  await confirms(cast, officer, 'Kerjakan', 'Selesai:');
  const ofUnit = await count(
    cast,
    sql`from appraisal a join person p on p.id = a.employee_id where p.unit = ${unit}`,
  );
  checks.that(
    words.check.unitIsExtended(ofUnit),
    isUntouched &&
      ofUnit > 0 &&
      (await extended(sql`p.unit = ${unit}`)) === ofUnit &&
      (await extended(sql`p.unit <> ${unit}`)) === 0,
  );
  checks.that(words.check.reasonIsTold, await answered(cast, midwife, 'Pekan imunisasi'));
}

/** The second officer looks at what waits, and agrees. True once it is said to be done. */
async function agrees(cast: Cast, reason: string, done: string): Promise<boolean> {
  const { stage, second } = cast;
  await command(second, 'meja');
  await press(second, 'Periode');
  const isNamed = newest(second).includes(reason);
  await press(second, 'Setujui…');
  await answered(cast, second, 'Ini akan ');
  await press(second, 'Ya, setujui');
  const isSaid = await comesTrue(async () => {
    await stage.moveOn(0);
    // Not the newest message where the officer is told as an employee too.
    return second.actor.screen().includes(`Selesai: ${done}`);
  });
  show(second);
  return isSaid && isNamed;
}

/** A result that somebody has already is taken back, which takes two officers; later it is given again. */
export async function resultIsTakenBack(cast: Cast): Promise<void> {
  const { stage, officer, second, receiver, words, checks, step } = cast;
  const reason = 'Target kinerja dari SKP lama';
  step(words.step.takesBack(receiver.who.name));
  const isAsked = await changesPart(
    cast,
    'Tarik kembali hasil…',
    { 'NIP pegawai': receiver.who.nip, Alasan: reason },
    { asked: 'harus menyetujui sebelum ini dikerjakan', done: 'sudah diminta' },
  );
  checks.that(words.check.firstAloneChangesNothing, isAsked && !(await appraisalOf(cast, receiver)).withheld);
  step(words.step.agrees(second.who.name));
  const isDone = await agrees(cast, reason, 'menarik kembali hasil');
  const [act] = await rows<{ asked: string; by: string }>(
    cast,
    sql`select asked_by_id as asked, settled_by_id as by from cycle_act where kind = 'withdraw'`,
  );
  checks.that(
    words.check.takenBackByTwo,
    isDone &&
      (await appraisalOf(cast, receiver)).withheld &&
      act?.asked === officer.who.id &&
      act.by === second.who.id,
  );
  const isTold = await comesTrue(async () => {
    await stage.moveOn(0);
    return receiver.actor.screen().includes(reason);
  });
  // The message of the first release is still in the chat, with its button.
  await press(receiver, 'Buka hasil saya');
  const screen = receiver.actor.screen();
  checks.that(
    words.check.resultIsUnseen,
    isTold && screen.includes('Hasil belum tersedia') && !screen.includes('Predikat:'),
  );
}

/** Once it is clear that the result was right, its employee has it again, and answers it. */
export async function resultIsGivenAgain(cast: Cast): Promise<void> {
  const { stage, officer, receiver, words, checks, step } = cast;
  step(words.step.givesAgain(receiver.who.name));
  const isGiven = await changesPart(
    cast,
    'Berikan lagi hasil…',
    { 'NIP pegawai': receiver.who.nip, Alasan: 'Sudah dicocokkan: hasilnya benar' },
    { asked: 'Ini akan ', done: 'Selesai: memberikan lagi hasil' },
  );
  const by = await actorsOf(cast, 'result.give-again');
  // Given again it is confirmed, and the next sweep releases it.
  await comesTrue(async () => {
    await stage.moveOn(0);
    return (await appraisalOf(cast, receiver)).status === 'released';
  });
  await acknowledges(cast, receiver);
  const { withheld, status } = await appraisalOf(cast, receiver);
  checks.that(
    words.check.givenAgain,
    isGiven && by.includes(officer.who.id) && !withheld && status === 'acknowledged',
  );
}

/** Closed for good by two officers; what is closed cannot be changed any more, by nobody. */
export async function cycleCloses(cast: Cast): Promise<void> {
  const { officer, second, words, checks, step, stage } = cast;
  const reason = 'Semua tahap selesai';
  step(words.step.closes);
  await opensCard(cast, officer);
  await press(officer, 'Tutup untuk seterusnya…');
  await fill(officer, { Alasan: reason });
  await answered(cast, officer, 'harus menyetujui sebelum ini dikerjakan');
  await confirms(cast, officer, 'Kerjakan', 'sudah diminta');
  const closed = () => count(cast, sql`from cycle where closed_at is not null`);
  const isOpenStill = (await closed()) === 0;
  step(words.step.agrees(second.who.name));
  const isDone = await agrees(cast, reason, 'menutup');
  const by = await actorsOf(cast, 'cycle.close');
  checks.that(
    words.check.closedByTwo,
    isOpenStill && isDone && (await closed()) === 1 && by.includes(second.who.id),
  );
  const forged = await stage.db.execute(sql`update appraisal set predicate = 'good' where is_closed`).then(
    () => true,
    () => false,
  );
  checks.that(words.check.closedForGood, !forged);
}
