import { type PaperKind, type PaperReason, paperKinds, paperReasons } from '../../domain/assist/paper.ts';
import { isoDay, type Temporal } from '../../shared/time.ts';
import { objectOf } from '../audit/replay/fields.ts';

/** What was entered a.n. an employee from paper (ADR 46), as the state of an appraisal has it, which the chain proves. */
export type BundledPaper = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly byId: string;
  readonly reason: PaperReason;
  readonly witness: string;
  readonly on: Temporal.PlainDate;
  readonly isEnded: boolean;
};

/** The papers of an appraisal by their days. What a later release wrote, and this one cannot read, is left out. */
export const papersIn = (state: Readonly<Record<string, unknown>>): readonly BundledPaper[] =>
  Object.entries(objectOf(state.papers))
    .flatMap(([id, said]): readonly BundledPaper[] => {
      const { kind, byId, reason, witness, on, isEnded } = objectOf(said);
      const [known, why] = [
        paperKinds.find((one) => one === kind),
        paperReasons.find((one) => one === reason),
      ];
      const day = typeof on === 'string' ? isoDay(on) : undefined;
      if (!known || !why || !day || typeof byId !== 'string' || typeof witness !== 'string') return [];
      return [{ id, kind: known, byId, reason: why, witness, on: day, isEnded: isEnded === true }];
    })
    .toSorted((a, b) => a.on.since(b.on).sign || (a.id < b.id ? -1 : 1));

/** How much came from paper: of each kind once for each appraisal, since a paper may be begun anew. */
export type PaperCounts = { readonly appraisals: number } & Readonly<Record<PaperKind, number>>;

export function countPapers(states: readonly Readonly<Record<string, unknown>>[]): PaperCounts {
  const kinds = states.map((state) => new Set(papersIn(state).map(({ kind }) => kind)));
  const having = (kind: PaperKind) => kinds.filter((own) => own.has(kind)).length;
  return {
    appraisals: kinds.filter(({ size }) => size > 0).length,
    self: having('self'),
    result: having('result'),
  };
}
