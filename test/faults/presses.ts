import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../../simulator/index.ts';
import type { Action } from '../../src/conversation/contract/action.ts';
import { decodeAction, encodeAction } from '../../src/conversation/engine/action-codec.ts';
import type { RatedPair, Resident } from './city.ts';
import { hangsAfterMs } from './hangs-after.ts';

/** One press that sets a value, as the person saw it. Milliseconds of `performance.now()`. */
export type Press = {
  readonly by: Resident;
  readonly appraisalId: string;
  readonly author: 'self' | 'appraiser';
  readonly item: string;
  readonly value: number;
  readonly startMs: number;
  endMs: number;
  /** When the platform got the acknowledgement. */
  isAcknowledged: boolean;
};

type Pressable = { readonly place: string; readonly code: string; readonly action: Action };

/** The buttons that can be pressed now in the last messages of a chat. */
function pressables(simulator: Simulator, { platform, userId }: Resident): readonly Pressable[] {
  const found: { place: string; code: string }[] = [];
  if (platform === 'telegram') {
    for (const message of simulator.telegram.messages(Number(userId)))
      for (const button of message.keyboard.flat())
        if (button.data) found.push({ place: String(message.messageId), code: button.data });
  } else {
    for (const message of simulator.slack.messages(userId))
      if (!message.ephemeral)
        for (const code of valuesIn(message.blocks)) found.push({ place: message.ts, code });
  }
  return found.flatMap((each) => {
    const action = decodeAction(each.code);
    return action ? [{ ...each, action }] : [];
  });
}

function valuesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'button' && 'value' in value ? [String(value.value)] : [];
  return [...own, ...Object.values(value).flatMap(valuesIn)];
}

const useful = new Set<Action['type']>([
  'self.rate',
  'self.rateCompact',
  'self.card',
  'self.summary',
  'self.open',
  'self.details',
]);

const pick = <T>(from: readonly T[]): T | undefined =>
  from.length === 0 ? undefined : from[randomInt(from.length)];

const triesAgainMs = 10_000;

/** People who press until told to stop. Every press that sets a value is recorded. */
export function createCrowd(simulator: Simulator, noted: Press[]) {
  let isOver = false;
  const user = (who: Resident) => {
    const found =
      who.platform === 'telegram'
        ? simulator.telegram.user(Number(who.userId))
        : simulator.slack.user(who.userId);
    if (!found) throw new Error('nobody there');
    return found;
  };

  /** What stands in somebody's chat. */
  const looks = (who: Resident): string =>
    JSON.stringify(
      who.platform === 'telegram'
        ? simulator.telegram.messages(Number(who.userId))
        : simulator.slack.messages(who.userId),
    );

  /** True when the bot acknowledged it to the platform. */
  async function touch(who: Resident, place: string, code: string): Promise<boolean> {
    if (who.platform === 'telegram') {
      const person = simulator.telegram.user(Number(who.userId));
      return (await person?.presses(Number(place), { data: code }))?.outcome === 'accepted';
    }
    const person = simulator.slack.user(who.userId);
    return (await person?.presses(place, { value: code }))?.outcome === 'acknowledged';
  }

  async function press(who: Resident, { place, code, action }: Pressable): Promise<void> {
    const isValue =
      action.type === 'self.rate' || action.type === 'self.rateCompact' || action.type === 'rate.set';
    const own: Press | undefined = isValue
      ? {
          by: who,
          appraisalId: action.appraisalId,
          author: action.type === 'rate.set' ? 'appraiser' : 'self',
          item: action.item,
          value: action.value,
          startMs: performance.now(),
          endMs: Number.POSITIVE_INFINITY,
          isAcknowledged: false,
        }
      : undefined;
    if (own) noted.push(own);
    // The button may have disappeared a moment ago. Then no press happened.
    const isTaken = await touch(who, place, code).catch(() => undefined);
    if (!own) return;
    if (isTaken === undefined) noted.splice(noted.indexOf(own), 1);
    else if (isTaken) {
      own.endMs = performance.now();
      own.isAcknowledged = true;
    }
  }

  async function opens(who: Resident): Promise<void> {
    const person = user(who);
    if ('slash' in person) await person.slash('/kinerja', 'penilaian');
    else await person.sends('/penilaian');
  }

  /** An employee in the self-assessment. Sometimes presses two buttons at once, as with two devices. */
  async function answers(who: Resident): Promise<void> {
    while (!isOver) {
      const offered = pressables(simulator, who).filter(({ action }) => useful.has(action.type));
      const levels = offered.filter(
        ({ action }) => action.type === 'self.rate' || action.type === 'self.rateCompact',
      );
      const first = levels.length > 0 && randomInt(5) > 0 ? pick(levels) : pick(offered);
      if (!first) await opens(who).catch(() => {});
      else if (randomInt(12) === 0 && levels.length > 1)
        await Promise.all([press(who, first), press(who, pick(levels) ?? first)]);
      else await press(who, first);
      await sleep(2000 + randomInt(2000));
    }
  }

  /** A superior who keeps rating, even when somebody else has become the superior. */
  async function rates({ rater, ratee }: RatedPair): Promise<void> {
    await opens(rater).catch(() => {});
    while (!isOver) {
      const action = {
        type: 'rate.set',
        appraisalId: ratee.appraisalId,
        item: `M.0${1 + randomInt(8)}`,
        value: 1 + randomInt(3),
      } as const;
      await press(rater, { place: '1', code: encodeAction(action), action });
      await sleep(1500 + randomInt(1500));
    }
  }

  /** Unfolds the first card and folds it again a few times, looking at it each time. */
  async function looksAround(who: Resident): Promise<void> {
    let seen = '';
    let askedMs = performance.now();
    for (let times = 0, endMs = performance.now() + hangsAfterMs; times < 6; ) {
      if (performance.now() > endMs) throw new Error('somebody waits for a first card that does not come');
      // Whoever is told that there is no answer tries again.
      if (times === 0 && performance.now() - askedMs > triesAgainMs) {
        await opens(who).catch(() => {});
        askedMs = performance.now();
      }
      const fold = pressables(simulator, who).find(({ action }) => action.type === 'self.details');
      const now = looks(who);
      if (fold && now !== seen && (await touch(who, fold.place, fold.code).catch(() => false))) {
        seen = now;
        times += 1;
      } else await sleep(50);
    }
  }

  /** Answers every card of the self-assessment once with the given level, up to the summary. */
  async function answersAll(who: Resident, wish: (item: string) => number): Promise<void> {
    const done = new Set<string>();
    /** The rating wished for, on a card or in the compact view; when that has none left, the way on from there. */
    const offered = (): { readonly next: Pressable; readonly item: string } | undefined => {
      const all = pressables(simulator, who).flatMap((next) =>
        next.action.type === 'self.rate' ||
        next.action.type === 'self.rateCompact' ||
        next.action.type === 'self.card'
          ? [{ next, item: next.action.item, action: next.action }]
          : [],
      );
      const fresh = all.filter(({ item }) => !done.has(item));
      const isCompact = all.some(({ action }) => action.type === 'self.rateCompact');
      return (
        fresh.find(({ action, item }) => action.type !== 'self.card' && action.value === wish(item)) ??
        (isCompact ? fresh.find(({ next }) => !opened.has(next.code)) : undefined)
      );
    };
    const opened = new Set<string>();
    await opens(who);
    await looksAround(who);
    // After the last card comes the summary, past a work result that is still open.
    const isThrough = () =>
      pressables(simulator, who).some(
        ({ action }) => action.type === 'self.addResult' || action.type === 'self.submit',
      );
    const endMs = performance.now() + hangsAfterMs;
    while (!isThrough()) {
      if (performance.now() > endMs)
        throw new Error(
          `somebody waits for a card that does not come; answered: ${[...done].join(', ')}; shown: ${looks(who)}`,
        );
      const found = offered();
      if (found && (await touch(who, found.next.place, found.next.code).catch(() => false)))
        if (found.next.action.type === 'self.card') opened.add(found.next.code);
        else done.add(found.item);
      else await sleep(50);
    }
  }

  return {
    answers,
    rates,
    answersAll,
    end: () => {
      isOver = true;
    },
  };
}
