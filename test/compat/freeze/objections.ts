import type { Person } from '../town/person.ts';
import type { Town } from '../town/town.ts';
import { answersAll, handsIn, opensRating, rates } from './deeds.ts';

type Find = (who: string) => Person;

/**
 * A section of its own, where four object: one objection is decided, one is about to be, on one a row is looked at, and
 * on one somebody is about to be asked. Whoever rated there stands at a card of the next rating.
 */
export async function decideObjections(
  town: Town,
  tg: Find,
  slack: Find,
  appraisalOf: (who: string) => string,
): Promise<void> {
  const objectors = ['Putu Candra', 'Luh Manik', 'I Made Suteja', 'Ni Made Rusni'] as const;
  for (const who of [...objectors, 'I Wayan Budi Arta']) {
    await tg(who).commands('penilaian');
    await answersAll(tg(who), [1, 1, 2, 1, 1, 1, 1, 2, 1]);
    await handsIn(tg(who));
  }
  const darmi = tg('Ni Wayan Darmi');
  const ardana = tg('I Ketut Ardana');
  for (const [appraiser, who] of [
    [ardana, 'Putu Candra'],
    [ardana, 'Luh Manik'],
    [darmi, 'I Made Suteja'],
    [darmi, 'Ni Made Rusni'],
  ] as const) {
    await rates(appraiser, appraisalOf(who));
    await appraiser.presses('rate.askSubmit');
    await appraiser.presses('rate.submit');
  }
  await town.stand.delivers();
  const [candra, manik, suteja, rusni] = objectors;
  for (const who of [candra, manik, suteja]) await objects(tg(who));
  await town.stand.delivers();

  await rulesAll(darmi, appraisalOf(manik));
  await darmi.presses('objection.confirm');
  await rulesAll(darmi, appraisalOf(candra));
  // News finds a person where they were last: him at his desk, and then on the phone.
  const yasaAtDesk = slack('I Nyoman Yasa');
  await yasaAtDesk.presses('objection.open');
  await yasaAtDesk.presses('objection.openRow', { item: 'P' });
  const yasa = tg('I Nyoman Yasa');
  await yasa.commands('tim');
  await objects(tg(rusni));
  await town.stand.delivers();
  await yasa.presses('objection.open');
  await yasa.presses('objection.openAsk');
  await tg(suteja).presses('objection.open');
  await tg(rusni).presses('objection.open');
  await tg(rusni).presses('objection.askWithdraw');

  await ardana.commands('tim');
  await opensRating(ardana, { appraisalId: appraisalOf('I Wayan Budi Arta') });
  await ardana.presses('rate.set', { value: 2 });
}

/** Of the two rows one stays and one is changed, so that the decision as a whole stands before them. */
async function rulesAll(decider: Person, appraisalId: string): Promise<void> {
  await decider.presses('objection.open', { appraisalId });
  await decider.presses('objection.openRow', { item: 'H' });
  await decider.presses('objection.keep', { item: 'H' });
  await decider.says('Sesuai catatan sepanjang triwulan.');
  await decider.presses('objection.change', { item: 'P', value: 2 });
  await decider.says('Bantuan di loket lain adalah tugasnya.');
}

async function objects(person: Person): Promise<void> {
  await person.presses('result.open');
  await person.presses('result.askObject');
  await person.presses('result.object');
  await person.says('Hasil kerja melampaui target, datanya ada di laporan bulanan.');
  await person.presses('result.fileObjection');
}
