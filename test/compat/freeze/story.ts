import { sql } from 'drizzle-orm';
import { beatOfPresses } from '../../../src/persistence/health/pulse.ts';
import { Temporal } from '../../../src/shared/time.ts';
import type { Person } from '../town/person.ts';
import type { Town } from '../town/town.ts';
import {
  askAboutData,
  assessThemselves,
  giveFeedback,
  lookAtDesk,
  lookAtTransfer,
  rateOthers,
  readResults,
  standElsewhere,
  startDrafts,
} from './chapters.ts';
import { answersAll, arrives, handsIn, opensRating, rates } from './deeds.ts';
import { lookAtFiles } from './files.ts';
import { sayLeftOut } from './left-out.ts';
import { interview, takeNotes } from './notes.ts';
import { decideObjections } from './objections.ts';
import type { Letters, Office } from './office.ts';
import { storySeats } from './seats.ts';
import { goThroughStages } from './stages.ts';

/** Half past eight on a Wednesday in the self-assessment of the cycle before this one. */
export const storyBegins = '2027-03-10T00:30:00Z';
/** The first day of the self-assessment of this cycle, a Monday. */
const cycleBegins = '2027-03-22T00:30:00Z';

/** People who have a letter but have not used its code yet. */
const notAtFirst = ['Baiq Zohratun', 'Lalu Jayadi', 'Agung Nugroho, new account'];

/**
 * Plays a town up to the middle of its cycle, so that every kind of screen is open before somebody, and every kind of
 * row that outlives a release exists. At the end, the bot is about to be stopped for an upgrade. Returns the letters
 * that HR handed out on the first day of the cycle.
 */
export async function playStory(town: Town, office: Office): Promise<Letters> {
  const tg = (who: string): Person => town.person(who, 'telegram');
  const slack = (who: string): Person => town.person(who, 'slack');
  await playCycleBefore(town, office);

  town.clock.set(Temporal.Instant.from(cycleBegins));
  await office.imports('roster.csv', cycleBegins);
  await office.says(cycleBegins, 'holidays', 'add', '2027-03-24', 'Cuti bersama daerah');
  await office.says(cycleBegins, 'holidays', 'add', '2027-04-02', 'Hari kerja pengganti', '--workday');
  await office.opens('cycle.yaml', cycleBegins);
  const letters = await office.writesLetters(cycleBegins);
  await everybodyArrives(town, letters);
  // After ten, the first reminder of everybody is due.
  town.clock.advance({ hours: 1, minutes: 30 });
  await town.stand.delivers();

  await assessThemselves(tg, slack);
  await rateOthers(tg, slack, await appraisalsOf(town));
  await town.stand.delivers();
  await decideObjections(town, tg, slack, await appraisalsOf(town));
  await goThroughStages(town, office, tg, slack, await appraisalsOf(town));
  await sayLeftOut(town, office, tg, slack, await appraisalsOf(town));
  await lookAtFiles(town, office, tg('I Gede Mahendra'));
  await readResults(town, tg, slack);
  await startDrafts(tg, slack);
  await giveFeedback(tg, slack);
  await standElsewhere(town, tg, slack, letters);
  await takeNotes(tg, slack);
  await interview(tg, slack);
  await lookAtDesk(tg, slack);
  await askAboutData(tg, slack);
  // His superior changes tomorrow.
  await office.imports('roster-change.csv', town.clock.now().toString());
  await lookAtTransfer(slack);
  await beatOfPresses(town.db, town.clock.now());
  return letters;
}

/** One appraisal is confirmed and waits for the day on which results are released. */
async function playCycleBefore(town: Town, office: Office): Promise<void> {
  await office.imports('roster-before.csv', storyBegins);
  await office.opens('cycle-quarter.yaml', storyBegins);
  await office.opens('cycle-before.yaml', storyBegins);
  const letters = await office.writesLetters(storyBegins);
  const slamet = town.person('Slamet Widodo', 'telegram');
  const setiadi = town.person('Lalu Setiadi', 'telegram');
  const rasmini = town.person('Ni Made Rasmini', 'telegram');
  const sudarta = town.person('I Nengah Sudarta', 'telegram');
  for (const [person, who] of [
    [slamet, 'Slamet Widodo'],
    [setiadi, 'Lalu Setiadi'],
    [rasmini, 'Ni Made Rasmini'],
    [sudarta, 'I Nengah Sudarta'],
  ] as const) {
    await arrives(person, letters[who]);
    await person.presses('privacy.accept');
  }
  await slamet.commands('penilaian');
  await answersAll(slamet, [1, 1, 1, 2, 1, 1, 1, 1, 2]);
  await handsIn(slamet);
  await rates(setiadi, (await appraisalsOf(town))('Slamet Widodo'));
  await setiadi.presses('rate.askSubmit');
  await setiadi.presses('rate.submit');
  // She looks at the quarters of that year before she rates, and stays there.
  await sudarta.commands('penilaian');
  await answersAll(sudarta, [1, 1, 1, 1, 1, 1, 1, 1, 1]);
  await handsIn(sudarta);
  await rasmini.commands('tim');
  await opensRating(rasmini, { appraisalId: (await appraisalsOf(town))('I Nengah Sudarta') });
  await rasmini.presses('quarter.open');
}

/** The appraisals of the newest cycle. */
async function appraisalsOf({ db }: Town): Promise<(who: string) => string> {
  const rows = await db.execute<{ name: string; id: string }>(sql`
    select p.name, a.id from appraisal a join person p on p.id = a.employee_id join cycle c on c.id = a.cycle_id
    order by c.self_from desc`);
  return (who) => {
    const found = rows.find(({ name }) => name === who);
    if (!found) throw new Error(`${who} has no appraisal`);
    return found.id;
  };
}

async function everybodyArrives(town: Town, letters: Letters): Promise<void> {
  for (const { who, platform } of storySeats) {
    const person = town.person(who, platform);
    const isHere = platform === 'telegram' && letters[who] === undefined;
    if (isHere || notAtFirst.includes(who)) continue;
    // Slack confirms the e-mail; on Telegram the code from the letter is typed.
    await arrives(person, platform === 'telegram' ? letters[who] : undefined);
    // A person who read the privacy notice on the other platform is not asked again.
    if (who === 'Hendra Gunawan') await person.commands('privasi');
    else if (person.offers().has('privacy.accept')) await person.presses('privacy.accept');
  }
}
