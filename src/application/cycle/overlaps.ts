import type { CycleKind, Window } from '../../domain/cycle/cycle.ts';
import { isYearAndQuarter } from '../../domain/cycle/kind.ts';

/** Another cycle whose period shares a day, and in which some of the same people are appraised. */
export type Overlap = {
  readonly name: string;
  readonly period: Window;
  readonly kind?: CycleKind | undefined;
  readonly people: number;
  /** A few of them, by name. */
  readonly names: readonly string[];
};

/**
 * The overlap that nobody has said is meant. Names of cycles are compared in any case. A year and its quarters, which say
 * that they are, stand beside each other without saying more.
 */
export const unmeant = (
  overlaps: readonly Overlap[],
  beside: readonly string[] = [],
  kind?: CycleKind,
): Overlap | undefined =>
  overlaps.find(
    (other) =>
      !isYearAndQuarter(kind, other.kind) &&
      !beside.some((one) => one.trim().toLowerCase() === other.name.toLowerCase()),
  );
