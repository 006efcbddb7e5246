import { sql } from 'drizzle-orm';
import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import type { UnitPulse } from '../../../src/domain/pulse/pulse.ts';
import { acknowledges, opensResult } from '../story/appraisals.ts';
import { actorsOf, appraisalOf, count, rows } from '../story/look.ts';
import { command, fill, newest, press, write } from '../voice.ts';
import { opensTeam } from './approval.ts';
import type { Cast } from './cast.ts';

/** Lies in the pocket when the result comes. */
const evidence = 'Rekap loket hari Sabtu, 41 warga.';

export async function evidenceIsKept({ unseen }: Cast): Promise<void> {
  await write(unseen, evidence);
  await press(unseen, 'Simpan sebagai bukti');
}

/** Something was left out: said once, with evidence, corrected in two taps, and approved as the result was. */
export async function leftOutIsCorrected(cast: Cast): Promise<void> {
  const { unseen, head, superior, words, checks, step, stage } = cast;
  const said = 'Layanan hari Sabtu belum terlihat pada hasil kerja.';
  step(words.step.saysLeftOut(unseen.who.name));
  await opensResult(unseen);
  await press(unseen, 'Ada yang terlewat?');
  await press(unseen, 'Tulis…');
  await fill(unseen, { 'Apa yang terlewat?': said });
  await press(unseen, /Rekap loket/);
  await press(unseen, 'Kirim ke pejabat penilai');
  await stage.moveOn(0);
  step(words.step.raises(head.who.name));
  await press(head, 'Baca');
  checks.that(
    words.check.leftOutIsRead,
    [said, '41 warga'].every((part) => head.actor.screen().includes(part)),
  );
  await press(head, /^Hasil kerja/);
  await press(head, 'Jadi: Di atas ekspektasi');
  await press(head, 'Cukup');
  await stage.moveOn(0);
  await opensResult(unseen);
  const isWaiting = newest(unseen).includes('koreksi menunggu persetujuan');
  checks.that(words.check.correctionWaits, isWaiting && newest(unseen).includes('Predikat: Baik'));
  step(words.step.approvesCorrection(superior.who.name));
  await opensTeam(superior);
  await press(superior, /^Koreksi: /);
  await press(superior, 'Setujui koreksi');
  const [row] = await rows<{ predicate: string; before: string; raised: number }>(
    cast,
    sql`select predicate, missed->>'predicateBefore' as before, jsonb_array_length(missed->'raised') as raised
      from appraisal where employee_id = ${unseen.who.id}::uuid`,
  );
  checks.that(
    words.check.isRaised,
    row?.predicate === 'excellent' && row.before === 'good' && row.raised === 1,
  );
  await stage.moveOn(0);
  await opensResult(unseen);
  checks.that(
    words.check.bothAreVisible,
    newest(unseen).includes('mengoreksi yang disampaikan sebagai terlewat'),
  );
  await press(unseen, 'Sudah saya baca');
}

/** An answer that is kept with the result, and a question about one row: neither is an objection. */
export async function answerIsGiven(cast: Cast): Promise<void> {
  const { replier, otherHead, words, checks, step, stage } = cast;
  const reply = 'Hasil kerja sudah tepat; pelatihan server saya ikuti bulan depan.';
  step(words.step.replies(replier.who.name));
  await opensResult(replier);
  await press(replier, 'Rincian');
  await press(replier, 'Tanggapi');
  await press(replier, 'Tentang satu butir…');
  await press(replier, 'Perilaku');
  await press(replier, 'Tanya butir ini…');
  await fill(replier, { 'Pertanyaan Anda kepada pejabat penilai': 'Catatan yang mana?' });
  await press(replier, 'Beri tanggapan…');
  await fill(replier, { 'Tanggapan Anda, disimpan bersama hasil': reply });
  await stage.moveOn(0);
  await press(otherHead, 'Baca');
  const isRead = otherHead.actor.screen().includes(reply);
  await press(otherHead, /^Jawab: Perilaku/);
  await fill(otherHead, { 'Jawaban Anda; dibaca pegawai': 'Catatan kunjungan bulan September.' });
  await stage.moveOn(0);
  await press(replier, 'Baca');
  checks.that(
    words.check.questionIsAnswered,
    isRead && replier.actor.screen().includes('Catatan kunjungan bulan September.'),
  );
  const kept = await count(
    cast,
    sql`from appraisal where employee_id = ${replier.who.id}::uuid and strpos(answer::text, ${reply}) > 0`,
  );
  const isNone = (await appraisalOf(cast, replier)).status === 'released';
  checks.that(words.check.replyIsKept, kept === 1 && isNone);
  await acknowledges(cast, replier);
}

/** Agreeing is said apart from having read. */
export async function resultIsAgreed(cast: Cast): Promise<void> {
  const { talker, words, checks, step } = cast;
  step(words.step.agrees(talker.who.name));
  await opensResult(talker);
  await press(talker, 'Rincian');
  await press(talker, 'Tanggapi');
  await press(talker, 'Setuju');
  const by = await actorsOf(cast, 'answer.agree');
  const before = (await appraisalOf(cast, talker)).status;
  checks.that(words.check.isAgreed, by.join() === talker.who.id && before === 'released');
  await acknowledges(cast, talker);
}

/** The three questions of fairness: five of the unit answer, and then it can be read how many said what. */
export async function pulseIsAnswered(cast: Cast): Promise<void> {
  const { talker, lucky, replier, early, late, superior, words, checks, step, stage, command: give } = cast;
  const five = [talker, lucky, replier, early, late];
  step(words.step.pulse(five.length));
  await stage.moveOn(0);
  for (const voice of five) for (const word of ['Ya', 'Sebagian', 'Ya']) await press(voice, word);
  await stage.moveOn(0);
  const { code, text } = await give(cast.officer, 'pulse', '--json');
  const found: readonly UnitPulse[] = JSON.parse(text);
  const [ofUnit, ...others] = found;
  checks.that(
    words.check.pulseIsShown,
    code === 0 &&
      others.length === 0 &&
      ofUnit?.asked === 12 &&
      ofUnit.shown?.answered === 5 &&
      ofUnit.shown.fair.join() === '5,0,0',
  );
  await command(superior, 'keadilan');
  const screen = newest(superior);
  checks.that(
    words.check.pulseIsNameless,
    screen.includes('12 ditanya, 5 jawaban ditampilkan') &&
      !five.some(({ who }) => screen.includes(withoutTitles(who.name))),
  );
}
