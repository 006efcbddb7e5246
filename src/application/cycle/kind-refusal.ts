import type { Cycle } from '../../domain/cycle/cycle.ts';
import { type KindProblem, kindProblem, misfit, type Relative } from '../../domain/cycle/kind.ts';

/** A cycle does not fit what it says it is, or another cycle of its year. */
export type KindRefusal = KindProblem | { readonly code: 'not-within'; readonly name: string };

/** Why a cycle is not what it says, or undefined. Others are looked up only where it says something. */
export async function kindRefusal(
  of: Pick<Cycle, 'kind' | 'period'>,
  relatives: (period: Cycle['period']) => Promise<readonly Relative[]>,
): Promise<KindRefusal | undefined> {
  if (of.kind === undefined) return undefined;
  const problem = kindProblem(of.kind, of.period);
  if (problem) return problem;
  const other = misfit(of, await relatives(of.period));
  return other && { code: 'not-within', name: other.name };
}
