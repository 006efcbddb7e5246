import type { ErrandReport } from '../domain/hr/errand.ts';
import { type ErrandInHand, tellProgress } from '../persistence/errands/errand-work.ts';
import type { ErrandDeps } from './errand-deps.ts';

/** A bar is moved at most so often, since edits of one chat are few. */
const tellEveryMs = 6000;

/** Says how far an errand is on the screen of its officer, now and then. */
export function createTeller(
  { db, clock, wake }: ErrandDeps,
  errand: ErrandInHand,
  say: (done: number, of: number) => string,
) {
  let toldMs = Number.NEGATIVE_INFINITY;
  return async (done: number, of: number): Promise<void> => {
    const nowMs = performance.now();
    if (nowMs - toldMs < tellEveryMs) return;
    toldMs = nowMs;
    const report: ErrandReport = { title: say(done, of), parts: [], more: 0, canBeDone: false };
    if (await tellProgress(db, errand, report, clock.now())) await wake?.(errand);
  };
}
