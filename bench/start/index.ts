import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../../src/persistence/migrate.ts';
import { type Child, runNode, startNode } from '../lib/child.ts';
import { median, ratios } from '../lib/figures.ts';
import { atMost, type Measured, table } from '../lib/line.ts';
import { plot } from '../lib/plot.ts';
import { withServer } from '../lib/server.ts';
import { commonEnv, root, shippedBot, shippedCommand } from '../lib/shipped.ts';
import { slack } from '../press/slack.ts';
import { openStandIn } from '../press/stand-in.ts';
import { telegram } from '../press/telegram.ts';

type Idle = { readonly readyMs: number; readonly megabytes: number };

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** What it takes to be there: memory at rest, the time until it is ready, and how long a command takes. */
export const benchStart = (options: {
  readonly rounds: number;
  readonly idleMs: number;
}): Promise<Measured> =>
  withServer(async (server, folder) => {
    const url = await server.createDatabase('idle');
    await migrate(url);
    const [onTelegram, onSlack] = await Promise.all([openStandIn(telegram), openStandIn(slack)]);
    const common = commonEnv(url, folder);
    const tokens = { ...telegram.ours(onTelegram.base), ...slack.ours(onSlack.base) };
    const { SLACK_BOT_TOKEN = '', SLACK_SIGNING_SECRET = '', SLACK_API_URL = '' } = tokens;
    const bareEnv = {
      ...telegram.bare.env(onTelegram.base),
      ...{ SLACK_TOKEN: SLACK_BOT_TOKEN, SLACK_SECRET: SLACK_SIGNING_SECRET, SLACK_API: SLACK_API_URL },
    };
    const sides = {
      ours: () => startNode(shippedBot, { ...common, ROLE: 'all', ...tokens }, '/readyz'),
      bare: () => startNode([join(root, 'bench', 'start', 'bare-idle.mjs')], bareEnv, '/healthz'),
    };
    const idle: Record<keyof typeof sides, Idle[]> = { ours: [], bare: [] };
    const commandMs: number[] = [];
    const command = [...shippedCommand, 'cycle', 'list'];
    try {
      // The first of each reads its files from the disk.
      for (const side of ['bare', 'ours'] as const) await (await sides[side]()).stop();
      await runNode(command, common);
      for (let round = 0; round < options.rounds; round += 1) {
        const order = round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
        for (const side of order) idle[side].push(await rest(await sides[side](), options.idleMs));
        commandMs.push((await runNode(command, common)).elapsedMs);
      }
    } finally {
      onTelegram.close();
      onSlack.close();
    }
    return say(idle, commandMs);
  });

async function rest(child: Child, forMs: number): Promise<Idle> {
  try {
    await sleep(forMs);
    return { readyMs: child.readyMs, megabytes: child.megabytes() };
  } finally {
    await child.stop();
  }
}

function say(
  idle: Readonly<Record<'ours' | 'bare', readonly Idle[]>>,
  commandMs: readonly number[],
): Measured {
  const of = (side: 'ours' | 'bare', take: (one: Idle) => number) => median(idle[side].map(take));
  const memory = ratios(
    idle.ours.map((one) => one.megabytes),
    idle.bare.map((one) => one.megabytes),
  );
  const row = (side: 'ours' | 'bare', what: string) => [
    what,
    of(side, (one) => one.megabytes).toFixed(0),
    seconds(of(side, (one) => one.readyMs)),
  ];
  return {
    lines: [
      atMost(median(memory), {
        id: 'start.memory',
        work: 'g. memory of an idle `ROLE=all` against Bolt and grammY',
        must: 1.8,
        ratios: memory,
      }),
      atMost(
        of('ours', ({ readyMs }) => readyMs),
        {
          id: 'start.ready',
          work: 'g. ready on a migrated database',
          must: 2000,
          say: seconds,
        },
      ),
      atMost(median(commandMs), {
        id: 'start.command',
        work: 'g. a `kinerja` command',
        must: 1500,
        say: seconds,
      }),
    ],
    text: [
      table(
        ['', 'MB at rest', 'ready after'],
        [row('ours', 'Kinerja Bot, `ROLE=all`'), row('bare', 'Bolt and grammY, nothing to do')],
      ),
      '',
      plot('MB at rest', [
        { name: 'Kinerja Bot', points: [['idle', of('ours', ({ megabytes }) => megabytes)]] },
        { name: 'Bolt and grammY', points: [['idle', of('bare', ({ megabytes }) => megabytes)]] },
      ]),
    ].join('\n'),
  };
}
