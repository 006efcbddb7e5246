import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../src/persistence/db.ts';
import { officeHour, planReminders } from '../engine/reminders.ts';
import { runNode } from '../lib/child.ts';
import { median, quantile, ratios } from '../lib/figures.ts';
import { atLeast, type Line, type Measured, table } from '../lib/line.ts';
import { plant } from '../lib/plant.ts';
import { plot } from '../lib/plot.ts';
import { withServer } from '../lib/server.ts';
import { root } from '../lib/shipped.ts';
import { openReceiver, type Receiver, slidingSeconds } from './receiver.ts';

const tenant = '4200';
const limits = [30, 1000] as const;
/** Every twentieth chat takes nothing in the rounds with refusals. */
const everyRefusing = 20;

export type FanOutOptions = { readonly rounds: number; readonly roundMs: number };
type Round = {
  readonly perSecond: number;
  readonly most: number;
  readonly within: number;
  readonly refused: number;
};
type Kind = `${(typeof limits)[number]}${'' | ' refused'}`;

/** Messages sent to a receiver that counts them in every second, whichever moment it begins. */
export const benchFanOut = (options: FanOutOptions): Promise<Measured> =>
  withServer(async (server) => {
    const people = Math.ceil((options.roundMs / 1000) * 1100);
    const url = await server.createDatabase('fan_out');
    await plant(url, { people: people + 1, telegram: tenant });
    const db = openDatabase(url, { max: 1 });
    let refuses = false;
    const receiver = await openReceiver((chatId) => refuses && chatId % everyRefusing === 0);
    const found = new Map<Kind, Round[]>();
    try {
      for (let round = 0; round < options.rounds; round += 1)
        for (const limit of limits)
          for (const isRefused of round % 2 === 0 ? [false, true] : [true, false]) {
            refuses = isRefused;
            const now = officeHour();
            await planReminders(db, people, now);
            await runNode(['--import', 'tsx', join(root, 'bench', 'fan-out', 'sender.ts')], {
              ...{ DATABASE_URL: url, API: receiver.base, TOKEN: `${tenant}:bench-token` },
              ...{ NOW: now.toString(), PER_SECOND: String(limit), FOR_MS: String(options.roundMs) },
            });
            const kind: Kind = `${limit}${isRefused ? ' refused' : ''}`;
            found.set(kind, [...(found.get(kind) ?? []), countedBy(receiver, limit)]);
          }
      return { lines: limits.flatMap((limit) => linesOf(limit, found)), text: say(found) };
    } finally {
      receiver.close();
      await closeDatabase(db);
    }
  });

/** From the first message to the last: what comes before is the start of a process. */
function countedBy(receiver: Receiver, limit: number): Round {
  const times = receiver.taken();
  const [first = Number.NaN, last = Number.NaN] = [times[0], times.at(-1)];
  const perSecond = ((times.length - 1) * 1000) / (last - first);
  return { perSecond, ...slidingSeconds(times, limit), refused: receiver.refused() };
}

const of = (found: ReadonlyMap<Kind, readonly Round[]>, kind: Kind, take: (one: Round) => number) =>
  (found.get(kind) ?? []).map(take);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function linesOf(
  limit: (typeof limits)[number],
  found: ReadonlyMap<Kind, readonly Round[]>,
): readonly Line[] {
  const speed = of(found, `${limit}`, ({ perSecond }) => perSecond);
  const refusedSpeed = of(found, `${limit} refused`, ({ perSecond }) => perSecond);
  const id = `fan-out.${limit}`;
  const within = Math.min(
    ...of(found, `${limit}`, (one) => one.within),
    ...of(found, `${limit} refused`, (one) => one.within),
  );
  const reach: Line =
    limit === 30
      ? atLeast(median(speed) / limit, {
          ...{ id, work: 'b. fan-out, of 30/s', must: 0.97, goal: 0.99, say: percent },
        })
      : atLeast(median(speed), {
          ...{ id, work: `b. fan-out, of ${limit}/s, a process`, must: 300 },
          say: (perSecond) => `${perSecond.toFixed(0)}/s`,
        });
  return [
    reach,
    atLeast(within, {
      ...{
        id: `${id}.within`,
        work: `b. sliding seconds with at most one over ${limit}`,
        must: 0.999,
        say: percent,
      },
    }),
    // A request that is refused takes a place of the limit too: this much is left to the others.
    atLeast(median(ratios(refusedSpeed, speed)) / (1 - 1 / everyRefusing), {
      ...{ id: `${id}.refused`, must: 0.97 },
      work: `b. with 5 % of the addresses refusing, of what ${limit}/s allow the others`,
      say: percent,
    }),
  ];
}

function say(found: ReadonlyMap<Kind, readonly Round[]>): string {
  const kinds = [...found.keys()];
  return [
    table(
      [
        'limit',
        'messages a second',
        'most in a sliding second',
        'seconds with at most one over, worst round',
        'refused a round',
      ],
      kinds.map((kind) => [
        kind.replace(' refused', ', 5 % refusing'),
        median(of(found, kind, ({ perSecond }) => perSecond)).toFixed(1),
        quantile(
          of(found, kind, ({ most }) => most),
          1,
        ),
        percent(Math.min(...of(found, kind, ({ within }) => within))),
        median(of(found, kind, ({ refused }) => refused)).toFixed(0),
      ]),
    ),
    '',
    plot('messages a second, by limit', [
      {
        name: 'sent',
        points: kinds.map((kind) => [kind, median(of(found, kind, ({ perSecond }) => perSecond))] as const),
      },
    ]),
  ].join('\n');
}
