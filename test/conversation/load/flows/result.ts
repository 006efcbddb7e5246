import type { Stage } from '../stage.ts';
import type { Flow } from './flow.ts';
import { confirms, opensTeam, ratesOverall } from './steps.ts';

const seed = { team: 1, isHandedIn: true, doResultsWait: false } as const;
const who = 'budi';

/** Ani releases a result with a strength, a gap and its reason, and Budi is told. */
async function isTold({ ani, budi, agency, delivers }: Stage): Promise<void> {
  await budi.starts();
  await opensTeam(ani);
  await ani.pressesText(agency.budi.name);
  await ani.presses('rate.option.0');
  await ani.presses('rate.pick.self');
  await ani.pressesText('2');
  for (let card = 2; card < 9; card += 1) await ani.pressesText('1');
  await ratesOverall(ani);
  await confirms(ani);
  await delivers();
  await budi.measures();
}

const profile = 'Employee with one strength and one gap, a reason, and feedback in three parts';

export const resultFlows: readonly Flow[] = [
  {
    ...{ name: 'result', who, seed, profile },
    title: 'The result, opened from its message',
    play: async (stage) => {
      await isTold(stage);
      await stage.budi.presses('news.result.open');
    },
  },
  {
    ...{ name: 'acknowledge', who, seed, profile },
    title: 'The result, read and acknowledged',
    play: async (stage) => {
      await isTold(stage);
      await stage.budi.presses('news.result.open');
      await stage.budi.presses('result.button.acknowledge');
    },
  },
];
