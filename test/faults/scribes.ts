import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Simulator } from '../../simulator/index.ts';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { piecesMax } from '../../src/domain/pocket/piece.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { Db } from '../../src/persistence/db.ts';
import { type Figure, must0 } from './check.ts';
import type { Resident, Scribe } from './city.ts';
import { type Observer, wasToldOtherwise } from './observer.ts';

/** What a scribe writes: a piece of the pocket in one message, a note or thanks in several steps. */
const kinds = ['piece', 'note', 'thanks'] as const;
type Kind = (typeof kinds)[number];

/** Slightly more of each kind than the least that must have been tried. */
const writtenWanted = 24;

const busy = (['id', 'en'] as const).map((locale) => translator(locale)('busy'));

/** Words that nobody else writes, and when they were. Milliseconds of `performance.now()`. */
type Written = {
  readonly kind: Kind;
  readonly words: string;
  readonly by: Resident;
  readonly startMs: number;
  endMs: number;
  /** Every step of it was acknowledged to the platform. */
  isAcknowledged: boolean;
};

/** People who write pieces, notes and thanks until told to stop. Each of their words is noted. */
export function createScribes(simulator: Simulator) {
  let isOver = false;
  const written: Written[] = [];

  /** True when the bot acknowledged it to the platform. */
  async function says({ platform, userId }: Resident, text: string): Promise<boolean> {
    if (platform === 'telegram')
      return (await simulator.telegram.user(Number(userId))?.sends(text))?.outcome === 'accepted';
    const [command = '', ...rest] = text.split(' ');
    const argument = `${command.slice(1)} ${rest.join(' ')}`;
    const { length } = simulator.slack.messages(userId);
    const { outcome } = (await simulator.slack.user(userId)?.slash('/kinerja', argument)) ?? {};
    // That a command had no effect is said in its acknowledgement.
    const said = JSON.stringify(simulator.slack.messages(userId).slice(length));
    return outcome === 'acknowledged' && !busy.some((words) => said.includes(words));
  }

  /** A press by its meaning: what is written stands in the dialogue, not in the message. */
  async function presses({ userId }: Resident, action: Action): Promise<boolean> {
    const person = simulator.telegram.user(Number(userId));
    return (await person?.presses(1, { data: encodeAction(action) }))?.outcome === 'accepted';
  }

  /** The steps in which each is written; the first that is not acknowledged ends it. */
  const steps = (kind: Kind, { who, colleague }: Scribe, words: string): (() => Promise<boolean>)[] => {
    const to = { personId: colleague.personId };
    switch (kind) {
      case 'piece':
        return [() => says(who, `/catat ${words}`)];
      case 'note':
        return [
          () => says(who, `/amati ${words}`),
          () => presses(who, { type: 'note.method', method: 0 }),
          () => presses(who, { type: 'note.item', item: 'M.01' }),
        ];
      case 'thanks':
        return [
          () => presses(who, { type: 'feedback.kind', kind: 0, ...to }),
          () => says(who, words),
          () => presses(who, { type: 'feedback.send', ...to }),
        ];
    }
  };

  async function writes(scribe: Scribe): Promise<void> {
    let pieces = 0;
    for (let round = 0; !isOver; round += 1) {
      // Notes and thanks are written where a press needs no button that was drawn.
      const kind = scribe.who.platform === 'telegram' ? (kinds[round % kinds.length] ?? 'piece') : 'piece';
      if (kind === 'piece') pieces += 1;
      if (pieces > piecesMax) return;
      const words = `Tulisan ${scribe.who.userId} nomor ${round}.`;
      const own: Written = {
        ...{ kind, words, by: scribe.who, startMs: performance.now() },
        ...{ endMs: Number.POSITIVE_INFINITY, isAcknowledged: false },
      };
      written.push(own);
      let isTaken = true;
      for (const step of steps(kind, scribe, words)) {
        isTaken = isTaken && (await step().catch(() => false));
        await sleep(600 + randomInt(400));
      }
      own.endMs = performance.now();
      own.isAcknowledged = isTaken;
      // What was not acknowledged is delivered again for a while, and must not come between the next steps.
      await sleep(isTaken ? 3000 + randomInt(2000) : 15_000);
    }
  }

  return {
    written: written as readonly Written[],
    writes,
    hasWritten: () =>
      kinds.every(
        (kind) => written.filter((one) => one.kind === kind && one.isAcknowledged).length >= writtenWanted,
      ),
    end: () => {
      isOver = true;
    },
  };
}

/** Whatever was acknowledged is kept, all of it once. */
export async function checkWritten(
  db: Db,
  observer: Observer,
  written: readonly Written[],
): Promise<readonly Figure[]> {
  const rows = await db.execute<{ kind: Kind; words: string }>(
    sql`select 'piece' as kind, words from pocket_piece union all select 'note', fact from notebook_entry
      union all select 'thanks', words from feedback_note`,
  );
  const times = new Map<string, number>();
  for (const { kind, words } of rows) times.set(`${kind} ${words}`, (times.get(`${kind} ${words}`) ?? 0) + 1);
  const timesOf = ({ kind, words }: Written) => times.get(`${kind} ${words}`) ?? 0;
  const sure = written.filter(
    ({ by, isAcknowledged, startMs, endMs }) =>
      isAcknowledged && !wasToldOtherwise(observer, `${by.platform}:${by.userId}`, startMs, endMs),
  );
  const own = new Set(written.map(({ kind, words }) => `${kind} ${words}`));
  return [
    ...kinds.map((kind): Figure => {
      const value = sure.filter((one) => one.kind === kind).length;
      return { name: `acknowledged of kind "${kind}" (at least 20)`, value, isBroken: value < 20 };
    }),
    must0('acknowledged notes, pieces and thanks lost', sure.filter((one) => timesOf(one) === 0).length),
    must0('notes, pieces and thanks kept twice', written.filter((one) => timesOf(one) > 1).length),
    must0('notes, pieces and thanks from nowhere', [...times.keys()].filter((key) => !own.has(key)).length),
  ];
}
