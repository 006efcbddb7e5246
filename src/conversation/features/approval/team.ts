import { type Team, type ToApprove, teamOf, teamOfOne } from '../../../application/approval/approve-all.ts';
import type { Approver } from '../../../application/approval/approve-result.ts';
import { organisationOf } from '../../../domain/agency/organisation.ts';
import { isAwaited } from '../../../domain/approval/correction.ts';
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

/** Everything of a team that waits for this person: results first, then corrections. */
export const awaitedIn = ({ waiting, corrections }: Team): readonly ToApprove[] => [
  ...waiting,
  ...corrections,
];

/** The teams in which something waits for this person, each by one of its results. */
export function teamsIn(model: Model): readonly { readonly first: ToApprove; readonly team: Team }[] {
  const found = new Map<string, { readonly first: ToApprove; readonly team: Team }>();
  for (const one of (model.approvals ?? []).filter(isAwaited)) {
    const key = `${one.cycle.id}\n${one.employee.unit}`;
    const team = found.has(key) ? undefined : teamIn(model, one.id);
    const [first] = team ? awaitedIn(team) : [];
    if (team && first) found.set(key, { first, team });
  }
  return [...found.values()];
}

/** The model with results as they are now. */
export const withApprovals = (model: Model, changed: readonly ToApprove[]): Model => ({
  ...model,
  approvals: (model.approvals ?? []).map((one) => changed.find(({ id }) => id === one.id) ?? one),
});
