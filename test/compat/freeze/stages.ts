import type { Person } from '../town/person.ts';
import type { Town } from '../town/town.ts';
import { answersAll, handsIn, rates } from './deeds.ts';
import type { Office } from './office.ts';

type Find = (who: string) => Person;

/**
 * A section of its own, where a result is taken back, approved, talked over and answered: somebody stands at each of these
 * screens, and at the form B.1.8.
 */
export async function goThroughStages(
  town: Town,
  office: Office,
  tg: Find,
  slack: Find,
  appraisalOf: (who: string) => string,
): Promise<void> {
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
  await areApproved(town, office, tg, appraisalOf);
  await confirms(sulendra, appraisalOf(dipa));
  await town.stand.delivers();

  await answer(tg, slack);
  await talk(town, tg, slack);
  await lookAtApprovals(tg, slack, appraisalOf);
  await tg('Ni Nyoman Suarti').commands('keadilan');
  await sulendra.presses('result.open', { appraisalId: appraisalOf(dipa) });
  await sulendra.presses('takeBack.open', { appraisalId: appraisalOf(dipa) });
}

async function confirms(appraiser: Person, appraisalId: string): Promise<void> {
  await rates(appraiser, appraisalId);
  await appraiser.presses('rate.askSubmit');
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
  await suparman.presses('answer.open');
  await suparman.presses('answer.agree');
  const atDesk = slack('Lalu Suparman');
  await atDesk.commands('hasil');
  await atDesk.presses('result.open');
  await atDesk.presses('answer.open');
  await atDesk.presses('answer.openRows');
  const astiti = tg('Ni Ketut Astiti');
  await astiti.presses('result.open');
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
