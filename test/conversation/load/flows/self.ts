import type { Flow } from './flow.ts';
import { answersBehaviour, answersCompetencies, handsIn } from './steps.ts';

const seed = { team: 1, isHandedIn: false, doResultsWait: false } as const;
const who = 'budi';

export const selfFlows: readonly Flow[] = [
  {
    ...{ name: 'self-cards', who, seed },
    title: 'Self-assessment from home, card by card',
    profile: 'Employee at level 1, nine competencies and seven values, no work result waits for its outcome',
    play: async ({ budi }) => {
      await budi.starts();
      await budi.measures();
      await budi.presses('home.start');
      await answersCompetencies(budi);
      await answersBehaviour(budi);
      await handsIn(budi);
    },
  },
  {
    ...{ name: 'self-cards-results', who, seed: { ...seed, doResultsWait: true } },
    title: 'Self-assessment from home, card by card',
    profile: 'As above, but two work results wait for their outcome and are left so',
    play: async ({ budi }) => {
      await budi.starts();
      await budi.measures();
      await budi.presses('home.start');
      await answersCompetencies(budi);
      await answersBehaviour(budi);
      await handsIn(budi);
    },
  },
  {
    ...{ name: 'self-compact', who, seed },
    title: 'Self-assessment from home, compact view',
    profile: 'As in the first line, by somebody who has chosen the compact view before',
    play: async ({ budi }) => {
      await budi.starts();
      await budi.presses('home.start');
      await budi.presses('self.button.compact');
      await budi.presses('button.pause');
      await budi.measures();
      await budi.presses('home.start');
      for (let row = 0; row < 9; row += 1) await budi.pressesText('1');
      // Where the words would not stand side by side, they have numbers.
      for (let row = 0; row < 7; row += 1)
        await (budi.has('self.compact.2') ? budi.presses('self.compact.2') : budi.pressesText('2'));
      await handsIn(budi);
    },
  },
  {
    ...{ name: 'reminder', who, seed },
    title: 'From the reminder to the self-assessment handed in',
    profile: 'Employee at level 1 who has not begun; seven days before the window ends',
    play: async ({ budi, clock, delivers }) => {
      await budi.starts();
      await clock.advance({ days: 1 });
      await delivers();
      await budi.measures();
      await budi.presses('reminder.open.self.start');
      await answersCompetencies(budi);
      await answersBehaviour(budi);
      await handsIn(budi);
    },
  },
];
