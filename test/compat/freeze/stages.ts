import type { Person } from '../town/person.ts';
import type { Town } from '../town/town.ts';
import { answersAll, handsIn, rates } from './deeds.ts';
import type { Office } from './office.ts';

type Find = (who: string) => Person;

/** Their office asks for level 2: in communication they have level 1, in integrity 3. */
const developing = ['Ni Luh Sekarini', 'I Gede Arsana', 'Ni Komang Widari', 'I Made Sudarsana'] as const;

/**
 * A section of its own, where a result is taken back, approved, talked over and answered: somebody stands at each of these
 * screens, at the form B.1.8, and at a plan of development.
 */
export async function goThroughStages(
  town: Town,
  office: Office,
  tg: Find,
  slack: Find,
  appraisalOf: (who: string) => string,
): Promise<void> {
  for (const who of developing) {
    await tg(who).commands('penilaian');
    await answersAll(tg(who), [3, 2, 1, 2, 2, 2, 2, 2, 2]);
    await handsIn(tg(who));
  }
  const rated = ['Baiq Mulyani', 'Lalu Suparman', 'Ni Ketut Astiti', 'I Komang Dipa'] as const;
  const approved = ['Ni Nyoman Suarti', 'Ni Wayan Kerti'] as const;
  for (const who of [...rated, ...approved]) {
    await tg(who).commands('penilaian');
    await answersAll(tg(who), [1, 1, 2, 1, 1, 1, 1, 2, 1]);
    await handsIn(tg(who));
  }
  const [mulyani, suparman, astiti, dipa] = rated;
  const sulendra = tg('I Wayan Sulendra');
  for (const who of [mulyani, suparman, astiti]) await confirms(sulendra, appraisalOf(who));
  for (const who of developing) await confirmsBelow(sulendra, appraisalOf(who));
  await areApproved(town, office, tg, appraisalOf);
  await confirms(sulendra, appraisalOf(dipa));
  await town.stand.delivers();

  await develop(town, tg, slack);
  await mentored(town, tg, slack);
  await answer(tg, slack);
  await talk(town, tg, slack);
  await lookAtApprovals(tg, slack, appraisalOf);
  await tg('Ni Nyoman Suarti').commands('keadilan');
  await sulendra.commands('tim');
  await sulendra.presses('rate.open', { appraisalId: appraisalOf(dipa) });
  await sulendra.presses('takeBack.open', { appraisalId: appraisalOf(dipa) });
}

async function confirms(appraiser: Person, appraisalId: string): Promise<void> {
  await rates(appraiser, appraisalId);
  await appraiser.presses('rate.askSubmit');
  await appraiser.presses('rate.submit');
}

/** Below the required level the appraiser gives a reason. */
async function confirmsBelow(appraiser: Person, appraisalId: string): Promise<void> {
  await rates(appraiser, appraisalId);
  await appraiser.presses('rate.card', { item: 'M.03' });
  await appraiser.says('Surat sering dikembalikan untuk diperbaiki.');
  if (!appraiser.offers().has('rate.submit')) {
    if (!appraiser.offers().has('rate.askSubmit')) await appraiser.presses('rate.summary');
    await appraiser.presses('rate.askSubmit');
  }
  await appraiser.presses('rate.submit');
}

/** For two results the agency has them approved; both still wait when it does without again. */
async function areApproved(
  town: Town,
  office: Office,
  tg: Find,
  appraisalOf: (who: string) => string,
): Promise<void> {
  const says = async (...command: readonly string[]) => {
    const now = town.clock.now().toString();
    await office.says(now, 'settings', ...command, '--reason', 'Uji coba di satu bidang');
    // The bot reads them again with every sweep.
    await town.stand.delivers();
  };
  await town.stand.delivers();
  await says('set', 'approval', '5 hari kalender');
  for (const [who, appraised] of [
    ['I Wayan Sulendra', 'Ni Nyoman Suarti'],
    ['Ni Putu Kartini', 'Ni Wayan Kerti'],
  ] as const) {
    await tg(who).commands('start');
    await tg(who).presses('privacy.accept');
    await confirms(tg(who), appraisalOf(appraised));
  }
  await says('reset', 'approval');
}

/** One agrees, and one asks about a row and looks at another. */
async function answer(tg: Find, slack: Find): Promise<void> {
  const suparman = tg('Lalu Suparman');
  await suparman.presses('result.open');
  await suparman.presses('result.details');
  await suparman.presses('answer.open');
  await suparman.presses('answer.agree');
  const atDesk = slack('Lalu Suparman');
  await atDesk.commands('hasil');
  await atDesk.presses('result.open');
  await atDesk.presses('result.details');
  await atDesk.presses('answer.open');
  await atDesk.presses('answer.openRows');
  const astiti = tg('Ni Ketut Astiti');
  await astiti.presses('result.open');
  await astiti.presses('result.details');
  await astiti.presses('answer.open');
  await astiti.presses('answer.openRows');
  await astiti.presses('answer.openRow', { item: 'H' });
  await astiti.presses('answer.ask', { item: 'H' });
  await astiti.says('Bukti mana yang dilihat?');
  await astiti.presses('answer.openRows');
  await astiti.presses('answer.openRow', { item: 'P' });
  // At her desk she copies it for e-Kinerja.
  const beside = slack('Ni Ketut Astiti');
  await beside.commands('hasil');
  await beside.presses('result.open');
  await beside.presses('result.details');
  await beside.presses('takeOut.open');
}

/** The employee writes down what was agreed and sends the form; the appraiser is about to offer times. */
async function talk(town: Town, tg: Find, slack: Find): Promise<void> {
  const mulyani = tg('Baiq Mulyani');
  await mulyani.presses('result.open');
  await mulyani.presses('result.talk');
  const atDesk = slack('Baiq Mulyani');
  await atDesk.commands('hasil');
  await atDesk.presses('result.open');
  await atDesk.presses('result.details');
  await atDesk.presses('talk.open');
  await atDesk.presses('guidance.open');
  for (let at = 0; at < 9; at += 1) await atDesk.presses('guidance.mark', { at, value: 0 });
  await atDesk.presses('guidance.send');
  await mulyani.commands('hasil');
  await mulyani.presses('result.open');
  await mulyani.presses('result.details');
  await mulyani.presses('talk.open');
  const kartini = slack('Ni Putu Kartini');
  await kartini.commands('start');
  const sulendra = slack('I Wayan Sulendra');
  await sulendra.commands('start');
  await town.stand.delivers();
  await kartini.presses('guidance.read');
  await sulendra.presses('talk.open');
  await sulendra.presses('talk.choose');
}

/** One plans, one chooses, one drafts, one looks at what waits for an answer, and one is about to prove what was done. */
async function develop(town: Town, tg: Find, slack: Find): Promise<void> {
  const opens = async (person: Person) => {
    await person.commands('hasil');
    await person.presses('result.open');
    await person.presses('result.details');
    await person.presses('growth.open');
  };
  const [sekarini, arsana, widari] = developing;
  const drafts = async (person: Person) => {
    await opens(person);
    await person.presses('growth.pick');
    await person.presses('growth.form', { form: 4 });
  };
  for (const person of [tg(sekarini), slack(arsana)]) await opens(person);
  await opens(tg(arsana));
  await tg(arsana).presses('growth.openOffers');
  await tg(sekarini).presses('growth.pick');
  await drafts(slack(sekarini));
  await drafts(tg(widari));
  await tg(widari).presses('growth.propose');
  await town.stand.delivers();
  const sulendra = tg('I Wayan Sulendra');
  await sulendra.presses('growth.action');
  await sulendra.presses('growth.accept');
  await opens(slack(widari));
  await slack(widari).presses('growth.action');
  await tg(widari).commands('hasil');
  await tg(widari).presses('result.open');
  await tg(widari).presses('result.details');
  await tg(widari).presses('growth.open');
  await tg(widari).presses('growth.action');
  await tg(widari).presses('growth.proof');
}

/** One is about to ask a second mentor, and looks at whom to ask; the first, who was asked, has said no. */
async function mentored(town: Town, tg: Find, slack: Find): Promise<void> {
  const [, , , sudarsana] = developing;
  const opens = async (person: Person) => {
    await person.commands('hasil');
    await person.presses('result.open');
    await person.presses('result.details');
    await person.presses('growth.open');
  };
  await opens(tg(sudarsana));
  await tg(sudarsana).presses('growth.pick');
  await tg(sudarsana).presses('growth.form', { form: 4 });
  await tg(sudarsana).presses('growth.propose');
  await town.stand.delivers();
  const sulendra = tg('I Wayan Sulendra');
  await sulendra.presses('growth.action');
  await sulendra.presses('growth.accept');
  const looks = async (person: Person) => {
    await opens(person);
    await person.presses('growth.action');
    await person.presses('mentor.choose');
  };
  await looks(tg(sudarsana));
  await tg(sudarsana).says('padmini');
  await tg(sudarsana).presses('mentor.pick');
  await tg(sudarsana).presses('mentor.name');
  await town.stand.delivers();
  await tg('Ni Luh Padmini').presses('mentor.answer', { yes: 0 });
  await town.stand.delivers();
  await looks(slack(sudarsana));
  await looks(tg(sudarsana));
  await tg(sudarsana).says('sekarini');
  await tg(sudarsana).presses('mentor.pick');
}

/** One approver is about to approve a team, and looks at it at their desk; another looks at one result. */
async function lookAtApprovals(tg: Find, slack: Find, appraisalOf: (who: string) => string): Promise<void> {
  const lanang = tg('I Gusti Lanang Putra');
  const atDesk = slack('I Gusti Lanang Putra');
  for (const person of [lanang, atDesk]) {
    await person.commands('start');
    await person.presses('approval.open');
  }
  await lanang.presses('approval.all');
  const kartini = tg('Ni Putu Kartini');
  await kartini.commands('start');
  await kartini.presses('approval.open');
  await kartini.presses('approval.see', { appraisalId: appraisalOf('Ni Nyoman Suarti') });
}
