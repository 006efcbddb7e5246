import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Child, startNode } from '../lib/child.ts';
import { median } from '../lib/figures.ts';
import { collectGarbage } from '../lib/garbage.ts';
import type { Measured } from '../lib/line.ts';
import { closedLoad, type Loaded, openLoad } from '../lib/load.ts';
import { withServer } from '../lib/server.ts';
import { commonEnv, root, shippedBot } from '../lib/shipped.ts';
import { ageLog } from '../lib/write-ahead-log.ts';
import { buildCity, type Presser } from './city.ts';
import { databaseMs, press, pressers } from './presses.ts';
import { type Evening, type Round, say } from './say.ts';
import type { Ground } from './side.ts';
import { slack } from './slack.ts';
import { openStandIn, type StandIn } from './stand-in.ts';
import { telegram } from './telegram.ts';

const citySize = 6200;
const width = 32;
/** Until V8 has made up its mind about the code of a press. */
const warmUpMs = 10_000;

export type PressOptions = {
  readonly rounds: number;
  /** Rounds at half load, of which there are more: a slowest hundredth differs more from round to round. */
  readonly calmRounds: number;
  /** Length of a round of one side. */
  readonly roundMs: number;
  /** Length of each load of the last evening; 0 leaves it out. */
  readonly eveningMs: number;
  readonly only?: string;
  /** Presses a second that are offered to both; absent = half of what ours can do. */
  readonly rate?: number;
  /** Where to write the processor profile of our process. */
  readonly profileDir?: string;
};

type Side = { readonly name: 'ours' | 'bare'; readonly child: Child };

export const benchPress = (options: PressOptions): Promise<Measured> =>
  withServer(async (server, folder) => {
    const url = await server.createDatabase('city');
    const people = await buildCity(url, citySize, [telegram.place, slack.place]);
    const parts: Measured[] = [];
    for (const ground of [telegram, slack]) {
      if (options.only && ground.name.toLowerCase() !== options.only) continue;
      parts.push(await benchGround(ground, url, people, folder, options));
    }
    return {
      text: parts.map(({ text }) => text).join('\n\n'),
      lines: parts.flatMap(({ lines }) => lines),
    };
  });

async function benchGround(
  ground: Ground,
  url: string,
  people: readonly Presser[],
  folder: string,
  options: PressOptions,
): Promise<Measured> {
  const standIn = await openStandIn(ground);
  const common = commonEnv(url, folder);
  const { profileDir } = options;
  const ours = await startNode(
    [...(profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : []), ...shippedBot],
    { ...common, ROLE: 'web', ...ground.ours(standIn.base) },
    '/readyz',
  );
  const turn = pressers(people);
  // The bare bot draws the same screen, byte for byte as large: it is only never made.
  await press(standIn, turn, ours.port);
  const card = join(folder, `${ground.place.platform}-card.json`);
  await writeFile(card, standIn.lastDrawn());
  const bare = await startNode(
    ['--import', 'tsx', join(root, 'bench', 'press', ground.bare.file)],
    { ...common, ...ground.bare.env(standIn.base), CARD: card },
    '/healthz',
  );
  const sql = postgres(url, { max: 1 });
  try {
    const sides: readonly Side[] = [
      { name: 'bare', child: bare },
      { name: 'ours', child: ours },
    ];
    const run = (side: Side, load: (work: () => Promise<void>) => Promise<Loaded>): Promise<Round> =>
      measured(sql, side, () => load(() => press(standIn, turn, side.child.port)));
    for (const side of sides) await run(side, (work) => closedLoad(work, width, warmUpMs));

    const busy: Record<Side['name'], Round[]> = { bare: [], ours: [] };
    for (let round = 0; round < options.rounds; round += 1)
      for (const side of round % 2 === 0 ? sides : [...sides].reverse())
        busy[side.name].push(await run(side, (work) => closedLoad(work, width, options.roundMs)));
    const half = options.rate ?? Math.floor(median(busy.ours.map(({ perSecond }) => perSecond)) / 2);
    await ageLog(sql);
    for (const side of sides) await run(side, (work) => openLoad(work, half, warmUpMs));
    const calm: Record<Side['name'], Round[]> = { bare: [], ours: [] };
    for (let round = 0; round < options.calmRounds; round += 1)
      for (const side of round % 2 === 0 ? sides : [...sides].reverse())
        calm[side.name].push(await run(side, (work) => openLoad(work, half, options.roundMs)));
    const evening =
      options.eveningMs > 0 ? await lastEvening(ground, url, standIn, turn, ours, folder, options) : [];
    return say(ground, busy, calm, half, evening);
  } finally {
    await sql.end();
    await Promise.all([ours.stop(), bare.stop()]);
    standIn.close();
  }
}

/** The processor time of the side's process, and of the server's processes that serve it. */
async function measured(sql: postgres.Sql, { child }: Side, load: () => Promise<Loaded>): Promise<Round> {
  collectGarbage();
  const before = { node: child.cpuMs(), database: await databaseMs(sql) };
  const loaded = await load();
  const after = { node: child.cpuMs(), database: await databaseMs(sql) };
  return { ...loaded, nodeMs: after.node - before.node, databaseMs: after.database - before.database };
}

/** As many presses as in a city's last evening, and twice as many, while a worker sweeps. */
async function lastEvening(
  ground: Ground,
  url: string,
  standIn: StandIn,
  turn: ReturnType<typeof pressers>,
  ours: Child,
  folder: string,
  { eveningMs }: PressOptions,
): Promise<readonly Evening[]> {
  const worker = await startNode(
    shippedBot,
    {
      ...commonEnv(url, folder),
      ROLE: 'worker',
      ...ground.ours(standIn.base),
    },
    '/metrics',
    'ADMIN_PORT',
  );
  try {
    const evenings: Evening[] = [];
    for (const perSecond of [125, 250]) {
      const loaded = await openLoad(() => press(standIn, turn, ours.port), perSecond, eveningMs);
      evenings.push({ ...loaded, offered: perSecond, minutes: eveningMs / 60_000 });
    }
    return evenings;
  } finally {
    await worker.stop();
  }
}
