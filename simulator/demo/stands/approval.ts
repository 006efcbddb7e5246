import { sql } from 'drizzle-orm';
import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { confirmsPredicate, ratesAgain } from '../story/appraisals.ts';
import { actorsOf, appraisalOf, rows } from '../story/look.ts';
import { answered } from '../story/story.ts';
import { command, fill, newest, offers, press, type Voice } from '../voice.ts';
import type { Cast } from './cast.ts';
import { statesOf } from './ratings.ts';

const named = ({ who }: Voice): RegExp => new RegExp(withoutTitles(who.name));

export async function opensTeam(voice: Voice): Promise<void> {
  await command(voice, 'start');
  await press(voice, 'Setujui hasil');
}

const approvalOf = async (cast: Cast, { who }: Voice) =>
  (
    await rows<{ stage: string | null; words: string | null; by: string | null }>(
      cast,
      sql`select approval->>'stage' as stage, approval->>'words' as words, approval->>'decidedBy' as by
        from appraisal where employee_id = ${who.id}::uuid`,
    )
  )[0];

/** One result comes back to the appraiser with a reason, and goes up again corrected. */
export async function oneIsSentBack(cast: Cast): Promise<void> {
  const { superior, returned, head, words, checks, step, stage } = cast;
  const reason = 'Bukti bulan November belum dilihat.';
  step(words.step.sendsBack(superior.who.name, returned.who.name));
  await stage.moveOn(0);
  checks.that(
    words.check.approverIsTold,
    superior.actor.screen().includes('Hasil menunggu persetujuan Anda'),
  );
  await opensTeam(superior);
  checks.that(
    words.check.patternWarns,
    newest(superior).includes('Predikat kinerja organisasi: Baik') &&
      newest(superior).includes('Predikat di luar pola'),
  );
  await press(superior, named(returned));
  await press(superior, 'Kembalikan…');
  await fill(superior, { 'Alasannya; dibaca pejabat penilai': reason });
  const { status } = await appraisalOf(cast, returned);
  const approval = await approvalOf(cast, returned);
  checks.that(
    words.check.isSentBack,
    status === 'rating' && approval?.stage === 'returned' && approval.words === reason,
  );
  step(words.step.corrects(head.who.name));
  await stage.moveOn(0);
  await press(head, 'Buka');
  checks.that(words.check.reasonIsRead, head.actor.screen().includes(reason));
  await press(head, 'Ubah penilaian');
  await ratesAgain(
    head,
    'Hasil kerja',
    'Di atas ekspektasi',
    'Rekap bulan November menunjukkan 40 layanan lebih.',
  );
  await confirmsPredicate(head);
  const again = await approvalOf(cast, returned);
  checks.that(
    words.check.goesUpAgain,
    (await appraisalOf(cast, returned)).status === 'rated' && again?.stage === 'waiting',
  );
}

/** All that wait, with two taps, once the one below "Baik" was opened. Outside the pattern a note is asked for. */
export async function teamIsApproved(cast: Cast): Promise<void> {
  const { superior, low, staff, words, checks, step, stage } = cast;
  const note = 'Satu pegawai dibimbing, sembilan lainnya memenuhi target unit.';
  step(words.step.approves(superior.who.name));
  await opensTeam(superior);
  checks.that(
    words.check.unseenFirst,
    newest(superior).includes('perlu dibuka dahulu') && offers(superior, 'Setujui semua (9)'),
  );
  await press(superior, named(low));
  await press(superior, '‹ Kembali');
  await press(superior, /^Setujui semua \(10\)/);
  const isAsked = (await statesOf(cast, staff)).every((status) => status === 'rated');
  await fill(superior, { 'Catatan Anda tentang pola': note });
  await stage.moveOn(0);
  const approvals = await Promise.all(staff.map((voice) => approvalOf(cast, voice)));
  checks.that(words.check.noteIsAsked, isAsked && approvals.some((one) => one?.words === note));
  checks.that(
    words.check.teamIsApproved,
    approvals.every((one) => one?.stage === 'approved' && one.by === superior.who.id) &&
      (await statesOf(cast, staff)).every((status) => status === 'released'),
  );
}

/** The two heads of section are of the team of somebody else. */
export async function headsAreApproved(cast: Cast): Promise<void> {
  const { secretary, head, otherHead, words, checks, step, stage } = cast;
  step(words.step.approves(secretary.who.name));
  await approvesAll(secretary);
  await stage.moveOn(0);
  checks.that(
    words.check.headsAreApproved,
    (await statesOf(cast, [head, otherHead])).every((status) => status === 'released') &&
      (await actorsOf(cast, 'approval.approve')).includes(secretary.who.id),
  );
}

/** What waits, without any below "Baik" among it. */
async function approvesAll(voice: Voice, note?: string): Promise<void> {
  await opensTeam(voice);
  await press(voice, /^Setujui semua/);
  if (note === undefined) await press(voice, 'Ya, setujui');
  else await fill(voice, { 'Catatan Anda tentang pola': note });
}

/** Before it is opened the appraiser takes a result back, and gives it anew; it is approved again. */
export async function resultIsTakenBack(cast: Cast): Promise<void> {
  const { head, lucky, superior, words, checks, step, stage } = cast;
  step(words.step.takesBack(head.who.name, lucky.who.name));
  const wasTold = lucky.actor.buttons().includes('Buka hasil saya');
  await command(head, 'tim');
  await press(head, named(lucky));
  await press(head, 'Tarik kembali…');
  await press(head, 'Ya, tarik kembali');
  const isBack = (await appraisalOf(cast, lucky)).status === 'rating';
  if (wasTold) await press(lucky, 'Buka hasil saya');
  checks.that(words.check.takenBack, isBack && !lucky.actor.screen().includes('Predikat:'));
  await command(head, 'tim');
  await press(head, named(lucky));
  if (offers(head, 'Ringkasan')) await press(head, 'Ringkasan');
  await confirmsPredicate(head);
  await approvesAll(
    { ...superior, isQuiet: true },
    'Sama seperti sebelumnya: hanya satu kalimat diperbaiki.',
  );
  await stage.moveOn(0);
  const isTold = await answered(cast, lucky, 'Hasil');
  checks.that(words.check.givenAnew, isTold && (await appraisalOf(cast, lucky)).status === 'released');
}
