import { assignAppraisers } from '../../../domain/cycle/assignments.ts';
import { requiredFor } from '../../../domain/cycle/required-levels.ts';
import { localDate, type Temporal } from '../../../shared/time.ts';
import type { NewAppraisal, Participant } from '../open-cycle.ts';
import type { Plan, Taking } from './facts.ts';

/** The appraisals of those who come in with a wider cycle. Who was taken out is not let in again by it. */
export function joining(
  { after, cycle }: Plan,
  takings: readonly Taking[],
  facts: {
    readonly people: readonly Participant[];
    readonly required: ReadonlyMap<string, NewAppraisal['required']>;
    readonly now: Temporal.Instant;
    readonly newId: () => string;
  },
): readonly NewAppraisal[] {
  const today = localDate(facts.now, after.timeZone);
  const units = cycle?.changes.units;
  const known = new Set(takings.map(({ employeeId }) => employeeId));
  const byId = new Map(facts.people.map((person) => [person.id, person]));
  const { assigned } = assignAppraisers(facts.people, today, after.windows['self-assessment'].to);
  return assigned.flatMap((one): NewAppraisal[] => {
    const person = byId.get(one.employeeId);
    if (!person || known.has(one.employeeId) || (units && !units.includes(person.unit))) return [];
    const level = person.level ?? 'pelaksana';
    const required = facts.required.get(level) ?? requiredFor(level, {});
    return [{ ...one, id: facts.newId(), required }];
  });
}
