import type { Plan, Taking, TakingChange } from './facts.ts';
import type { Situation } from './plan-act.ts';

export const takesPart = ({ takenOutAt }: Taking): boolean => takenOutAt === undefined;

/** Who is told once, whatever they are in how many appraisals. */
function toldOf(takings: readonly Taking[]): Plan['told'] {
  const told = new Map<string, string | undefined>();
  for (const { appraiserId } of takings) told.set(appraiserId, undefined);
  // An employee's message can name the own appraisal.
  for (const { employeeId, id } of takings) told.set(employeeId, id);
  return [...told].map(([personId, appraisalId]) => ({ personId, ...(appraisalId && { appraisalId }) }));
}

export function planned(
  kind: Plan['kind'],
  { living: { cycle } }: Situation,
  concerned: readonly Taking[],
  more: {
    readonly cycle?: Plan['cycle'];
    readonly appraisals?: readonly TakingChange[];
    readonly isSilent?: boolean;
  },
): Plan {
  const {
    closedAt,
    name = cycle.name,
    period = cycle.period,
    windows = cycle.windows,
  } = more.cycle?.changes ?? {};
  return {
    kind,
    ...(more.cycle && { cycle: more.cycle }),
    appraisals: more.appraisals ?? [],
    people: [...new Map(concerned.map((one) => [one.employeeId, one])).values()].map(
      ({ employeeId, name: called, unit }) => ({ employeeId, name: called, unit }),
    ),
    told: more.isSilent ? [] : toldOf(concerned),
    before: cycle,
    after: { ...cycle, name, period, windows, ...(closedAt && { closedAt }) },
  };
}
