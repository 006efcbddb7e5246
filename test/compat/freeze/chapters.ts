import { pdf } from '../../support/sample-files.ts';
import { loseNothing, loseScreens } from '../../support/script/crashes.ts';
import type { Person } from '../town/person.ts';
import type { Town } from '../town/town.ts';
import { answersAll, arrives, handsIn, opensRating, rates } from './deeds.ts';
import type { Letters } from './office.ts';

type Find = (who: string) => Person;

/** Six employees submit their self-assessments. */
export async function assessThemselves(tg: Find, slack: Find): Promise<void> {
  const satriawan = tg('Lalu Satriawan');
  await satriawan.commands('penilaian');
  await satriawan.presses('self.rate', { value: 2 });
  await satriawan.says('Notulen rapat mingguan saya susun\ndan bagikan pada hari yang sama.');
  await satriawan.presses('self.rate', { value: 1 });
  await satriawan.presses('self.askUnobservable');
  await satriawan.presses('self.unobservable', { reason: 0 });
  await answersAll(satriawan, [0, 1, 1, 1, 2, 1]);
  await handsIn(satriawan);
  for (const [person, levels] of [
    [slack('Baiq Sintawati'), [1, 1, 2, 1, 1, 1, 1, 1, 2]],
    [tg('Gede Wirawan'), [2, 2, 2, 2, 1, 2, 2, 2, 2]],
    [tg('Ni Kadek Wulandari'), [1, 1, 1, 1, 2, 1, 1, 1, 1]],
    [tg('Slamet Widodo'), [1, 2, 1, 1, 1, 1, 2, 1, 1]],
    [tg('Ni Komang Sriyani'), [1, 1, 1, 2, 1, 1, 1, 1, 1]],
  ] as const) {
    await person.commands('penilaian');
    await answersAll(person, levels);
    await handsIn(person);
  }
  await slack('Baiq Sintawati').presses('history.open');
}

/** Of their appraisals, one is half rated, one is complete but not confirmed, three are released, and one waits. */
export async function rateOthers(tg: Find, slack: Find, appraisalOf: (who: string) => string): Promise<void> {
  const setiadi = tg('Lalu Setiadi');
  await rates(setiadi, appraisalOf('Ni Kadek Wulandari'));
  // He answers at his desk, and is led on to the next person there; the others he rates on the phone.
  const setiadiAtDesk = slack('Lalu Setiadi');
  await setiadiAtDesk.commands('tim');
  await opensRating(setiadiAtDesk, { appraisalId: appraisalOf('Ni Kadek Wulandari') });
  await setiadiAtDesk.presses('rate.submitNext');
  for (const who of ['Slamet Widodo', 'Ni Komang Sriyani']) {
    await rates(setiadi, appraisalOf(who));
    await setiadi.presses('rate.askSubmit');
    await setiadi.presses('rate.submit');
  }

  const wahyu = tg('Wahyu Setiawan');
  await rates(wahyu, appraisalOf('Baiq Sintawati'), "Teliti & sabar 🙂; O'ong: “siap”\n-- 100% \\ hadir");
  await wahyu.presses('rate.feedback');
  await slack('Wahyu Setiawan').commands('tim');
  // He is asked at his desk, and does not answer.
  await opensRating(slack('Wahyu Setiawan'));

  const sukmawati = tg('Ni Luh Sukmawati');
  await sukmawati.commands('tim');
  await opensRating(sukmawati);
  await sukmawati.presses('rate.set', { value: 2 });
  await sukmawati.presses('rate.card', { item: 'M.01' });
  await sukmawati.says('Mengingatkan rekan ketika aturan dilanggar.');
  await sukmawati.presses('rate.card', { item: 'M.02' });
  await sukmawati.presses('rate.askUnobservable');
  await sukmawati.presses('rate.unobservable', { reason: 1 });
  await sukmawati.presses('rate.set', { item: 'M.03', value: 0 });
  await sukmawati.says('Dua pengaduan bulan lalu terlambat dijawab.');
  const sukmawatiAtDesk = slack('Ni Luh Sukmawati');
  await sukmawatiAtDesk.commands('tim');
  await opensRating(sukmawatiAtDesk);
  await sukmawatiAtDesk.presses('rate.card', { item: 'M.05' });
  await sukmawatiAtDesk.presses('rate.askUnobservable');
  // On the other platform, the next card asks for a reason that is not given yet.
  await sukmawati.presses('rate.set', { item: 'M.04', value: 2 });
  await sukmawati.presses('rate.card', { item: 'M.05' });
  await sukmawati.presses('rate.summary');

  // Siti proposes another plan, which Endang looks at later.
  const siti = tg('Siti Maryam');
  await siti.commands('penilaian');
  await siti.presses('self.rate', { value: 3 });
  await siti.presses('self.summary');
  await siti.presses('self.results');
  await siti.presses('plan.propose', { item: 'R.1' });
  await siti.says('Rapat lintas puskesmas');
  await siti.says('12 kali');

  const endang = tg('Endang Rahayu');
  await endang.commands('tim');
  await opensRating(endang);
  await endang.presses('rate.askSame');
  await slack('Endang Rahayu').commands('tim');
  await opensRating(slack('Endang Rahayu'));
  await tg('Bambang Prasetyo').commands('tim');

  // She looks at a situation on the phone, and at what another describes at her desk.
  await tg('Ni Wayan Astini').commands('latihan');
  const astiniAtDesk = slack('Ni Wayan Astini');
  await astiniAtDesk.commands('latihan');
  await astiniAtDesk.presses('vignette.answer', { level: 3 });
}

/** Kadek does not open her result; Komang reads hers, asks for a talk and says she has it; Slamet objects. */
export async function readResults(town: Town, tg: Find, slack: Find): Promise<void> {
  await slack('Ni Kadek Wulandari').commands('hasil');
  const komang = tg('Ni Komang Sriyani');
  await komang.presses('result.open');
  await komang.presses('result.talk');
  // The appraiser gets a message, but the platform's answer is lost, so its outcome is unknown.
  town.stand.simulator.telegram.faults.next({ method: 'sendMessage', kind: 'accept-then-drop' });
  await town.stand.delivers();
  await komang.presses('result.acknowledge');
  await slack('Ni Komang Sriyani').commands('hasil');
  await slack('Ni Komang Sriyani').presses('result.open');
  await slack('Ni Komang Sriyani').presses('result.askObject');
  const slamet = tg('Slamet Widodo');
  await slamet.presses('result.open');
  await slamet.presses('result.askObject');
  await slamet.presses('result.object');
  await slamet.fills({ reason: 'Hasil kerja melampaui target, datanya ada di laporan bulanan.' });
  // At his desk he had written it before, and left it there.
  const atDesk = slack('Slamet Widodo');
  await atDesk.commands('hasil');
  await atDesk.presses('result.open');
  await atDesk.presses('result.askObject');
  await atDesk.presses('result.object');
  await atDesk.fills({ reason: 'Hasil kerja melampaui target.' });
  await slamet.presses('result.fileObjection');
}

/** Leaves drafts: on a card, in a form asked field by field, and in every view that an employee has. */
export async function startDrafts(tg: Find, slack: Find): Promise<void> {
  await slack('Endang Rahayu').presses('plan.open');
  const siti = tg('Siti Maryam');
  await siti.commands('penilaian');
  await siti.presses('self.rate', { value: 2 });
  await siti.says('Saya memimpin rapat lintas puskesmas.');
  for (const value of [2, 1, 2]) await siti.presses('self.rate', { value });
  await slack('Siti Maryam').commands('penilaian');
  await slack('Siti Maryam').presses('self.askUnobservable');
  await siti.presses('self.details');

  // The way to the compact view stands on the first card, before anything is answered.
  await slack('Joko Purwanto').commands('penilaian');
  await slack('Joko Purwanto').presses('self.compact');
  const joko = tg('Joko Purwanto');
  await joko.commands('penilaian');
  await joko.presses('self.rate', { value: 3 });
  await slack('Joko Purwanto').presses('self.compactAt', { item: 'M.04' });
  await slack('Joko Purwanto').presses('self.compactAt', { item: 'M.07' });
  await slack('Joko Purwanto').presses('self.rateCompact', { item: 'SK.01', value: 2 });
  await joko.presses('self.summary');
  await joko.presses('self.results');
  await joko.presses('self.addResult');
  await joko.says('Pelatihan perawat baru');

  const rinjani = tg('Baiq Rinjani');
  await rinjani.commands('penilaian');
  await rinjani.presses('self.rate', { value: 1 });
  await rinjani.presses('self.summary');
  await rinjani.presses('self.results');
  await rinjani.presses('self.rate', { item: 'R.1', value: 3 });
  const rinjaniAtDesk = slack('Baiq Rinjani');
  await rinjaniAtDesk.commands('penilaian');
  await rinjaniAtDesk.presses('self.rate', { value: 1 });
  await rinjaniAtDesk.presses('self.summary');
  await rinjaniAtDesk.presses('self.results');
  await rinjaniAtDesk.presses('self.addResult');
  await rinjaniAtDesk.fills({
    title: 'Gudang obat ditata',
    target: '1 gudang',
    realisation: 'selesai\nFebruari',
  });
  // What the superior planned is theirs: she proposes, and one of her own additions may go.
  await rinjani.presses('self.rate', { item: 'R.1', value: 3 });
  await rinjani.presses('self.askRemove', { item: 'R.2' });

  const yuni = tg('Yuni Astuti');
  await yuni.commands('penilaian');
  await yuni.presses('self.wrongAppraiser');
  await slack('Yuni Astuti').commands('penilaian');
  await slack('Yuni Astuti').presses('self.wrongAppraiser');
  await yuni.says('dr. Wulan, Kepala Bidang');
  await yuni.presses('self.reportAppraiser');
  await answersAll(yuni, [2, 2, 2, 2, 2, 2, 2, 2, 1]);
}

/** From help through the cards to the practice card, so many presses far. */
async function toPractice(person: Person, presses: number): Promise<void> {
  await person.commands('bantuan');
  for (const card of [1, 2, 3].slice(0, presses)) await person.presses('intro.card', { card });
  if (presses > 3) await person.presses('intro.practice');
  if (presses > 4) await person.presses('intro.practised', { level: 4 });
}

/** Leaves the remaining screens, and things that go wrong in every city. */
export async function standElsewhere(town: Town, tg: Find, slack: Find, letters: Letters): Promise<void> {
  await tg('I Putu Sudiarsa').presses('reminder.snooze', { choice: 0 });
  await tg('Gede Wirawan').commands('bantuan');
  // The cards that follow the privacy notice: one is open, another is practised on, and on the third that is done.
  await toPractice(slack('Agung Nugroho'), 1);
  await toPractice(tg('Fitri Lestari'), 4);
  await toPractice(tg('Ni Kadek Wulandari'), 5);
  const dewi = slack('Dewi Kartikasari');
  await dewi.commands('bahasa');
  await dewi.presses('language.set', { locale: 'en' });
  await dewi.commands('language');
  await town.blocks('Fitri Lestari');
  // The message to the old account is planned but not sent yet.
  await arrives(slack('Agung Nugroho, new account'), undefined);

  await tg('Lalu Jayadi').commands('start');
  await tg('Lalu Jayadi').says('123A-BCDEFZ');
  await tg('Baiq Zohratun').commands('start');
  await tg('Baiq Zohratun').says(letters['Baiq Zohratun'] ?? '');

  // One wants to know what is held about her.
  await slack('Ketut Artini').commands('datasaya');

  // Three look at their pockets: at the list, at a piece, and at words that they are asked about.
  const rinjani = slack('Baiq Rinjani');
  await rinjani.commands('bukti');
  await rinjani.says('Loket dibuka hari Sabtu.');
  await rinjani.commands('bukti');
  await tg('Slamet Widodo').commands('bukti');
  await tg('Slamet Widodo').says('Melatih dua rekan membaca laporan.');
  await slack('Fitri Lestari').commands('start');
  await slack('Fitri Lestari').says('Rapat lintas dinas selesai.');

  // Two have what they kept in the fields of the daily record: one of it, and what is of a day.
  const rai = slack('I Ketut Rai');
  await rai.commands('bukti');
  await rai.says('Merapikan arsip laporan.');
  await rai.presses('pocket.all');
  await rai.presses('pocket.file', { item: 'M.06' });
  await rai.presses('daily.open');
  await rai.presses('daily.copied');
  const bambang = slack('Bambang Prasetyo');
  await bambang.commands('bukti');
  await bambang.says('Menyusun jadwal loket.');
  await bambang.commands('bukti');
  await bambang.presses('daily.openDay');

  // He sent a file, which is not fetched yet, and looks at the list of his files; but that screen never reaches him.
  const made = tg('I Made Darmayasa');
  await made.commands('penilaian');
  await made.presses('self.rate', { value: 2 });
  await made.sendsFile('Laporan.pdf', pdf());
  loseScreens(town.stand.simulator, 'not sent');
  await made.presses('file.open');
  loseNothing(town.stand.simulator);
}

/** Thanks are given and not read yet; somebody asks colleagues, and one of them has answered half. */
export async function giveFeedback(tg: Find, slack: Find): Promise<void> {
  const satriawan = slack('Lalu Satriawan');
  await satriawan.commands('umpanbalik');
  await satriawan.presses('feedback.give');
  await satriawan.says('sintawati');
  await satriawan.presses('feedback.to');
  await satriawan.presses('feedback.kind', { kind: 0 });
  await satriawan.says('Terima kasih, berita kota kini terbit setiap pagi.');
  await satriawan.presses('feedback.send');
  await satriawan.presses('feedback.open');
  await slack('Gede Wirawan').commands('umpanbalik');
  await slack('Gede Wirawan').presses('feedback.give');
  const dewi = tg('Dewi Kartikasari');
  await dewi.commands('umpanbalik');
  await dewi.presses('feedback.ask');
  for (const name of ['hartini', 'nugroho', 'sukmawati']) {
    await dewi.says(name);
    await dewi.presses('feedback.choose');
  }
  await dewi.presses('feedback.sendAsk');
  // She finds it by herself, before the message comes.
  const hartini = slack('Baiq Hartini');
  await hartini.commands('umpanbalik');
  await hartini.presses('feedback.answer');
  await hartini.says('Selalu siap membantu.');
  await tg('Baiq Hartini').commands('umpanbalik');
  await slack('I Made Darmayasa').commands('umpanbalik');
  await slack('I Made Darmayasa').presses('feedback.ask');
}

/** HR is at its desk: at the units, at whose turn it is, before reminding everybody, at files and cycles. */
export async function lookAtDesk(tg: Find, slack: Find): Promise<void> {
  await slack('Ni Made Ariani').commands('meja');
  const ariani = tg('Ni Made Ariani');
  await ariani.commands('meja');
  await ariani.presses('hr.openTurns', { kind: 0 });
  await tg('I Gusti Ngurah Adi').commands('meja');
  await tg('I Gusti Ngurah Adi').presses('hr.askAll');
  for (const mirah of [tg('Ni Luh Mirah'), slack('Ni Luh Mirah')]) {
    await mirah.commands('meja');
    await mirah.presses('needs.open');
  }
  await slack('Ni Luh Mirah').presses('needs.item');
  await slack('I Gusti Ngurah Adi').commands('meja');
  await slack('I Gusti Ngurah Adi').presses('needs.open');
  await slack('I Gusti Ngurah Adi').presses('tables.open');
  const sutami = tg('Ni Made Sutami');
  await sutami.commands('meja');
  await sutami.presses('needs.open');
  await sutami.presses('needs.item');
  await sutami.presses('needs.mentors');
  await lookAtPeople(tg, slack);
  await letActFor(tg, slack);
  await lookAtPaper(tg, slack);
  await slack('Ni Luh Sekar').commands('meja');
  await slack('Ni Luh Sekar').presses('errand.files');
  await slack('Lalu Wirajaya').commands('meja');
  await slack('Lalu Wirajaya').presses('letters.open');
  const sekar = tg('Ni Luh Sekar');
  await sekar.commands('meja');
  await sekar.presses('cycle.list');
  await slack('Komang Wirya').commands('meja');
  await slack('Komang Wirya').presses('cycle.list');
  await slack('Komang Wirya').presses('cycle.card');
  // An act that he asked for, and that is being tried.
  const wirya = tg('Komang Wirya');
  await wirya.commands('meja');
  await wirya.presses('cycle.list');
  await wirya.presses('cycle.card');
  await wirya.presses('cycle.act', { act: 2 });
  await wirya.says('Semua tahap selesai');
  await lookAtSettings(tg, slack);
}

/** People ask about their own data, and HR looks at what was asked. */
export async function askAboutData(tg: Find, slack: Find): Promise<void> {
  const asks = async (who: Person, kind?: number) => {
    await who.commands('datasaya');
    await who.presses('rights.asks');
    if (kind !== undefined) await who.presses('rights.askFor', { kind });
  };
  const sudira = tg('I Gede Sudira');
  await asks(sudira, 1);
  await sudira.says('Sedang diperiksa.');
  await sudira.presses('rights.send');
  await asks(slack('I Gede Sudira'), 0);
  await asks(tg('Ni Putu Ayu'), 1);
  await tg('Ni Putu Ayu').says('Belum benar.');
  await asks(slack('Ni Putu Ayu'));
  await slack('Ni Putu Ayu').presses('rights.askUnlink');
  await slack('Baiq Laili').commands('permintaan');
  const laili = tg('Baiq Laili');
  await laili.commands('permintaan');
  await laili.presses('requests.openOne');
}

/** Others look at the settings, at one of them, at the days off, and before a change and a new day off. */
async function lookAtSettings(tg: Find, slack: Find): Promise<void> {
  const opens = async (who: Person) => {
    await who.commands('meja');
    await who.presses('agency.open');
    return who;
  };
  await opens(tg('Ni Ketut Murni'));
  const murni = await opens(slack('Ni Ketut Murni'));
  await murni.presses('agency.group', { group: 4 });
  await murni.presses('agency.one');
  const wirajaya = await opens(tg('Lalu Wirajaya'));
  await wirajaya.presses('agency.group', { group: 0 });
  await wirajaya.presses('agency.days');
  await wirajaya.presses('agency.day', { deed: 0 });
  for (const words of ['2027-12-31', 'Hari jadi kota', 'Perda 4/2027']) await wirajaya.says(words);
  const tirta = await opens(tg('I Wayan Tirta'));
  await tirta.presses('agency.group', { group: 0 });
  await tirta.presses('agency.one', { key: 0 });
  await tirta.presses('agency.change', { key: 0 });
  await tirta.says('07.30-16.00');
  await tirta.says('SE 12/2026');
  const onSlack = await opens(slack('I Wayan Tirta'));
  await onSlack.presses('agency.group', { group: 0 });
  await onSlack.presses('agency.days');
}

/** Others in HR are at what they look for, at a person, before an account is unlinked, and at the lists. */
async function lookAtPeople(tg: Find, slack: Find): Promise<void> {
  const armini = tg('Ni Luh Armini');
  await armini.commands('meja');
  await armini.presses('people.find', { page: 0 });
  await armini.says('satriawan');
  const karsa = tg('I Nyoman Karsa');
  await karsa.commands('meja');
  await karsa.presses('people.find', { page: 0 });
  await karsa.says('satriawan');
  await karsa.presses('people.open');
  const ratnasih = tg('Baiq Ratnasih');
  await ratnasih.commands('meja');
  await ratnasih.presses('people.find', { page: 0 });
  await ratnasih.says('satriawan');
  await ratnasih.presses('people.open');
  await ratnasih.presses('people.account', { deed: 0 });
  await ratnasih.says('HP hilang');
  const ratnasihOnSlack = slack('Baiq Ratnasih');
  await ratnasihOnSlack.commands('meja');
  await ratnasihOnSlack.presses('people.find', { page: 0 });
  await ratnasihOnSlack.says('satriawan');
  await ratnasihOnSlack.presses('people.open');
  await ratnasihOnSlack.presses('tenure.open');
  await slack('Ni Luh Armini').commands('meja');
  await slack('Ni Luh Armini').presses('people.lists');
  await slack('I Nyoman Karsa').commands('meja');
  await slack('I Nyoman Karsa').presses('people.lists');
  await slack('I Nyoman Karsa').presses('people.list', { list: 7 });
}

/** Officers let somebody act for a head: one is at the list, others look for somebody, choose, look a last time, and end it. */
async function letActFor(tg: Find, slack: Find): Promise<void> {
  const finds = async (who: Person, name: string): Promise<void> => {
    await who.commands('meja');
    await who.presses('people.find', { page: 0 });
    await who.says(name);
    await who.presses('people.open');
  };
  const opens = async (who: Person, name: string): Promise<void> => {
    await finds(who, name);
    await who.presses('delegation.open');
  };
  const plans = async (who: Person, name: string): Promise<void> => {
    await opens(who, name);
    await who.presses('delegation.find');
    await who.says('wirawan');
    await who.presses('delegation.choose');
    await who.presses('delegation.kind', { kind: 1 });
  };
  const gunarta = tg('I Wayan Gunarta');
  await plans(gunarta, 'sukmawati');
  await gunarta.presses('delegation.days', { days: 7 });
  await gunarta.presses('form.skip');
  await gunarta.says('Cuti tahunan');
  await gunarta.presses('delegation.give');
  await gunarta.presses('delegation.askEnd');
  await opens(slack('I Wayan Gunarta'), 'sukmawati');
  await plans(slack('Ni Made Widiani'), 'satriawan');
  await opens(tg('Lalu Hasanudin'), 'satriawan');
  await tg('Lalu Hasanudin').presses('delegation.find');
  const widiani = tg('Ni Made Widiani');
  await plans(widiani, 'satriawan');
  await widiani.presses('delegation.days', { days: 14 });
  await widiani.presses('form.skip');
  await widiani.says('Diklat');
  // Another appraiser is looked for, and chosen.
  const hasanudin = slack('Lalu Hasanudin');
  const pertiwi = tg('Ni Ketut Pertiwi');
  for (const who of [hasanudin, pertiwi]) {
    await finds(who, 'satriawan');
    await who.presses('delegation.appraiser');
    await who.says('wirawan');
  }
  await pertiwi.presses('delegation.pickAppraiser');
}

/** HR is about to enter a paper, and has said of another what is on it; an appraiser, and a superior, look for whom that could be. */
async function lookAtPaper(tg: Find, slack: Find): Promise<void> {
  const opens = async (who: Person, name: string) => {
    await who.commands('meja');
    await who.presses('people.find', { page: 0 });
    await who.says(name);
    await who.presses('people.open');
    await who.presses('assist.open');
  };
  await opens(tg('Ni Nyoman Puspa'), 'siti maryam');
  const puspa = slack('Ni Nyoman Puspa');
  await opens(puspa, 'siti maryam');
  await puspa.presses('assist.why', { why: 2 });
  await puspa.fills({ witness: 'Kepala Subbagian Umum', on: '2027-03-22' });
  await tg('I Ketut Suarma').commands('tim');
  await tg('I Ketut Suarma').presses('assist.team');
  // A superior looks for the same in the team of an appraiser who reports to him.
  const suarma = slack('I Ketut Suarma');
  await suarma.commands('bantuan');
  await suarma.presses('delegation.open');
  await suarma.presses('delegation.open');
  await suarma.presses('assist.staff');
}

/** Somebody in HR looks at the transfer that comes tomorrow. */
export async function lookAtTransfer(slack: Find): Promise<void> {
  const pertiwi = slack('Ni Ketut Pertiwi');
  await pertiwi.commands('meja');
  await pertiwi.presses('people.lists');
  await pertiwi.presses('people.list', { list: 10 });
  await pertiwi.presses('tenure.openMove');
}
