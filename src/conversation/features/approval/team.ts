import { type Team, type ToApprove, teamOf, teamOfOne } from '../../../application/approval/approve-all.ts';
import type { Approver } from '../../../application/approval/approve-result.ts';
import { organisationOf } from '../../../domain/agency/organisation.ts';
import { isWaiting } from '../../../domain/approval/approval.ts';
import type { Model } from '../../contract/model.ts';

/** Who presses, and for whom where they stand in. */
export const approverIn = ({ person, actsFor }: Model): Approver => ({
  myId: person?.id ?? '',
  ...(actsFor && { forId: actsFor.fromId }),
});

/** The team of a result, for who approves it. */
export const teamIn = ({ approvals = [], agency, person }: Model, appraisalId: string): Team | undefined =>
  person &&
  teamOf(approvals, appraisalId, person.id, (unit, cycle) =>
    organisationOf(agency?.organisations, unit, cycle),
  );

/** What a stamp is about: one result alone, where it is that of one, and else all of its team. */
export function stampedTeam(model: Model, appraisalId: string, stamp: number): Team | undefined {
  const team = teamIn(model, appraisalId);
  const one = team && teamOfOne(team, appraisalId, model.person?.id ?? '');
  return one?.stamp === stamp ? one : team;
}

/** The teams in which something waits for this person, each by one of its results. */
export function teamsIn(model: Model): readonly { readonly first: ToApprove; readonly team: Team }[] {
  const found = new Map<string, { readonly first: ToApprove; readonly team: Team }>();
  for (const one of (model.approvals ?? []).filter(({ approval }) => isWaiting(approval))) {
    const key = `${one.cycle.id}\n${one.employee.unit}`;
    const team = found.has(key) ? undefined : teamIn(model, one.id);
    const [first] = team?.waiting ?? [];
    if (team && first) found.set(key, { first, team });
  }
  return [...found.values()];
}

/** The model with results as they are now. */
export const withApprovals = (model: Model, changed: readonly ToApprove[]): Model => ({
  ...model,
  approvals: (model.approvals ?? []).map((one) => changed.find(({ id }) => id === one.id) ?? one),
});
