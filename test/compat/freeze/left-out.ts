import type { Person } from '../town/person.ts';
import type { Town } from '../town/town.ts';
import { answersAll, handsIn, rates } from './deeds.ts';
import type { Office } from './office.ts';

type Find = (who: string) => Person;

/**
 * A section of its own in an agency that wants to hear what a result left out, and asks for guidance below "Baik": one
 * has said it, one has written it and not sent it, the appraiser looks at a row and is asked a second time about another,
 * and is to be guided themselves. The result of one was approved, and so is what is corrected of it.
 */
export async function sayLeftOut(
  town: Town,
  office: Office,
  tg: Find,
  slack: Find,
  appraisalOf: (who: string) => string,
): Promise<void> {
  const says = async (...command: readonly string[]) => {
    const now = town.clock.now().toString();
    await office.says(now, 'settings', ...command, '--reason', 'Uji coba di satu dinas');
    // The bot reads them again with every sweep.
    await town.stand.delivers();
  };
  const [widana, suryani, mahendra, lestari] = [
    ...(['I Made Widana', 'Ni Ketut Suryani', 'I Gede Mahendra', 'Ni Wayan Lestari'] as const),
  ];
  for (const who of [widana, suryani, mahendra, lestari]) {
    await tg(who).commands('penilaian');
    await answersAll(tg(who), [1, 1, 2, 1, 1, 1, 1, 2, 1]);
    await handsIn(tg(who));
  }
  await says('set', 'missed', '3');
  const rasna = tg('I Nyoman Rasna');
  await says('set', 'approval', '5 hari kalender');
  await tg(lestari).commands('start');
  await tg(lestari).presses('privacy.accept');
  await rates(tg(lestari), appraisalOf(widana));
  await confirms(tg(lestari));
  await rasna.commands('start');
  await rasna.presses('privacy.accept');
  await rasna.presses('approval.open');
  await rasna.presses('approval.all');
  await rasna.presses('approval.yes');
  await says('reset', 'approval');
  await rates(tg(lestari), appraisalOf(suryani));
  await confirms(tg(lestari));
  await ratesLow(tg(lestari), appraisalOf(mahendra));
  await confirms(tg(lestari));
  await tg(lestari).presses('rate.sure');
  await town.stand.delivers();

  for (const who of [widana, mahendra]) {
    await writes(tg(who));
    await tg(who).presses('missed.send');
  }
  await writes(tg(suryani));
  for (const [person, who] of [
    [tg(lestari), mahendra],
    [slack(lestari), widana],
  ] as const) {
    await person.commands('tim');
    await person.presses('rate.open', { appraisalId: appraisalOf(who) });
    await person.presses('missed.open');
    await person.presses('missed.openRow', { item: 'H' });
  }
  await tg(lestari).presses('missed.raise', { item: 'H', value: 2 });
  await proposesCorrection(says, slack, appraisalOf(widana));

  await says('set', 'counsel', 'on');
  await ratesLow(rasna, appraisalOf(lestari));
  await rasna.presses('counsel.open');
  for (const key of ['missed', 'counsel']) await says('reset', key);
}

/** One row more is proposed, and whoever approved the result looks at it; the appraiser looks at another row again. */
async function proposesCorrection(
  says: (...command: readonly string[]) => Promise<void>,
  slack: Find,
  appraisalId: string,
): Promise<void> {
  const lestari = slack('Ni Wayan Lestari');
  const rasna = slack('I Nyoman Rasna');
  await says('set', 'approval', '5 hari kalender');
  await lestari.presses('missed.raise', { item: 'H', value: 3 });
  await lestari.presses('missed.openRow', { item: 'P' });
  await rasna.commands('start');
  await rasna.presses('approval.open', { appraisalId });
  await rasna.presses('approval.correction');
  await says('reset', 'approval');
}

async function confirms(appraiser: Person): Promise<void> {
  await appraiser.presses('rate.askSubmit');
  await appraiser.presses('rate.submit');
}

/** Both overall ratings below expectation, each with a reason. */
async function ratesLow(appraiser: Person, appraisalId: string): Promise<void> {
  await rates(appraiser, appraisalId);
  for (const item of ['H', 'P']) {
    await appraiser.presses('rate.card', { item });
    await appraiser.presses('rate.set', { item, value: 1 });
    await appraiser.says('Target dua bulan belum tercapai.');
    // Where it can be set, that is asked at once.
    if (appraiser.offers().has('rate.summary')) await appraiser.presses('rate.summary');
  }
}

async function writes(person: Person): Promise<void> {
  await person.presses('result.open');
  await person.presses('missed.open');
  await person.presses('missed.write');
  await person.says('Pelayanan hari Sabtu belum terlihat.');
}
