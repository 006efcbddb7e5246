import type { Window } from '../../domain/cycle/cycle.ts';

/** Another cycle whose period shares a day, and in which some of the same people are appraised. */
export type Overlap = {
  readonly name: string;
  readonly period: Window;
  readonly people: number;
  /** A few of them, by name. */
  readonly names: readonly string[];
};

/** The overlap that nobody has said is meant. Names of cycles are compared in any case. */
export const unmeant = (overlaps: readonly Overlap[], beside: readonly string[] = []): Overlap | undefined =>
  overlaps.find(({ name }) => !beside.some((one) => one.trim().toLowerCase() === name.toLowerCase()));
