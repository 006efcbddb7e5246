import { join } from 'node:path';
import { officeHour } from '../engine/reminders.ts';
import { runNode } from '../lib/child.ts';
import { median, quantile, sayCount } from '../lib/figures.ts';
import { atMost, type Line, type Measured, table } from '../lib/line.ts';
import { plant } from '../lib/plant.ts';
import { plot } from '../lib/plot.ts';
import { withServer } from '../lib/server.ts';
import { root } from '../lib/shipped.ts';
import type { Swept } from './sweeper.ts';

export type SweepSize = {
  readonly people: number;
  /** How long a sweep may take that has nothing new to do, or that follows a minute in which some handed in. */
  readonly idleMsMax: number;
  readonly plans: number;
  readonly sweeps: number;
};
const kinds = ['plan', 'idle', 'busy'] as const;
type Found = SweepSize & Readonly<Record<(typeof kinds)[number], readonly Swept[]>>;

const planMsPer = 5000 / 100_000;
const megabytesMax = 150;
const stillMsMax = 50;

/** The sweep of every minute on cities of different sizes: planning the day's reminders, with nothing new to do, and busy. */
export const benchSweep = (options: { readonly sizes: readonly SweepSize[] }): Promise<Measured> =>
  withServer(async (server) => {
    const found: Found[] = [];
    for (const size of options.sizes) {
      const url = await server.createDatabase(`sweep_of_${size.people}`);
      await plant(url, { people: size.people, telegram: '4200', opensIn: 0 });
      const env = {
        ...{ DATABASE_URL: url, NOW: officeHour().toString() },
        ...{ PLANS: String(size.plans), SWEEPS: String(size.sweeps) },
      };
      const { plans, sweeps, busy } = await sweeperOn(env);
      found.push({ ...size, plan: plans, idle: sweeps, busy });
    }
    return { lines: found.flatMap(linesOf), text: say(found) };
  });

type Sweeps = Readonly<Record<'plans' | 'sweeps' | 'busy', readonly Swept[]>>;

/** A process that ends of it, as when its memory is used up, is a finding too. */
async function sweeperOn(env: Readonly<Record<string, string>>): Promise<Sweeps> {
  try {
    const { out } = await runNode(['--import', 'tsx', join(root, 'bench', 'sweep', 'sweeper.ts')], env);
    return JSON.parse(out) as Sweeps;
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    const nothing = { ms: Number.NaN, planned: 0, stoodStillMs: Number.NaN, grownMegabytes: Number.NaN };
    const ended = [{ ...nothing, failed: ['the process ended'] }];
    return { plans: ended, sweeps: ended, busy: ended };
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 1000 ? 2 : 1)} s`;
const middle = (swept: readonly Swept[], of: (one: Swept) => number): number => median(swept.map(of));
const most = (swept: readonly Swept[], of: (one: Swept) => number): number => quantile(swept.map(of), 1);

/** A sweep that could not do a part has no time: it is a miss, and says which. */
function linesOf({ people, idleMsMax, plan, idle, busy }: Found): readonly Line[] {
  const all = [...plan, ...idle, ...busy];
  const id = `sweep.${people}`;
  const of = `for ${sayCount(people)} people`;
  const failed = [...new Set(all.flatMap((one) => one.failed))];
  const planned = most(plan, (one) => one.planned);
  const isPlanned = failed.length === 0 && planned >= people - 1;
  const why = failed.length > 0 ? `fails: ${failed.join(', ')}` : `planned ${planned} only`;
  const ms = (swept: readonly Swept[]) => (isPlanned ? middle(swept, (one) => one.ms) : Number.NaN);
  const said = isPlanned ? {} : { said: why };
  return [
    atMost(ms(idle), {
      ...{ id: `${id}.idle`, work: `c. sweep with nothing new to do ${of}`, must: idleMsMax, say: seconds },
      ...said,
    }),
    atMost(ms(busy), {
      ...{ id: `${id}.busy`, work: `c. sweep after 20 have handed in ${of}`, must: idleMsMax, say: seconds },
      ...said,
    }),
    atMost(ms(plan), {
      ...{ id: `${id}.plan`, work: `c. planning a day ${of}`, must: people * planMsPer, say: seconds },
      ...said,
    }),
    atMost(
      most(all, (one) => one.grownMegabytes),
      {
        ...{ id: `${id}.memory`, work: `c. growth of memory by sweeping ${of}`, must: megabytesMax },
        say: (megabytes) => `${megabytes.toFixed(0)} MB`,
      },
    ),
    atMost(
      most(all, (one) => one.stoodStillMs),
      {
        ...{ id: `${id}.still`, work: `c. longest stand-still of the event loop ${of}`, must: stillMsMax },
        say: (still) => `${still.toFixed(0)} ms`,
      },
    ),
  ];
}

function say(found: readonly Found[]): string {
  const names = { plan: 'planning a day', idle: 'nothing new to do', busy: 'after 20 have handed in' };
  return [
    table(
      ['', 'people', 'rounds', 'messages planned', 's', 'longest stand-still, ms', 'growth of memory, MB'],
      found.flatMap((size) =>
        kinds.map((kind) => [
          ...[names[kind], sayCount(size.people), size[kind].length],
          sayCount(most(size[kind], (one) => one.planned)),
          (middle(size[kind], (one) => one.ms) / 1000).toFixed(2),
          most(size[kind], (one) => one.stoodStillMs).toFixed(0),
          most(size[kind], (one) => one.grownMegabytes).toFixed(0),
        ]),
      ),
    ),
    '',
    plot(
      's, by people',
      kinds.map((kind) => ({
        name: names[kind],
        points: found.map(
          (size) => [sayCount(size.people), middle(size[kind], (one) => one.ms) / 1000] as const,
        ),
      })),
    ),
  ].join('\n');
}
