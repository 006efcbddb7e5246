import { type Appraisal, isConfirmed } from '../../domain/appraisal/appraisal.ts';
import { type Barring, type Offices, officesToday, type RosterToday } from '../../domain/cycle/office.ts';
import { auditWrite, outboxWrite } from '../outcome/decided.ts';
import type { WriteOf } from '../outcome/writes.ts';

/** What must be known of an appraisal to hand it over. */
export type InOffice = Offices & Barring & Pick<Appraisal, 'id' | 'status' | 'talkRequestedAt'>;

/** What a change of offices is made of. */
export type HandOver = {
  readonly to: Offices & { readonly ratedById?: string };
  readonly audit: WriteOf<'audit'>;
  /** For whoever comes into office and finds something waiting there. */
  readonly news: readonly WriteOf<'outbox'>[];
};

/** Gives an appraisal to those who hold its offices today; undefined when they have it already. */
export function handOver(appraisal: InOffice, roster: RosterToday): HandOver | undefined {
  const { status, appraiserId, secondAppraiserId, ratedById } = appraisal;
  const to = officesToday(status, appraisal, roster);
  const isNewAppraiser = to.appraiserId !== appraiserId;
  if (!isNewAppraiser && to.secondAppraiserId === secondAppraiserId) return undefined;
  const audit = auditWrite(appraisal, 'appraiser.change', {
    before: { appraiserId, secondAppraiserId: secondAppraiserId ?? null },
    after: { appraiserId: to.appraiserId, secondAppraiserId: to.secondAppraiserId ?? null },
  });
  // Only the office changes hands: who rated stays in the result.
  const rater = isConfirmed(status) && isNewAppraiser ? (ratedById ?? appraiserId) : ratedById;
  const news = [
    ...(isNewAppraiser ? answersWaiting(appraisal, to.appraiserId) : []),
    ...(to.secondAppraiserId !== secondAppraiserId ? objectionWaiting(appraisal, to.secondAppraiserId) : []),
  ];
  return { to: { ...to, ...(rater !== undefined && { ratedById: rater }) }, audit, news };
}

function objectionWaiting({ id, status }: InOffice, personId: string | undefined) {
  if (status !== 'objected' || personId === undefined) return [];
  const intent = { kind: 'objection', personId, appraisalId: id } as const;
  return [outboxWrite(intent, `objection:${id}:${personId}`)];
}

/** An objection says more than the wish to talk, and is told alone. */
function answersWaiting({ id, status, talkRequestedAt }: InOffice, personId: string) {
  const response = status === 'objected' ? 'objected' : talkRequestedAt !== undefined ? 'talk' : undefined;
  if (response === undefined) return [];
  const intent = { kind: 'response', personId, appraisalId: id, response } as const;
  return [outboxWrite(intent, `response:${id}:${response}:${personId}`)];
}
