import type { Person } from '../person.ts';
import { nameOf } from '../team-names.ts';
import type { Flow } from './flow.ts';
import {
  confirms,
  opensPerson,
  opensTeam,
  type Rates,
  ratesAgreeing,
  ratesAsRequired,
  ratesOverall,
} from './steps.ts';

const one = { team: 1, isHandedIn: true, doResultsWait: false } as const;
const forty = { ...one, team: 40 } as const;
const who = 'ani';
/** Of forty, in one of four sittings. */
const sitting = 10;

/** Picks the notes of the employee as the reasons for two competencies below what is required. */
async function ratesWithReasons(ani: Person): Promise<void> {
  for (const isBelow of [true, false, true]) {
    if (!isBelow) await ani.pressesText('1');
    else {
      await ani.presses('rate.option.0');
      await ani.presses('rate.pick.self');
    }
  }
  for (let card = 3; card < 9; card += 1) await ani.pressesText('1');
}

async function ratesTeam(ani: Person, count: number, rates: Rates): Promise<void> {
  for (let left = count; left > 0; left -= 1) await rates(ani, left === 1);
}

const teamOf = (name: 'team-ten' | 'team-ten-agreeing', title: string, rates: Rates): Flow => ({
  ...{ name, title, who, seed: { ...one, team: 10 } },
  profile: 'Appraiser of ten who have all handed in; results are released at once; one sitting',
  play: async ({ ani, agency, upTo }) => {
    await opensTeam(ani);
    await ani.measures();
    await opensPerson(ani, agency.budi.name);
    await ratesTeam(ani, upTo(10), rates);
  },
});

export const ratingFlows: readonly Flow[] = [
  {
    ...{ name: 'rate-one', who, seed: one },
    title: 'Rating one person from the team list',
    profile: 'Appraiser of one who has handed in; everything as required and as expected',
    play: async ({ ani, agency }) => {
      await opensTeam(ani);
      await ani.measures();
      await opensPerson(ani, agency.budi.name);
      await ratesAsRequired(ani, true);
    },
  },
  {
    ...{ name: 'rate-first-time', who, seed: { ...one, areVignettesDue: true } },
    title: 'The first rating of a period: the three situations before it, to the first card',
    profile: 'Appraiser of one who has handed in; has not seen the situations in this period',
    play: async ({ ani, agency }) => {
      await opensTeam(ani);
      await ani.measures();
      await opensPerson(ani, agency.budi.name);
      for (const level of ['2', '1']) {
        await ani.pressesText(level);
        await ani.presses('button.next');
      }
      await ani.pressesText('3');
      await ani.presses('vignette.rate', { name: agency.budi.name });
    },
  },
  {
    ...{ name: 'rate-reasons', who, seed: one },
    title: 'Rating one person, two reasons picked from notes',
    profile: 'As above, but two competencies below what is required, each with a note of the employee',
    play: async ({ ani, agency }) => {
      await opensTeam(ani);
      await ani.measures();
      await opensPerson(ani, agency.budi.name);
      await ratesWithReasons(ani);
      await ratesOverall(ani);
      await confirms(ani);
    },
  },
  {
    ...{ name: 'rate-agreeing', who, seed: one },
    title: 'Rating one person, agreeing for the rest',
    profile: 'As above, but three competencies one level above what the employee says, no reason needed',
    play: async ({ ani, agency }) => {
      await opensTeam(ani);
      await ani.measures();
      await opensPerson(ani, agency.budi.name);
      for (let card = 0; card < 3; card += 1) await ani.pressesText('2');
      await ani.presses('rate.button.same');
      await ani.presses('rate.same.confirm', { count: 6 });
      await ratesOverall(ani);
      await confirms(ani);
    },
  },
  teamOf('team-ten', 'A team of ten with release, card by card', ratesAsRequired),
  teamOf('team-ten-agreeing', 'A team of ten with release, agreeing', ratesAgreeing),
  {
    ...{ name: 'team-forty', who, seed: forty },
    title: 'A team of forty with release, one of four sittings: ten people, card by card',
    profile: 'Head of a school with forty who have all handed in; from home',
    play: async ({ ani, upTo }) => {
      await ani.starts();
      await ani.measures();
      await ani.presses('rate.goOn.new');
      await ratesTeam(ani, upTo(sitting), ratesAsRequired);
    },
  },
  {
    ...{ name: 'team-resume', who, seed: forty },
    title: 'A team of forty, the next sitting: from home to the card where it was left',
    profile: 'As above, with the first card of the first person rated',
    play: async ({ ani, agency }) => {
      await opensTeam(ani);
      await opensPerson(ani, agency.budi.name);
      await ani.pressesText('1');
      await ani.presses('button.pause');
      await ani.measures();
      await ani.presses('rate.goOn', { name: agency.budi.name });
    },
  },
  {
    ...{ name: 'team-find', who, seed: forty },
    title: 'A team of forty, one name found by three letters, from the team list',
    profile: 'As above, with nobody rated; the letters are those of a surname that five people have',
    play: async ({ ani }) => {
      await opensTeam(ani);
      await ani.measures();
      await ani.says('Rah');
      await opensPerson(ani, nameOf(39));
    },
  },
];
