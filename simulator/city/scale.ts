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

\`npm run city -- --people ${of.people} --seed ${seed} --quarters ${Math.min(of.cycles, 4)}\`

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

What is played: first contact with a code or by e-mail, sentences kept for oneself and notes about people of the team, self-assessment with a note, rating with reasons, results when their window opens, receipts and objections; photos and documents sent on a card and looked at by who rates; half of the people on the last evening within ten minutes, the others early, steady, angry, never there, with the bot blocked, or with two phones; weekends and public holidays; in each cycle one morning on which both platforms refuse for a while, and another process that takes over at noon; somebody who moves to another superior, somebody who says that their superior is a wrong one and is put under the right one, somebody who retires or dies, a head on leave for whom another acts, a head who leaves and for whom a Plt acts until the office is filled, and objections decided by the superior of the appraiser. A year is four quarters and the annual evaluation.

What the checker asserts: every press and message is answered, and something is to see after it; the platforms refuse nothing but what the city broke itself (a message that is gone, not changed, or behind an address of Slack that has expired is no loss, and counts as answered by the next); at most one message a person, platform and day that they did not ask for, besides the news on a list (results, answers, objections, linked accounts, changes of superiors, predicates below "Baik"); nothing outside office hours or on a public holiday besides the news of a linked account; no word of a self-assessment before it is handed in, and no reason, no predicate and no news of a result before the window for results, nor ever to somebody without business; everybody rated is told; whoever was not rated is known to the superior of their appraiser by name; each objection is told to the superior by name, decided within 14 days or said to be over its date, and a decision is told to whoever objected; a file that was sent is on its card when its owner comes back, comes to whoever asks to see it, and its name and words to nobody before it is handed in; nobody is written to once they have left. Of a sample, drawn by the seed, the evaluation (D.1.1) and the competencies (B.1.9) are taken out with \`kinerja document\` and read: ratings, levels and predicate must be what the presses say. Afterwards \`kinerja audit verify\` must be whole, and \`kinerja doctor\` must find nothing but that a play has no token and a clock of its own. The tables are asked only for when to look next and for how many rows there are.

What it found, and is put right: an appraiser who heads a unit got the reminder of people without a note on the day of the message of the week. Now each sees the other, and the later one waits for the next working day (ADR 42). Whoever decides an objection was reminded of its date on the day of another reminder: it now comes at midday, and on the next day where a reminder came before. A head whose reminder fell due after the week of the unit had come got both on one day: now the reminder comes on the next. Whoever decides several objections heard of each date by itself: now one message a day names all that are near or over (ADR 82). Where nobody is above the appraiser, HR was told only once the date had passed, and nobody at all where no officer is on record: now it is told at once, and the city has an officer.

That it finds something is shown by \`npm run city:faults\`: it breaks one line of a rule at a time in a copy and plays 24 people for a quarter; what it printed stands in [reliability.md](reliability.md).

What is not played: more than 24 people at once. The crowd of the last evening is counted by when each of them meant to press; the time to answer is measured with so many side by side as are played, on the machine and with the stand-ins that play the rest of the city too, so it is no measure of the bot alone (see [benchmarks.md](benchmarks.md)).`;
