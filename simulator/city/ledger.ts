import type { Temporal } from '../../src/shared/time.ts';
import type { WireEntry } from '../wire-log.ts';
import type { Resident } from './residents.ts';

/** What people did, as they know it themselves: no table of the bot is asked. */
export type Deed = {
  readonly at: Temporal.Instant;
  readonly who: Resident;
  readonly cycle: string;
} & (
  | { readonly kind: 'handed-in' | 'kept' | 'reported' | 'opened' | 'acknowledged' | 'objected' | 'blocked' }
  /** A file was sent on a card; it was asked for; its owner came back and saw none. */
  | { readonly kind: 'attached' | 'looked' | 'missed' }
  /** `of` is rated: the predicate is set. */
  | { readonly kind: 'rated'; readonly of: Resident; readonly reason: string }
  /** The objection of `of` is decided for good. */
  | { readonly kind: 'decided'; readonly of: Resident }
  /** HR entered it: from then on they are below somebody else, gone, or another acts for them. */
  | { readonly kind: 'moved'; readonly to: Resident }
  | { readonly kind: 'left' }
  | { readonly kind: 'away'; readonly standIn: Resident }
);

/** A press or a message of a person, and what came of it. */
export type Act = {
  readonly at: Temporal.Instant;
  readonly who: Resident;
  /** When they would have done it had others not been played before them. */
  readonly meantAtMs: number;
  readonly what: string;
  readonly isPress: boolean;
  readonly seconds: number;
  readonly isAnswered: boolean;
  readonly isSeen: boolean;
  /** What really passed until it was answered and shown; others are played meanwhile. */
  readonly ms: number;
  /** On the clock of the machine. */
  readonly beganMs: number;
  /** A press, with the lines that stood there. Kept of cards only, where a press is an answer. */
  readonly pressed?: { readonly card: string; readonly label: string };
};

/** A call that a stand-in received. `isAsked` = while somebody did something, so as their answer. */
export type Call = {
  readonly at: Temporal.Instant;
  readonly to: Resident | undefined;
  readonly method: string;
  readonly text: string;
  readonly status: number | undefined;
  readonly error: string;
  readonly isAsked: boolean;
  /** The outage or limit was the city's doing. */
  readonly isFault: boolean;
  readonly platform: WireEntry['platform'];
};

export type Ledger = { readonly deeds: Deed[]; readonly acts: Act[]; readonly calls: Call[] };

export const newLedger = (): Ledger => ({ deeds: [], acts: [], calls: [] });
