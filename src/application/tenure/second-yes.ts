import { fail, ok, type Result } from '../../shared/result.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import { type AppraiserRefusal, type AppraiserSet, setWithin } from './set-appraiser.ts';
import type { At, TenureStore, TenureUnit } from './tenure-store.ts';

/** Another appraiser that one officer asked for and a second one has to agree to. */
export type AskedAppraiser = {
  readonly id: string;
  readonly no: number;
  readonly personId: string;
  readonly appraiserId: string;
  readonly from: Temporal.PlainDate;
  readonly keeps: boolean;
  readonly reason: string;
  readonly askedById: string;
  readonly confirmBy: Temporal.Instant;
};

type Answer = At & {
  readonly no: number;
  /** The second officer. Absent: whoever gives the command is not known to be in HR. */
  readonly officerId?: string | undefined;
  readonly isDryRun: boolean;
};

async function waiting(
  unit: TenureUnit,
  { no, officerId }: Answer,
): Promise<Result<AskedAppraiser & { readonly officerId: string }, AppraiserRefusal>> {
  if (officerId === undefined) return fail('officer-unknown');
  const asked = await unit.requestOf(no);
  return asked ? ok({ ...asked, officerId }) : fail('no-such-request');
}

/**
 * The second officer says yes: it is weighed once more as things are now, and done. A day that has passed meanwhile is
 * today. Nobody is their own second officer, and nobody agrees to what is about themselves.
 */
export const confirmAppraiser = (
  store: TenureStore,
  answer: Answer,
): Promise<Result<AppraiserSet, AppraiserRefusal>> =>
  store.transaction(
    async (unit) => {
      const found = await waiting(unit, answer);
      if (!found.ok) return found;
      const { officerId, askedById, confirmBy, personId, appraiserId, from, ...asked } = found.value;
      const { now, today, by, isDryRun } = answer;
      if (askedById === officerId) return fail('same-officer');
      if (now.epochMilliseconds >= confirmBy.epochMilliseconds) return fail('lapsed');
      if ([personId, appraiserId].includes(officerId)) return fail('to-oneself');
      const set = await setWithin(unit, {
        ...{ person: { id: personId }, appraiser: { id: appraiserId }, keeps: asked.keeps },
        ...{ from: isBefore(from, today) ? today : from, note: asked.reason, askedById },
        ...{ now, today, isDryRun, ...(by && { by }) },
      });
      if (set.ok) await unit.settle(asked.id, 'done', officerId, answer);
      return set;
    },
    { isDryRun: answer.isDryRun },
  );

/** Another officer says no, or who asked takes it back. */
export const declineAppraiser = (
  store: TenureStore,
  answer: Answer,
): Promise<Result<AskedAppraiser, AppraiserRefusal>> =>
  store.transaction(
    async (unit) => {
      const found = await waiting(unit, answer);
      if (!found.ok) return found;
      const { officerId, ...asked } = found.value;
      await unit.settle(asked.id, 'declined', officerId, answer);
      return ok(asked);
    },
    { isDryRun: answer.isDryRun },
  );
