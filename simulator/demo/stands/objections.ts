import { sql } from 'drizzle-orm';
import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { objects, opensResult } from '../story/appraisals.ts';
import { appraisalOf, rows } from '../story/look.ts';
import { command, fill, newest, offers, press, type Voice } from '../voice.ts';
import type { Cast } from './cast.ts';
import { importsRoster } from './opening.ts';
import { statesOf } from './ratings.ts';

type Objection = Readonly<{
  stage: string | null;
  decider: string | null;
  by: string | null;
  predicate: string;
  rulings: number;
}>;

async function objectionOf(cast: Cast, { who }: Voice): Promise<Objection | undefined> {
  const [row] = await rows<Objection>(
    cast,
    sql`select a.objection->>'stage' as stage, a.objection->>'deciderId' as decider, a.predicate,
      (select actor_id::text from audit where act = 'objection.confirm' and appraisal_id = a.id) as by,
      (select count(*)::int from jsonb_object_keys(coalesce(a.objection->'rulings', '{}'))) as rulings
      from appraisal a where a.employee_id = ${who.id}::uuid`,
  );
  return row;
}

/** Opens the case of somebody from the first screen. */
async function opensCase(voice: Voice, employee: Voice): Promise<void> {
  await command(voice, 'start');
  await press(voice, new RegExp(`^Keberatan: ${withoutTitles(employee.who.name)}`));
}

const reasonField = 'Alasan untuk butir ini';
const formerRuling = 'Sesuai laporan triwulan ketiga.';

export async function threeObject(cast: Cast): Promise<void> {
  const { low, contester, withdrawer, superior, words, checks, step, stage } = cast;
  await objects(cast, low, 'Antrean pagi dibuka sejak Oktober, daftarnya ada di laporan bulanan.');
  await objects(cast, contester, 'Hasil kerja melampaui target, datanya ada di laporan triwulan.');
  step(words.step.objects(withdrawer.who.name));
  await opensResult(withdrawer);
  await press(withdrawer, 'Ajukan keberatan…');
  await press(withdrawer, /Perilaku$/);
  await press(withdrawer, 'Tulis alasan');
  await fill(withdrawer, { 'Alasan Anda': 'Perilaku kerja dinilai tanpa catatan.' });
  await press(withdrawer, 'Ajukan resmi');
  await stage.moveOn(0);
  const all = [low, contester, withdrawer];
  const cases = await Promise.all(all.map((voice) => objectionOf(cast, voice)));
  checks.that(
    words.check.threeAreFiled,
    (await statesOf(cast, all)).every((status) => status === 'objected') &&
      cases.every((one) => one?.decider === superior.who.id),
  );
}

/** Until it is decided, an objection can be withdrawn; the result stays. */
export async function oneIsWithdrawn(cast: Cast): Promise<void> {
  const { withdrawer, superior, words, checks, step } = cast;
  step(words.step.withdraws(withdrawer.who.name));
  await command(withdrawer, 'hasil');
  if (!offers(withdrawer, 'Lihat keberatan')) await press(withdrawer, /^Buka /);
  await press(withdrawer, 'Lihat keberatan');
  await press(withdrawer, 'Tarik keberatan…');
  await press(withdrawer, 'Tarik keberatan');
  const { status } = await appraisalOf(cast, withdrawer);
  await command(superior, 'start');
  const name = withoutTitles(withdrawer.who.name);
  const isOffered = superior.actor.buttons().some((label) => label === `Keberatan: ${name}`);
  checks.that(words.check.isWithdrawn, status === 'acknowledged' && !isOffered);
}

/** The decider hears the appraiser; one row stays, the other is changed. */
export async function oneIsUpheldInPart(cast: Cast): Promise<void> {
  const { low, head, superior, words, checks, step, stage } = cast;
  const answer = 'Laporan sampai bulan Oktober.';
  step(words.step.hears(superior.who.name, head.who.name));
  await opensCase(superior, low);
  await press(superior, 'Tanya pihak…');
  await press(superior, 'Yang menilai: 7 hari');
  await fill(superior, { 'Pertanyaan Anda': 'Laporan bulan apa yang dipakai?' });
  await stage.moveOn(0);
  await press(head, 'Lihat keberatan');
  await press(head, 'Jawab pertanyaan');
  await fill(head, { 'Jawaban Anda; dibaca semua pihak': answer });
  step(words.step.decides(superior.who.name, low.who.name));
  await opensCase(superior, low);
  checks.that(words.check.bothAreHeard, newest(superior).includes(answer));
  await press(superior, /^Putuskan: Hasil kerja/);
  await press(superior, 'Tetap');
  await fill(superior, { [reasonField]: 'Target tercapai, tidak terlampaui.' });
  await press(superior, 'Ubah: Sesuai ekspektasi');
  await fill(superior, { [reasonField]: 'Antrean pagi dibuka sejak Oktober.' });
  const isOpen = (await appraisalOf(cast, low)).status === 'objected';
  await press(superior, 'Tetapkan keputusan');
  const found = await objectionOf(cast, low);
  checks.that(
    words.check.isUpheldInPart,
    isOpen &&
      (await appraisalOf(cast, low)).status === 'decided' &&
      found?.predicate === 'good' &&
      found.by === superior.who.id,
  );
  await stage.moveOn(0);
  await press(low, 'Lihat keberatan');
  checks.that(
    words.check.oldBesideNew,
    /semula .*Kurang.*, sekarang Baik/.test(newest(low)) &&
      newest(low).includes('Keputusan ini bersifat final'),
  );
}

/** Half-way through, another becomes superior to the office that rated, and decides anew. */
export async function deciderIsReplaced(cast: Cast): Promise<void> {
  const { contester, superior, assistant, otherHead, roster, words, checks, step, stage } = cast;
  step(words.step.beginsToDecide(superior.who.name, contester.who.name));
  await opensCase(superior, contester);
  await press(superior, /^Putuskan: Hasil kerja/);
  await press(superior, 'Tetap');
  await fill(superior, { [reasonField]: formerRuling });
  const before = await objectionOf(cast, contester);
  step(words.step.moves(otherHead.who.name, assistant.who.name));
  roster.change(otherHead.who.nip, { 'NIP Penilai': assistant.who.nip });
  const isDone = await importsRoster(cast, 'perubahan-atasan.csv');
  await stage.moveOn(0);
  const { second } = await appraisalOf(cast, contester);
  checks.that(
    words.check.isReplaced,
    isDone && before?.rulings === 1 && before.decider === superior.who.id && second === assistant.who.id,
  );
  await command(superior, 'start');
  const name = withoutTitles(contester.who.name);
  checks.that(
    words.check.formerSeesNothing,
    !superior.actor.buttons().some((label) => label === `Keberatan: ${name}`),
  );
}

export async function oneIsRejected(cast: Cast): Promise<void> {
  const { contester, assistant, words, checks, step, stage } = cast;
  step(words.step.decides(assistant.who.name, contester.who.name));
  await opensCase(assistant, contester);
  checks.that(
    words.check.beginsAnew,
    offers(assistant, 'Putuskan: Hasil kerja') &&
      offers(assistant, 'Putuskan: Perilaku') &&
      !newest(assistant).includes(formerRuling),
  );
  await press(assistant, /^Putuskan: Hasil kerja/);
  for (const reason of ['Target tercapai, tidak terlampaui.', 'Sesuai catatan sepanjang triwulan.']) {
    await press(assistant, 'Tetap');
    await fill(assistant, { [reasonField]: reason });
  }
  await press(assistant, 'Tetapkan keputusan');
  const found = await objectionOf(cast, contester);
  checks.that(
    words.check.isRejected,
    (await appraisalOf(cast, contester)).status === 'decided' &&
      found?.predicate === 'good' &&
      found.by === assistant.who.id,
  );
  await stage.moveOn(0);
  await press(contester, 'Lihat keberatan');
  checks.that(
    words.check.rejectionIsRead,
    newest(contester).includes('Predikat: Baik, tetap.') &&
      newest(contester).includes('Tetap. Alasan: Target tercapai, tidak terlampaui.'),
  );
}
