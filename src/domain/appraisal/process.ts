import type { AppraisalStatus } from './appraisal.ts';

/** Who moves an appraisal on. `time` is nobody: it happens by itself when its day has come. */
export const movers = ['employee', 'appraiser', 'approver', 'decider', 'hr', 'time'] as const;
export type ProcessMover = (typeof movers)[number];

/**
 * Until when a move can be made: the last day of a stage of the cycle, of the term for an objection, or of the time for an
 * approval or a decision (after which it can still be made, and HR is told); `take-back` = the hours for that, and not after
 * the result was opened. A move without a term can be made as long as the cycle is not closed.
 */
export const terms = [
  ...(['self-assessment', 'rating', 'feedback', 'take-back', 'approval', 'objection', 'decision'] as const),
] as const;
export type ProcessTerm = (typeof terms)[number];

/** A step by which an appraisal gets another status. `act` is the name under which the audit trail has it. */
export type ProcessMove = {
  readonly act: string;
  readonly by: ProcessMover;
  readonly from: readonly AppraisalStatus[];
  readonly to: AppraisalStatus;
  readonly until?: ProcessTerm;
};

/**
 * Every way by which the status of an appraisal changes, in the order of the process. The drawing in `ARCHITECTURE.md` and
 * the text of `kinerja cycle explain` are made of it, and a test plays random appraisals against it. What goes on within a
 * status (an approval, a talk, what a result left out, the answers to it, an objection) has its own moves in its own folder.
 */
export const processMoves = [
  {
    act: 'self.submit',
    by: 'employee',
    from: ['self-assessment'],
    to: 'submitted',
    until: 'self-assessment',
  },
  {
    act: 'self.withdraw',
    by: 'employee',
    from: ['submitted'],
    to: 'self-assessment',
    until: 'self-assessment',
  },
  {
    act: 'rating.begin',
    by: 'appraiser',
    from: ['self-assessment', 'submitted'],
    to: 'rating',
    until: 'rating',
  },
  { act: 'rating.submit', by: 'appraiser', from: ['rating'], to: 'rated', until: 'rating' },
  {
    act: 'rating.take-back',
    by: 'appraiser',
    from: ['rated', 'released'],
    to: 'rating',
    until: 'take-back',
  },
  { act: 'approval.return', by: 'approver', from: ['rated'], to: 'rating', until: 'approval' },
  { act: 'result.release', by: 'time', from: ['rated'], to: 'released' },
  { act: 'result.acknowledge', by: 'employee', from: ['released'], to: 'acknowledged' },
  {
    act: 'result.object',
    by: 'employee',
    from: ['released', 'acknowledged'],
    to: 'objected',
    until: 'objection',
  },
  { act: 'objection.withdraw', by: 'employee', from: ['objected'], to: 'acknowledged' },
  { act: 'objection.confirm', by: 'decider', from: ['objected'], to: 'decided', until: 'decision' },
  { act: 'cycle.reopen', by: 'hr', from: ['submitted'], to: 'self-assessment' },
  { act: 'cycle.reopen', by: 'hr', from: ['rated'], to: 'rating' },
  { act: 'result.withdraw', by: 'hr', from: ['released', 'acknowledged'], to: 'rated' },
] as const satisfies readonly ProcessMove[];
