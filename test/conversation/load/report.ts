import { goals } from './budget.ts';
import { type Figures, pace } from './figures.ts';
import { type Flow, flowNames } from './flows/flow.ts';
import { flows } from './flows/index.ts';
import { lineWidth, rowHeight } from './phone.ts';
import type { Raised } from './raised.ts';
import type { LoadPlatform } from './stage.ts';

export type Measured = { readonly flow: Flow; readonly platform: LoadPlatform; readonly figures: Figures };

const called: Readonly<Record<keyof Figures, string>> = {
  taps: 'Taps',
  screens: 'Screens',
  characters: 'Characters read',
  lines: 'Phone lines read',
  tallest: 'Tallest screen, lines',
  bubbles: 'Messages left',
  kilobytes: 'kB',
  firstSeconds: 'First time',
  knowingSeconds: 'Knowing',
};
const columns = Object.keys(called) as (keyof Figures)[];

const placeNames: Readonly<Record<LoadPlatform, string>> = { telegram: 'Telegram', slack: 'Slack' };

/** `docs/conversations/load.md`. */
export function reportOf(measured: readonly Measured[], raised: readonly Raised[]): string {
  const parts = [
    '# What each flow costs the person in it',
    intro,
    `## Who is in it\n\n${table(['Flow', 'What is done', 'What is true of the person'], profiles())}`,
    ...(['telegram', 'slack'] as const).map((platform) => {
      const rows = measured.filter((one) => one.platform === platform);
      return `## On ${placeNames[platform]}\n\n${table(['Flow', ...columns.map((name) => called[name]), 'To be reached'], rows.map(rowOf))}`;
    }),
    `## What was raised\n\n${raised.length === 0 ? 'Nothing so far.' : table(['Flow', 'Figure', 'From', 'To', 'Why'], raised.map(raisedRow))}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const intro = `Every flow is played by a person who only sees what the app shows (\`test/conversation/load\`), in Indonesian, on the stand-in of each platform. This file is written by \`npm run conversations\`. A test fails when a flow grows past the figure it has reached, which stands in \`test/conversation/load/budget.ts\`; what was raised there, and why, stands at the end. Where screens end on a real phone is measured in the browser.

- **Taps**: every press and every message sent.
- **Screens**: how often something else stood there; the first is what the person begins at.
- **Characters read**: of every line, button and notice that is seen for the first time in the flow. A sentence in which only the name, or its number in a list, is another counts as seen. The first line of a screen is always read when it is another than before, since it says where one is.
- **Phone lines read**: the same in lines of ${lineWidth} characters.
- **Tallest screen**: its text in lines of ${lineWidth} characters with the empty ones, and ${rowHeight} lines for each row of buttons.
- **Messages left**: messages of the bot in the chat at the end.
- **kB**: the bytes of all calls to the platform, of 1,024.
- **First time**: reading what is counted above at ${pace.wordsPerMinute} words a minute, ${pace.choiceSeconds} s for each press among several buttons, ${pace.tapSeconds} s for each tap, ${pace.characterSeconds} s for each character typed.
- **Knowing**: the same, but of the text only what changed: the first line of each screen, and what the same person did not see when doing the same in the period before.`;

const profiles = (): readonly (readonly string[])[] =>
  flowNames.flatMap((name) =>
    flows.filter((flow) => flow.name === name).map(({ title, profile }) => [`\`${name}\``, title, profile]),
  );

const rowOf = ({ flow, figures }: Measured): readonly string[] => [
  `\`${flow.name}\``,
  ...columns.map((name) => said(name, figures[name])),
  goalOf(flow, figures),
];

function goalOf(flow: Flow, figures: Figures): string {
  const wanted = Object.entries(goals[flow.name] ?? {}) as [keyof Figures, number][];
  return wanted
    .map(
      ([name, most]) =>
        `${called[name].toLowerCase()} ${said(name, most)}: ${figures[name] <= most ? 'reached' : '**not yet**'}`,
    )
    .join('; ');
}

const raisedRow = ({ flow, platform, figure, from, to, why }: Raised): readonly string[] => [
  ...[`\`${flow}\`, ${placeNames[platform]}`, called[figure], said(figure, from), said(figure, to), why],
];

const said = (name: keyof Figures, value: number): string =>
  name === 'firstSeconds' || name === 'knowingSeconds' ? minutes(value) : value.toLocaleString('en-GB');

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
