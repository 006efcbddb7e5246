import { sql } from 'drizzle-orm';
import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { opensResult } from '../story/appraisals.ts';
import { actorsOf, count } from '../story/look.ts';
import { command, fill, newest, press, type Voice } from '../voice.ts';
import type { Cast } from './cast.ts';

const lines = {
  'Baris pertama': 'Pelatihan pelayanan, Maret',
  'Baris kedua': 'Laporan tiap Jumat',
  'Baris ketiga': 'Dibahas lagi bulan Juni',
};

const isConfirmed = async (cast: Cast): Promise<boolean> =>
  (await count(
    cast,
    sql`from appraisal where employee_id = ${cast.talker.who.id}::uuid and talk->>'confirmedAt' is not null`,
  )) === 1;

/** Three times offered, one taken. */
export async function talkIsAgreed(cast: Cast): Promise<void> {
  const { talker, head, words, checks, step, stage } = cast;
  step(words.step.asksTalk(talker.who.name));
  await opensResult(talker);
  await press(talker, 'Minta dialog kinerja');
  await command(head, 'tim');
  await press(head, new RegExp(withoutTitles(talker.who.name)));
  await press(head, 'Dialog kinerja: giliran Anda');
  await press(head, 'Tawarkan tiga waktu');
  for (let picks = 0; picks < 3; picks += 1) await press(head, /^(?!✓).*09\.00$/);
  await press(head, 'Tawarkan tiga waktu ini');
  await stage.moveOn(0);
  await press(talker, 'Buka');
  await press(talker, /09\.00 WITA$/);
  checks.that(words.check.timeIsTaken, newest(talker).includes('Waktu: '));
}

/** Both say that it took place and what was agreed; before the second does, it is a proposal. */
export async function talkIsConfirmed(cast: Cast): Promise<void> {
  const { talker, head, words, checks, step, stage } = cast;
  step(words.step.talks(talker.who.name, head.who.name));
  await stage.moveOn(0);
  await press(head, 'Buka');
  await press(head, 'Sudah terlaksana: catat');
  await fill(head, lines);
  await stage.moveOn(0);
  await press(talker, 'Buka');
  checks.that(
    words.check.isProposal,
    newest(talker).includes('Usulan ') && !newest(talker).includes('Yang disepakati'),
  );
  await press(talker, 'Ya, sudah disepakati');
  checks.that(
    words.check.isConfirmed,
    (await isConfirmed(cast)) &&
      (await actorsOf(cast, 'talk.record')).join() === head.who.id &&
      (await actorsOf(cast, 'talk.confirm')).join() === talker.who.id,
  );
}

/** The form B.1.8, which the superior of the appraiser alone reads. */
export async function guidanceIsRated(cast: Cast): Promise<void> {
  const { talker, head, superior, words, checks, step, stage } = cast;
  const remark = 'Waktunya cukup.';
  step(words.step.sendsForm(talker.who.name));
  await press(talker, 'Umpan balik (B.1.8)');
  const isSaid = newest(talker).includes(`Hanya dibaca ${withoutTitles(superior.who.name)}`);
  for (let taps = 0; taps < 9; taps += 1) await press(talker, 'Ya');
  await press(talker, 'Tambah catatan');
  await fill(talker, { 'Catatan Anda': remark });
  await press(talker, 'Kirim sekarang');
  await stage.moveOn(0);
  await press(superior, 'Baca');
  const reads = (voice: Voice): boolean => voice.actor.screen().includes(remark);
  checks.that(
    words.check.formIsRead,
    isSaid && reads(superior) && newest(superior).includes('Saya diperhatikan: Ya'),
  );
  checks.that(
    words.check.formIsSecret,
    !reads(head) && (await actorsOf(cast, 'guidance.read')).join() === superior.who.id,
  );
}
