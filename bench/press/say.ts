import { median, quantile, ratios, sayMs, sayRatios } from '../lib/figures.ts';
import { atLeast, atMost, type Line, type Measured, table } from '../lib/line.ts';
import type { Loaded } from '../lib/load.ts';
import { plot } from '../lib/plot.ts';
import type { Ground } from './side.ts';

export type Round = Loaded & { readonly nodeMs: number; readonly databaseMs: number };
export type Evening = Loaded & { readonly offered: number; readonly minutes: number };
type Rounds = Readonly<Record<'ours' | 'bare', readonly Round[]>>;

/** What each platform must reach, and what it is meant to. */
const asked: Readonly<
  Record<string, { readonly letter: string; readonly must: number; readonly goal: number }>
> = {
  Telegram: { letter: 'a', must: 0.5, goal: 0.6 },
  Slack: { letter: "a'", must: 0.45, goal: 0.6 },
};

/** The figures of one platform. */
export function say(
  { name }: Ground,
  busy: Rounds,
  calm: Rounds,
  half: number,
  evenings: readonly Evening[],
): Measured {
  const per = (rounds: readonly Round[], of: (round: Round) => number) =>
    median(rounds.map((round) => of(round) / round.done)).toFixed(2);
  const late = (rounds: readonly Round[], share: number) =>
    sayMs(median(rounds.map(({ latencies }) => quantile(latencies, share))));
  const row = (side: keyof Rounds, what: string) => [
    what,
    median(busy[side].map(({ perSecond }) => perSecond)).toFixed(0),
    per(busy[side], ({ nodeMs }) => nodeMs),
    per(busy[side], ({ databaseMs }) => databaseMs),
    late(calm[side], 0.5),
    late(calm[side], 0.99),
  ];
  const speeds = (rounds: readonly Round[]) => rounds.map(({ perSecond }) => perSecond);
  const p99 = (rounds: readonly Round[]) => rounds.map(({ latencies }) => quantile(latencies, 0.99));
  const faster = ratios(speeds(busy.ours), speeds(busy.bare));
  const slower = ratios(p99(calm.ours), p99(calm.bare));
  const all = [...busy.ours, ...busy.bare, ...calm.ours, ...calm.bare];
  const lost = all.reduce((sum, round) => sum + round.lost, 0);
  const { letter = '', must = 0, goal = 0 } = asked[name] ?? {};
  const id = `press.${name.toLowerCase()}`;
  return {
    lines: [
      atLeast(median(faster), {
        id,
        work: `${letter}. presses a second on ${name} against the bare bot`,
        must,
        goal,
        ratios: faster,
      }),
      atMost(median(slower), {
        id: `${id}.p99`,
        work: `${letter}. p99 of a press at half load on ${name} against the bare bot`,
        must: 2,
        goal: 1.6,
        ratios: slower,
      }),
      ...evenings.map((evening) => ofEvening(`${id}.${evening.offered}`, name, evening)),
    ],
    text: [
      `### ${name}`,
      '',
      `**${sayRatios(faster)}** of the bare bot's presses a second; p99 at half load (${half}/s) **${sayRatios(slower)}** times the bare bot's; ${lost} presses lost.`,
      '',
      table(
        [
          ...['', 'presses/s, 32 at once', 'Node ms a press', 'PostgreSQL ms a press'],
          ...['p50 ms, half load', 'p99 ms, half load'],
        ],
        [row('ours', 'Kinerja Bot'), row('bare', 'bare bot, one INSERT')],
      ),
      ...(evenings.length > 0 ? sayEvenings(evenings) : []),
    ].join('\n'),
  };
}

/** A press that was lost counts as one that was never in time. */
const ofEvening = (id: string, name: string, { offered, latencies, lost }: Evening): Line =>
  atMost(lost > 0 ? Number.POSITIVE_INFINITY : quantile(latencies, 0.99), {
    id,
    work: `a''. p99 of a last evening on ${name}, ${offered}/s, none lost`,
    must: 300,
    say: (ms) => `${sayMs(ms)} ms`,
    ...(lost > 0 && { said: `${lost} lost` }),
  });

const sayEvenings = (evenings: readonly Evening[]): readonly string[] => [
  '',
  'A last evening, with the sweep running beside it:',
  '',
  table(
    ['presses/s offered', 'minutes', 'answered', 'lost', 'p50 ms', 'p99 ms', 'longest ms'],
    evenings.map(({ offered, minutes, done, lost, latencies }) => [
      ...[offered, minutes.toFixed(1), done, lost],
      ...[sayMs(quantile(latencies, 0.5)), sayMs(quantile(latencies, 0.99)), sayMs(quantile(latencies, 1))],
    ]),
  ),
  '',
  plot('p99 in ms, by presses a second offered', [
    {
      name: 'a press',
      points: evenings.map(({ offered, latencies }) => [`${offered}/s`, quantile(latencies, 0.99)] as const),
    },
  ]),
];
