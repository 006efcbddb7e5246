import { sql } from 'drizzle-orm';
import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { actorsOf, appraisalOf, count, day, onRoster, rows, today } from '../story/look.ts';
import { answered, confirms } from '../story/story.ts';
import { command, newest, press, sendFile, telegram, type Voice } from '../voice.ts';
import type { Cast } from './cast.ts';
import { changesPart } from './cycle.ts';

const corrected = 'Analis Kebijakan Kepegawaian';
/** Somebody who comes from another agency when the cycle has begun. */
const joinerNip = '199504182019032001';
/** With the same day of birth: the State gives a PPPK another number with another contract. */
const newNumber = '199801172026211004';

/** Sends the roster as it stands on HR's computer, and waits for what is wrong with it or would change. */
async function sends(cast: Cast, name: string, expected: string | RegExp): Promise<boolean> {
  const { officer, roster } = cast;
  await command(officer, 'meja');
  await press(officer, 'Pegawai');
  await sendFile(officer, roster.file(name));
  return answered(cast, officer, expected);
}

const imports = (cast: Cast): Promise<boolean> => confirms(cast, cast.officer, 'Impor', 'Sudah diimpor:');

/** A file with mistakes changes nothing and says where they are; the right one is imported once. */
export async function rosterIsImported(cast: Cast): Promise<void> {
  const { officer, second, roster, words, checks, step } = cast;
  const { nip } = second.who;
  const people = () => rows(cast, sql`select * from person order by id`);
  const before = JSON.stringify(await people());
  step(words.step.wrongFile);
  roster.change(nip, { Jabatan: corrected, Jenjang: 'Ahli Perdana', 'NIP Penilai': '19790525200312200' });
  const isRefused = await sends(cast, 'daftar-pegawai.csv', '2 masalah. Tidak ada yang berubah.');
  const problems = newest(officer);
  checks.that(
    words.check.mistakesAreNamed,
    isRefused && ['kolom Jenjang', 'kolom NIP Penilai'].every((part) => problems.includes(part)),
  );
  checks.that(words.check.nothingChanged, JSON.stringify(await people()) === before);
  step(words.step.rightFile);
  roster.change(nip, { Jenjang: 'Ahli Pertama', 'NIP Penilai': '197905252003122001' });
  const isShown = await sends(cast, 'daftar-pegawai.csv', '1 pegawai dengan data yang berubah');
  checks.that(words.check.changeIsShown, isShown && JSON.stringify(await people()) === before);
  const isDone = await imports(cast);
  const byWhom = await actorsOf(cast, 'roster.import');
  checks.that(
    words.check.rosterIsImported,
    isDone && (await onRoster(cast, second)).position === corrected && byWhom.includes(officer.who.id),
  );
  const kept = await count(cast, sql`from hr_errand where sha256 is not null or source is not null`);
  checks.that(words.check.fileIsGone, kept === 0);
}

/** The head retires: the file says from when, and who appraises the two from then on. */
export async function headRetires(cast: Cast): Promise<void> {
  const { head, successor, headsSuperior, underWay, objector, roster, officer, words, checks, step } = cast;
  const before = await appraisalOf(cast, underWay);
  step(words.step.retires(head.who.name, successor.who.name));
  roster.change(head.who.nip, { 'Keluar Sejak': day(cast, 0), 'Alasan Keluar': 'pensiun' });
  for (const { who } of [underWay, objector]) roster.change(who.nip, { 'NIP Penilai': successor.who.nip });
  const isShown = await sends(cast, 'perubahan-pensiun.csv', 'Pergantian atasan (2)');
  checks.that(words.check.lossIsShown, isShown && newest(officer).includes(withoutTitles(head.who.name)));
  await imports(cast);
  const { until, reason } = await onRoster(cast, head);
  checks.that(words.check.headIsGone, until === today(cast).toString() && reason === 'retired');
  const after = await appraisalOf(cast, underWay);
  checks.that(
    words.check.ratingIsHandedOver,
    after.appraiser === successor.who.id && after.status === 'rating' && after.given === before.given,
  );
  const objection = await appraisalOf(cast, objector);
  checks.that(
    words.check.objectionStays,
    objection.status === 'objected' &&
      objection.second === headsSuperior.who.id &&
      objection.appraiser === successor.who.id &&
      objection.rated_by === head.who.id,
  );
  await command(head, 'tim');
  checks.that(words.check.headSeesNobody, !newest(head).includes(withoutTitles(underWay.who.name)));
}

/** Somebody comes, and is given an appraisal of the part of the period on which they are there. */
export async function somebodyJoins(cast: Cast): Promise<Voice> {
  const { stage, appraiser, officer, asker, roster, words, checks, step } = cast;
  const name = 'Ida Ayu Pramesti, S.I.Kom.';
  step(words.step.joins(name));
  roster.add({
    ...{ NIP: joinerNip, Nama: name, 'Unit Kerja': 'Dinas Komunikasi dan Informatika' },
    ...{ Jabatan: 'Pengelola Layanan Informasi', Jenjang: 'Pelaksana', 'NIP Penilai': appraiser.who.nip },
    ...{ Email: 'ayu.pramesti@kota.example', TMT: day(cast, 0) },
  });
  // In the same file: what was asked to be corrected.
  roster.change(asker.who.nip, { Nama: `${asker.who.name}, A.Md.` });
  const isShown = await sends(cast, 'pegawai-baru.csv', '1 pegawai tanpa penilaian');
  checks.that(words.check.joinerIsNamed, isShown);
  await imports(cast);
  const who = await stage.welcome(joinerNip);
  const isAdded = await changesPart(
    cast,
    'Tambah pegawai baru…',
    { 'NIP pegawai baru': joinerNip },
    { asked: 'Ini akan menambahkan ke', done: 'Sudah ditambahkan ke' },
  );
  const addedBy = await actorsOf(cast, 'cycle.add');
  const { part_from: from, appraiser: by } = await appraisalOf(cast, { who });
  const isBy = isAdded && addedBy.includes(officer.who.id);
  checks.that(words.check.joinerHasPart, isBy && from === today(cast).toString() && by === appraiser.who.id);
  return { who, place: telegram, actor: stage.onTelegram(who), isBrief: true, isQuiet: true };
}

/** The file has a number that nobody has, with a name, a day of birth and a unit that somebody has. */
export async function numberChanges(cast: Cast): Promise<void> {
  const { contracted, officer, roster, words, checks, step } = cast;
  const { nip, id } = contracted.who;
  const before = await onRoster(cast, contracted);
  const { id: appraisalId } = await appraisalOf(cast, contracted);
  step(words.step.renumbers(contracted.who.name));
  roster.change(nip, { NIP: newNumber });
  const isAsked = await sends(cast, 'nomor-baru.csv', 'Apakah orangnya sama?');
  checks.that(words.check.numberIsAsked, isAsked && !newest(officer).includes('Sudah diimpor'));
  await confirms(cast, officer, 'Orang yang sama', 'Bila');
  await imports(cast);
  const after = await onRoster(cast, contracted);
  const same = await appraisalOf(cast, contracted);
  const people = await count(cast, sql`from person where nip in (${nip}, ${newNumber})`);
  checks.that(
    words.check.samePerson,
    after.nip === newNumber && after.accounts === before.accounts && same.id === appraisalId && people === 1,
  );
  await command(contracted, 'start');
  checks.that(
    words.check.accountStays,
    newest(contracted).includes(cast.cycleName) &&
      (await count(cast, sql`from account where person_id = ${id}::uuid`)) > 0,
  );
}
