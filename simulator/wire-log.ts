import type { Clock } from '../src/shared/time.ts';
import { isRecord } from './json.ts';

export type PlatformName = 'telegram' | 'slack';

/** One request and its answer exactly as sent, but without tokens and the content of files. */
export type WireEntry = {
  readonly seq: number;
  readonly at: string;
  readonly direction: 'bot->platform' | 'platform->bot';
  readonly platform: PlatformName;
  readonly method: string;
  readonly payload: unknown;
  /** The HTTP status; undefined when the connection broke before there was one. */
  readonly status: number | undefined;
  readonly response: unknown;
};

/** The last few thousand requests. Listeners get each entry once, when its answer is known. */
export type WireLog = {
  readonly entries: readonly WireEntry[];
  subscribe(listener: (entry: WireEntry) => void): () => void;
  clear(): void;
};

export type WireRecorder = WireLog & { record(entry: Omit<WireEntry, 'seq' | 'at'>): void };

const hiddenFields = new Set(['token', 'secret_token', 'signing_secret']);
const entriesMax = 5000;

export function createWireLog(clock: Clock, secrets: readonly string[]): WireRecorder {
  const entries: WireEntry[] = [];
  const listeners = new Set<(entry: WireEntry) => void>();
  const copyOf = createCopier(secrets);
  let seq = 0;
  return {
    entries,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => {
      entries.length = 0;
    },
    record: ({ payload, response, ...entry }) => {
      seq += 1;
      const now = clock.now();
      const [said, answered] = [copyOf(payload), copyOf(response)];
      const stored: WireEntry = {
        ...entry,
        seq,
        get at() {
          return now.toString();
        },
        get payload() {
          return said();
        },
        get response() {
          return answered();
        },
      };
      entries.push(stored);
      if (entries.length > entriesMax) entries.splice(0, entries.length - entriesMax);
      for (const listener of listeners) listener(stored);
    },
  };
}

/**
 * Copies a value at once, because the stand-ins go on changing their objects, and reads the copy without secrets only
 * when somebody looks at it: of most calls nobody does.
 */
function createCopier(secrets: readonly string[]): (value: unknown) => () => unknown {
  const known = secrets.filter((secret) => secret !== '');
  const keys = /([?&]ticket=|\/slack-response\/)[\w-]+/g;
  const hideIn = (text: string): string =>
    known.reduce((clean, secret) => clean.replaceAll(secret, '[hidden]'), text).replace(keys, '$1[hidden]');
  const scrub = (value: unknown): unknown => {
    if (typeof value === 'string') return hideIn(value);
    if (Array.isArray(value)) return value.map(scrub);
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, hiddenFields.has(key) ? '[hidden]' : scrub(field)]),
    );
  };
  // Most of what is said holds none, and is looked through once.
  const any = new RegExp(
    [
      ...known.map((secret) => literally(JSON.stringify(secret).slice(1, -1))),
      ...[...hiddenFields].map((field) => `"${field}"`),
      keys.source,
    ].join('|'),
  );
  return (value) => {
    if (value === undefined) return () => undefined;
    const text = JSON.stringify(value);
    let copy: { readonly value: unknown } | undefined;
    return () => {
      copy ??= { value: any.test(text) ? scrub(JSON.parse(text)) : JSON.parse(text) };
      return copy.value;
    };
  };
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
