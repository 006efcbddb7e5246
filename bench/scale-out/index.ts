import postgres from 'postgres';
import { freePort } from '../../test/support/free-port.ts';
import { startRedisServer } from '../../test/support/redis-server.ts';
import { type Child, startNode } from '../lib/child.ts';
import { median, quantile, ratios, sayMs, sayRatios } from '../lib/figures.ts';
import { atMost, type Measured, table } from '../lib/line.ts';
import { closedLoad, type Loaded } from '../lib/load.ts';
import { plot } from '../lib/plot.ts';
import { withServer } from '../lib/server.ts';
import { commonEnv, shippedBot } from '../lib/shipped.ts';
import { buildCity } from '../press/city.ts';
import { databaseMs, press, pressers } from '../press/presses.ts';
import { openStandIn } from '../press/stand-in.ts';
import { telegram } from '../press/telegram.ts';

/**
 * So many web processes, and so many people pressing at once in all. The first three are the same load on more processes;
 * then one process with the fourth of the people that each of four has, which is what of the difference is not the number
 * of processes; then four processes each as busy as the one.
 */
const kinds = [
  { count: 1, width: 32 },
  { count: 2, width: 32 },
  { count: 4, width: 32 },
  { count: 1, width: 8 },
  { count: 4, width: 128 },
] as const;
type Kind = (typeof kinds)[number];
const [one, , four, quarter, busy] = kinds;
const workers = 2;
type Round = Loaded & { readonly cpuMs: number };

/** The same presses on one, two and four web processes that share a database and a Redis, beside two workers. */
export const benchScaleOut = (options: {
  readonly people: number;
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
}): Promise<Measured> =>
  withServer(async (server, folder) => {
    const url = await server.createDatabase('city');
    const people = await buildCity(url, options.people, [telegram.place]);
    const standIn = await openStandIn(telegram);
    const redis = await startRedisServer(await freePort(), ['--appendonly', 'yes', '--dir', folder]);
    const env = { ...commonEnv(url, folder), ...telegram.ours(standIn.base), REDIS_URL: redis.url };
    const sql = postgres(url, { max: 1 });
    const running: Child[] = [];
    try {
      for (let at = 0; at < workers; at += 1)
        running.push(await startNode(shippedBot, { ...env, ROLE: 'worker' }, '/metrics', 'ADMIN_PORT'));
      const webs: Child[] = [];
      for (let at = 0; at < four.count; at += 1) {
        const web = await startNode(shippedBot, { ...env, ROLE: 'web' }, '/readyz');
        running.push(web);
        webs.push(web);
      }
      const turn = pressers(people);
      const run = async ({ count, width }: Kind, forMs: number): Promise<Round> => {
        const used = webs.slice(0, count);
        let next = 0;
        const spent = async () =>
          running.reduce((sum, child) => sum + child.cpuMs(), 0) + (await databaseMs(sql));
        const before = await spent();
        const loaded = await closedLoad(
          () => {
            next += 1;
            return press(standIn, turn, used[next % count]?.port ?? 0);
          },
          width,
          forMs,
        );
        return { ...loaded, cpuMs: (await spent()) - before };
      };
      // Each must have seen enough presses for V8 to have made up its mind.
      await run(four, options.warmUpMs);
      const rounds = new Map<Kind, Round[]>(kinds.map((kind) => [kind, []]));
      for (let round = 0; round < options.rounds; round += 1)
        for (const kind of round % 2 === 0 ? kinds : kinds.toReversed())
          rounds.get(kind)?.push(await run(kind, options.roundMs));
      return say(rounds);
    } finally {
      await sql.end();
      await Promise.all(running.map((child) => child.stop()));
      await redis.kill();
      standIn.close();
    }
  });

function say(rounds: ReadonlyMap<Kind, readonly Round[]>): Measured {
  const perPress = (kind: Kind) => (rounds.get(kind) ?? []).map(({ cpuMs, done }) => cpuMs / done);
  const against = ratios(perPress(four), perPress(one));
  return {
    lines: [
      atMost(median(against), {
        ...{ id: 'scale-out', work: 'h. processor time a press with four web processes against one' },
        ...{ must: 1.15, ratios: against },
      }),
    ],
    text: [
      table(
        [
          'web processes',
          'pressing at once',
          'processor ms a press, all processes and PostgreSQL',
          'presses/s',
          'p99 ms',
          'lost',
        ],
        kinds.map((kind) => {
          const all = rounds.get(kind) ?? [];
          return [
            ...[kind.count, kind.width, median(perPress(kind)).toFixed(2)],
            median(all.map(({ perSecond }) => perSecond)).toFixed(0),
            sayMs(median(all.map(({ latencies }) => quantile(latencies, 0.99)))),
            all.reduce((sum, { lost }) => sum + lost, 0),
          ];
        }),
      ),
      '',
      `Four with 32 against one with 8: ${sayRatios(ratios(perPress(four), perPress(quarter)))}. Four with 128 against one with 32: ${sayRatios(ratios(perPress(busy), perPress(one)))}.`,
      '',
      plot('processor ms a press, by web processes', [
        {
          name: 'a press',
          points: kinds.map((kind) => [`${kind.count} with ${kind.width}`, median(perPress(kind))] as const),
        },
      ]),
    ].join('\n'),
  };
}
