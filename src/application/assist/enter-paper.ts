import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import {
  endedPapers,
  faultOf,
  openPaper,
  type Paper,
  type PaperFacts,
  type PaperKind,
} from '../../domain/assist/paper.ts';
import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import type { Temporal } from '../../shared/time.ts';
import {
  auditWrite,
  changed,
  type Decided,
  type Guard,
  guarded,
  outboxWrite,
  type UseCase,
} from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import type { PromisedTerm } from '../result/open-result.ts';
import { refusalToAnswer } from '../self/self-guard.ts';

/** Who enters a paper, with the rights they have at HR's desk. */
export type Enterer = {
  readonly by: { readonly id: string; readonly name: string };
  readonly grants: readonly Grant[];
  /** The agency's own term for an objection, from the day of handing over. */
  readonly term?: PromisedTerm;
  /** Its own days to decide one, from the day of entering. */
  readonly decision?: PromisedTerm;
};
/** A paper before it is entered; its id is new. */
export type PaperGiven = PaperFacts & { readonly id: string };

/**
 * Why somebody may not enter paper for this person, whatever is on it: nobody does for themselves, and of HR only who has
 * the right for that unit. The appraiser and their superior may by their office.
 */
export const refusalToEnter = (
  appraisal: Appraisal,
  relation: Relation,
  grants: readonly Grant[],
): Refusal | undefined => {
  const isOfficer = mayAnywhere(grants, 'assist.enter') && appraisal.atPaper?.mayEnter === true;
  return relation === 'hr' && !isOfficer ? { code: 'not-yours' } : undefined;
};

/**
 * Whoever rates is not to see what the employee writes before it is theirs to see: not a draft of the employee's own, and in
 * a blind cycle nothing at all.
 */
function refusalToSeeDraft(
  { answers, papers = [], cycle }: Appraisal,
  relation: Relation,
): Refusal | undefined {
  const hasOwnDraft = Object.keys(answers.self).length > 0 && !papers.some(({ kind }) => kind === 'self');
  return relation !== 'hr' && (hasOwnDraft || cycle.settings.isBlind) ? { code: 'paper-for-hr' } : undefined;
}

const mayBegin: Guard = (appraisal, relation, now) =>
  refusalToAnswer(appraisal, relation, now, 'appraisal.assist');

/** Why somebody may not begin to enter answers from paper, whatever is on it; undefined = they may. */
export const refusalToBegin = (
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  grants: readonly Grant[],
): Refusal | undefined =>
  mayBegin(appraisal, relation, now) ??
  refusalToEnter(appraisal, relation, grants) ??
  refusalToSeeDraft(appraisal, relation);

/** What is wrong with a paper, as a refusal: the witness is none of the parties, and the date is one it can have. */
export function refusalOfPaper(
  kind: PaperKind,
  facts: Pick<PaperFacts, 'witness' | 'on'>,
  appraisal: Appraisal,
  by: Enterer['by'],
  now: Temporal.Instant,
): Refusal | undefined {
  const { employee, appraiser, atPaper } = appraisal;
  const parties = [
    { name: employee.name, number: employee.nip },
    { name: appraiser.name },
    { name: by.name },
    ...(atPaper?.numbers ?? []).map((number) => ({ name: employee.name, number })),
  ];
  const fault = faultOf(kind, facts, appraisal, parties, now);
  return fault && { code: fault };
}

/** How an audit act says a paper. */
export const saidOf = ({ id, kind, by, reason, witness, on }: Paper) => ({
  ...{ id, kind, byId: by.id, reason, witness },
  on: on.toString(),
});

/** Tells the employee, if they can be reached, what was entered in their name. */
export const toldOf = ({ id: appraisalId, employee }: Appraisal, paperId: string): Write =>
  outboxWrite(
    { kind: 'entered-on-paper', personId: employee.id, appraisalId, paperId },
    `entered-on-paper:${paperId}`,
  );

/**
 * Somebody begins to enter the employee's answers from paper: from now on, until they are submitted or another paper is
 * begun, they answer as the employee's assistant. Refuses `not-yours`, what refuses the answers themselves,
 * `paper-for-hr`, `witness-missing`, `witness-too-long`, `witness-is-party`, `date-ahead`, `date-before`.
 */
export const beginPaper: UseCase<[given: PaperGiven, enterer: Enterer]> = guarded(
  mayBegin,
  ({ appraisal, relation, now }, { id, ...facts }, { by, grants }): Decided | Refusal => {
    const refusal =
      refusalToBegin(appraisal, relation, now, grants) ?? refusalOfPaper('self', facts, appraisal, by, now);
    if (refusal) return refusal;
    const paper: Paper = { ...facts, id, kind: 'self', by, at: now, isOfficer: relation === 'hr' };
    const audit = auditWrite(appraisal, 'paper.begin', { after: saidOf(paper) });
    const put: Write = { kind: 'put-paper', appraisalId: appraisal.id, paper };
    const papers = [...(appraisal.papers ?? []), paper];
    return changed({ ...appraisal, papers }, {}, audit, [put]);
  },
);

/**
 * What ends the open paper of an appraisal whose answers are handed in: with whoever entered them the employee is told;
 * where the employee handed in meanwhile, it only ends.
 */
export function endOfPaper(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
): { readonly papers?: readonly Paper[]; readonly writes: readonly Write[] } {
  const open = openPaper(appraisal.papers);
  if (!open) return { writes: [] };
  return {
    papers: endedPapers(appraisal.papers, now),
    writes: [
      { kind: 'end-paper', paperId: open.id, at: now },
      auditWrite(appraisal, 'paper.end', { after: { id: open.id } }),
      ...(relation === 'assistant' ? [toldOf(appraisal, open.id)] : []),
    ],
  };
}
