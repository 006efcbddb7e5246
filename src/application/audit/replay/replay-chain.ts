import { effectOf } from './effects.ts';
import { canonical, type Facts, type Flatten, inOwnWords, objectOf, type ReplayRow } from './fields.ts';

/** What does not fit when the acts of a chain are replayed and compared with the tables. */
export type Misfit =
  /** A field is not what the acts say; `seq` is the row that said so last. */
  | {
      readonly kind: 'differs';
      readonly field: string;
      readonly expected?: unknown;
      readonly found?: unknown;
      readonly seq?: number;
    }
  /** The chain has no start, so nothing that stands in the tables has an act. */
  | { readonly kind: 'no-start' }
  /** There are acts on an appraisal that is not in its table. */
  | { readonly kind: 'not-there' }
  /** Row `seq` claims a moment long before that of the row before it. */
  | { readonly kind: 'back-dated'; readonly seq: number }
  /** The values of row `seq` are gone, and no act of destruction names it. */
  | { readonly kind: 'values-gone'; readonly seq: number }
  /** Row `seq` is an act that this release does not know. */
  | { readonly kind: 'unknown-act'; readonly seq: number };

/** Between the clocks of processes, and between deciding and saving, there is less than this. */
const slackMs = 15 * 60_000;

/** Replays one chain row by row, holding no more than its facts. */
export function createReplay(flatten: Flatten) {
  const facts = new Map<string, unknown>();
  const saidBy = new Map<string, number>();
  const unknown = new Set<string>();
  const misfits: Misfit[] = [];
  const gone = new Set<number>();
  let isStarted = false;
  let lastAt = Number.NEGATIVE_INFINITY;

  const isUnknown = (field: string) => [...unknown].some((beginning) => field.startsWith(beginning));

  function put(field: string, value: unknown, seq: number): void {
    if (value === undefined || value === null) facts.delete(field);
    else facts.set(field, value);
    saidBy.set(field, seq);
  }

  /** A state within the chain: it must agree with what is known, and stands in for what is not known. */
  function takeOver(
    state: unknown,
    seq: number,
    isAgreed: (known: unknown, stated: unknown, field: string) => boolean,
  ): void {
    const stated = new Map(flatten(state));
    for (const field of new Set([...facts.keys(), ...stated.keys()])) {
      const [expected, found] = [facts.get(field), stated.get(field)];
      if (isStarted && !isUnknown(field) && !isAgreed(expected, found, field))
        misfits.push({ kind: 'differs', field, expected, found, seq });
      put(field, found, seq);
    }
    unknown.clear();
    isStarted = true;
  }

  return {
    add(row: ReplayRow): void {
      const { seq, act, after } = row;
      const effect = effectOf(act);
      if (!effect) misfits.push({ kind: 'unknown-act', seq });
      if (row.isDestroyed) gone.add(seq);
      if (act === 'audit.start') {
        if (row.isDestroyed) unknown.add('');
        else takeOver(after, seq, isSame);
        isStarted = true;
        return;
      }
      const at = Date.parse(`${row.at}Z`);
      if (at < lastAt - slackMs) misfits.push({ kind: 'back-dated', seq });
      lastAt = Math.max(lastAt, at);
      if (act === 'values.destroy') {
        const { rows, state } = objectOf(after);
        // One that does not say what remains leaves everything about its rows open, and explains nothing.
        if (state === undefined || row.isDestroyed) return;
        for (const one of Array.isArray(rows) ? rows : []) gone.delete(Number(one));
        if (isStarted) takeOver(state, seq, isLeftOf);
        return;
      }
      if (!isStarted || !effect) return;
      if (row.isDestroyed) for (const beginning of effect.touches) unknown.add(beginning);
      for (const [field, value] of effect.changes(inOwnWords(row), facts)) put(field, value, seq);
    },
    /** What does not fit, in the order in which it was found. `isCounted` tells which found fields need an act at all. */
    misfits(found: Facts, isCounted: (field: string) => boolean = () => true): readonly Misfit[] {
      if (!isStarted) return [...misfits, { kind: 'no-start' }];
      const needsAct = (field: string) => isCounted(field) || saidBy.has(field);
      const differing = new Set([...facts.keys(), ...[...found.keys()].filter(needsAct)]);
      const inTables = [...differing].flatMap((field): readonly Misfit[] => {
        const [expected, there] = [facts.get(field), found.get(field)];
        if (isUnknown(field) || isSame(expected, there)) return [];
        return [{ kind: 'differs', field, expected, found: there, ...seqOf(saidBy.get(field)) }];
      });
      return [...misfits, ...[...gone].map((seq) => ({ kind: 'values-gone', seq }) as const), ...inTables];
    },
  };
}

const seqOf = (seq: number | undefined) => (seq === undefined ? {} : { seq });

const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** People's own words, and what names them: a destruction may take these out and nothing else. */
const words = ['strengths', 'improve', 'nextStep', 'objectionReason'];
const wordsWithin = ['note', 'title', 'target', 'realisation', 'askedTitle', 'askedTarget'];
const named = ['people ', 'accounts ', 'pieces '];

/** Whether nothing but words was taken out of the known value, and nothing was changed. */
function isLeftOf(known: unknown, stated: unknown, field: string): boolean {
  if (isSame(known, stated)) return true;
  if (stated === undefined)
    return words.includes(field) || named.some((one) => field.startsWith(one)) || isWordsOnly(known);
  const [all, rest] = [objectOf(known), objectOf(stated)];
  return [...new Set([...Object.keys(all), ...Object.keys(rest)])].every(
    (key) => isSame(all[key], rest[key]) || (wordsWithin.includes(key) && rest[key] === undefined),
  );
}

const isWordsOnly = (known: unknown): boolean => {
  const keys = Object.keys(objectOf(known));
  return keys.length > 0 && keys.every((key) => wordsWithin.includes(key));
};
