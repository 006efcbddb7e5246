import type { Temporal } from '../../../shared/time.ts';
import type { ExemptReason } from '../../tenure/exempt.ts';
import type { Stage, Window } from '../cycle.ts';

/** What HR can do to a cycle that is open. */
export const cycleActKinds = [
  'correct',
  'extend',
  'reopen',
  'take-out',
  'put-back',
  'withdraw',
  'give-again',
  'widen',
  'close',
] as const;
export type CycleActKind = (typeof cycleActKinds)[number];

/** For whom a stage gets another last day. A unit is named as on the roster, in any case. */
export type Whom =
  | { readonly who: 'all' }
  | { readonly who: 'unit'; readonly unit: string }
  | { readonly who: 'person'; readonly personId: string };

export type CycleAct =
  | {
      readonly kind: 'correct';
      readonly name?: string;
      readonly period?: Window;
      readonly windows?: Readonly<Partial<Record<Stage, Window>>>;
    }
  /** A stage that is not over ends later. */
  | {
      readonly kind: 'extend' | 'reopen';
      readonly stage: Stage;
      readonly until: Temporal.PlainDate;
      readonly whom: Whom;
    }
  /** With `exemptAs`, because the law exempts them. */
  | { readonly kind: 'take-out'; readonly personId: string; readonly exemptAs?: ExemptReason }
  | { readonly kind: 'put-back' | 'withdraw' | 'give-again'; readonly personId: string }
  /** More units of a cycle that was opened for some; without units, all. */
  | { readonly kind: 'widen'; readonly units?: readonly string[] }
  | { readonly kind: 'close' };

/** Acts that concern many, or take back what a person was told: where the agency says so, two officers decide them. */
export const isBig = (act: CycleAct): boolean =>
  act.kind === 'close' ||
  act.kind === 'withdraw' ||
  ((act.kind === 'extend' || act.kind === 'reopen') && act.whom.who === 'all');

/** A request lapses when nobody has said yes so many hours later. */
export const confirmHours = 72;
