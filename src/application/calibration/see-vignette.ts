import type { ItemCode } from '../../domain/appraisal/items.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import {
  nextVignette,
  nothingSeen,
  offeredIn,
  type Seen,
  type Vignette,
  vignetteFrom,
  withSeen,
} from '../../domain/calibration/vignettes.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

/** Somebody before a vignette of the cycle in which they appraise. */
export type Viewer = {
  readonly personId: string;
  readonly relation: Relation;
  readonly cycleId: string;
  readonly seen?: Seen;
};

/** What was seen by then, and the write that keeps it: no answer, no audit row, nothing for anybody else. */
export type Viewed = { readonly seen: Seen; readonly writes: readonly Write[] };

const kept = (personId: string, before: Seen, seen: Seen): Viewed => ({
  seen,
  writes: seen === before ? [] : [{ kind: 'person', personId, changes: { vignettes: seen } }],
});

/** Keeps that a vignette was seen. Which level was chosen is not even asked. */
export function seeVignette(
  { personId, relation, cycleId, seen = nothingSeen }: Viewer,
  item: ItemCode,
  statement: string,
): Result<Viewed & { readonly vignette: Vignette }, Refusal> {
  if (relation !== 'appraiser') return fail({ code: 'not-yours' });
  const vignette = vignetteFrom(item, statement);
  if (!vignette) return fail({ code: 'no-such-item' });
  // A button pressed twice, or an old one: it is explained again, and the order stays as it was.
  const isNext = nextVignette(personId, cycleId, seen) === vignette;
  const offered = offeredIn(seen, cycleId);
  return ok({ vignette, ...kept(personId, seen, isNext ? withSeen(offered, vignette) : offered) });
}

/** Keeps that they were offered in this cycle, so that nobody is stopped by them twice. */
export function skipVignettes({
  personId,
  relation,
  cycleId,
  seen = nothingSeen,
}: Viewer): Result<Viewed, Refusal> {
  if (relation !== 'appraiser') return fail({ code: 'not-yours' });
  return ok(kept(personId, seen, offeredIn(seen, cycleId)));
}
