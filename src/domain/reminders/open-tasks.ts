import { Temporal } from '../../shared/time.ts';
import { type AppraisalStatus, type AppraisalSummary, unconfirmed } from '../appraisal/appraisal.ts';
import { type Stage, stageState, windowEnd } from '../cycle/cycle.ts';

/** The statuses in which the work of a stage is not done. A result counts as read once it was opened. */
export const unfinished: Readonly<Record<Stage, readonly AppraisalStatus[]>> = {
  'self-assessment': ['self-assessment'],
  rating: unconfirmed,
  feedback: ['released'],
};

/** Open work of one person: one stage of one cycle, with the appraisals it concerns. */
export type OpenTask = {
  readonly stage: Stage;
  readonly cycle: AppraisalSummary['cycle'];
  readonly appraisals: readonly AppraisalSummary[];
  /** The first moment at which it is too late. */
  readonly deadline: Temporal.Instant;
};

/** The appraisals of a person and of their team; the conversation's `Model` has this shape. */
export type OwnAndTeam = {
  readonly now: Temporal.Instant;
  readonly own: readonly AppraisalSummary[];
  readonly team: readonly AppraisalSummary[];
};

function isUnfinished(stage: Stage, appraisal: AppraisalSummary): boolean {
  if (!unfinished[stage].includes(appraisal.status)) return false;
  return stage !== 'feedback' || appraisal.openedAt === undefined;
}

/** What a person has to do now, in open windows, earliest deadline first. Ratings are one task with many appraisals. */
export function openTasks({ now, own, team }: OwnAndTeam): readonly OpenTask[] {
  const byKey = new Map<string, OpenTask>();
  const gather = (stage: Stage, appraisals: readonly AppraisalSummary[]) => {
    for (const appraisal of appraisals) {
      const { cycle } = appraisal;
      const window = cycle.windows[stage];
      if (!isUnfinished(stage, appraisal) || stageState(cycle, stage, now) !== 'open') continue;
      // Each part of one's own is a task of its own, with its button.
      const key = stage === 'rating' ? `${stage}:${cycle.id}` : `${stage}:${appraisal.id}`;
      const before = byKey.get(key);
      const deadline = windowEnd(window, cycle.timeZone);
      byKey.set(key, { stage, cycle, deadline, appraisals: [...(before?.appraisals ?? []), appraisal] });
    }
  };
  gather('self-assessment', own);
  gather('rating', team);
  gather('feedback', own);
  return [...byKey.values()].sort((a, b) => Temporal.Instant.compare(a.deadline, b.deadline));
}

export const hasOpenTasks = (of: OwnAndTeam): boolean => openTasks(of).length > 0;
