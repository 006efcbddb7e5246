import type { CityFigures } from './figures.ts';

/** Civil servants of the whole country, for whom the figures are extrapolated. */
const nation = 5_600_000;
/** Of a year, in the cycles that are played: four quarters and the annual evaluation. */
const cyclesAYear = 5;

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const one = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const days = (counts: readonly (readonly [string, number])[]): string =>
  counts.map(([day, count]) => `${day.slice(5)}: ${count}`).join(', ') || 'nobody';

/** The table of what was played. */
export function tableOf(of: CityFigures): string {
  const each = (value: number) => one(value / of.people / of.cycles);
  return table(
    ['What', 'Figure'],
    [
      ['People, cycles', `${whole(of.people)}, ${of.cycles}`],
      ['Presses and messages of people; each of them a cycle', `${whole(of.acts)}; ${each(of.acts)}`],
      ['Minutes of a person a cycle, by the formula of load.md', each(of.minutes)],
      ['Messages that nobody asked for; a person and cycle', `${whole(of.messages)}; ${each(of.messages)}`],
      ['Calls to the platforms; a person and cycle', `${whole(of.calls)}; ${each(of.calls)}`],
      ['Most acts in a second, in a minute', `${of.peakSecond}, ${of.peakMinute}`],
      [
        'Busiest ten minutes: acts; played a second, at most 24 people at once; p95 until answered and shown',
        `${whole(of.evening.acts)}; ${one(of.evening.perSecond)}; ${whole(of.evening.p95)} ms`,
      ],
      ['Handed in by day', days(of.handedInByDay)],
      ['Rated by day', days(of.ratedByDay)],
      ['At the end', of.states.map(([state, count]) => `${state}: ${count}`).join(', ')],
      ['Waits for', of.waits.map(([whom, count]) => `${whom}: ${count}`).join('; ') || 'nobody'],
      ['Rows; a person and cycle', `${whole(of.rows)}; ${each(of.rows)}`],
      ['Storage with indexes, kB; a person and cycle', `${whole(of.bytes / 1024)}; ${each(of.bytes / 1024)}`],
      ['Played in', `${whole(of.realSeconds)} s`],
    ],
  );
}

/** `docs/scale.md`: what was played, and the same for the whole country with its arithmetic. */
export function scaleOf(of: CityFigures, seed: number): string {
  const factor = nation * cyclesAYear;
  const per = (value: number) => value / of.people / of.cycles;
  const line = (what: string, value: number, unit: string) => [
    what,
    one(per(value)),
    `${one(per(value))} x ${whole(nation)} x ${cyclesAYear}`,
    `${whole(per(value) * factor)} ${unit}`,
  ];
  const crowd = of.peakMinute / of.people;
  return `${intro}

## What was played

\`npm run city -- --people ${of.people} --seed ${seed} --quarters ${of.cycles}\`

${tableOf(of)}

## The same for ${whole(nation)} people and a year

A year has ${cyclesAYear} cycles: four quarters and the annual evaluation. Everything that people and cycles cause grows with both; nothing of it is measured at that size.

${table(
  ['What', 'A person and cycle', 'Arithmetic', 'A year'],
  [
    line('Presses and messages of people', of.acts, 'acts'),
    line('Messages that nobody asked for', of.messages, 'messages'),
    line('Calls to the platforms', of.calls, 'calls'),
    line('Rows', of.rows, 'rows'),
    [
      'Storage',
      `${one(per(of.bytes) / 1024)} kB`,
      `${one(per(of.bytes) / 1024)} kB x ${whole(nation)} x ${cyclesAYear}`,
      `${whole((per(of.bytes) * factor) / 1e9)} GB`,
    ],
  ],
)}

The last evening: in the busiest minute ${of.peakMinute} acts came from ${whole(of.people)} people, ${one(crowd * 100)} for each 100. Had the whole country the same evening in one agency, that would be ${one(crowd)} x ${whole(nation)} / 60 = ${whole((crowd * nation) / 60)} acts a second; spread over its three time zones the busiest third or more of it. No single agency has that: one of 7,000 people has ${one(crowd)} x 7,000 / 60 = ${one((crowd * 7000) / 60)} a second.

Telegram takes 30 messages a second from a bot: ${one(per(of.messages))} messages for each of 7,000 people are ${whole((per(of.messages) * 7000) / 30 / 60)} minutes of a cycle, spread over its days.
`;
}

const intro = `# How it grows: a city, and a country of cities

Written by \`npm run city -- --write\`. The city is made up; the engine, the adapters, the database and the calls over HTTP are the real ones, and the stand-ins for Telegram and Slack refuse what the platforms refuse. Time is simulated: it jumps from one due instant to the next.

What is played: first contact with a code or by e-mail, self-assessment with a note, rating with reasons, results when their window opens, receipts and objections; people who are early, steady, there on the last evening only, never there, angry, who have blocked the bot, or who have two phones; weekends and a holiday; one morning on which both platforms refuse for a while; another process that takes over at noon; in each cycle somebody who moves to another superior, somebody who retires or dies, a head on leave for whom another acts, and objections decided by the superior of the appraiser.

What the checker asserts: every press and message is answered, and something is to see after it; the platforms refuse nothing but what the city broke itself (a message that is gone, not changed, or behind an address of Slack that has expired is no loss, and counts as answered by the next); at most one message a person, platform and day that they did not ask for, besides news of results, answers, objections and linked accounts; nothing outside office hours besides the last of these; no word of a self-assessment before it is handed in, and no reason and no predicate before the window for results, nor ever to somebody without business; everybody rated is told; whoever was not rated is known to the superior of their appraiser by name; each objection is told to the superior, and a decision to whoever objected; nobody is written to once they have left. Afterwards \`kinerja audit verify\` must be whole. The tables are asked only for when to look next and for how many rows there are.

What it found, and is put right: an appraiser who heads a unit got the reminder of people without a note on the day of the message of the week. Now each sees the other, and the later one waits for the next working day (ADR 42). Whoever decides an objection was reminded of its date on the day of another reminder: it now comes at midday, and on the next day where a reminder came before.

What is not played: wrong appraisers, notes and evidence of the year, the annual evaluation, and \`doctor\`; so the figures are of quarters. People are played one after the other, so that the crowd of the last evening is counted by when each of them meant to press, and no time to answer is measured here (see [benchmarks.md](benchmarks.md)).`;
