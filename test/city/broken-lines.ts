/** One line of a rule, and what it is broken into. */
export type Fault = {
  readonly name: string;
  readonly file: string;
  /** Stands there once. */
  readonly line: string;
  readonly broken: string;
};

export const faults: readonly Fault[] = [
  {
    name: 'a result is shown before its time',
    file: 'src/application/result/release-result.ts',
    line: '  return localDate(now, cycle.timeZone).since(releaseDay(cycle)).sign >= 0;',
    broken: '  return true;',
  },
  {
    name: 'somebody is reminded twice on a day',
    file: 'src/domain/reminders/plan-reminders.ts',
    line: '    const hasOne = times && person.lastDay && Temporal.PlainDate.compare(person.lastDay, times.date) >= 0;',
    broken:
      '    const hasOne = times && person.lastDay && Temporal.PlainDate.compare(person.lastDay, times.date) > 0;',
  },
  {
    name: 'an objection is decided by who rated',
    file: 'src/domain/authorization/policy.ts',
    line: "  'objection.decide': [{ relations: ['second-appraiser'], statuses: ['objected'] }],",
    broken: "  'objection.decide': [{ relations: ['appraiser'], statuses: ['objected'] }],",
  },
  {
    name: 'an objection is told to who rated only',
    file: 'src/application/result/respond-to-result.ts',
    line: "  const told = second ? [{ kind: 'objection', personId: second.id, appraisalId: id } as const] : [];",
    broken:
      "  const told = second ? [{ kind: 'objection', personId: appraisal.appraiser.id, appraisalId: id } as const] : [];",
  },
  {
    name: 'a transfer leaves an appraisal with who was above before',
    file: 'src/application/cycle/hand-over.ts',
    line: '  const to = officesToday(status, appraisal, roster);',
    broken: '  const to = appraisal as Offices; void [status, officesToday, roster];',
  },
  {
    name: 'a predicate is derived wrongly',
    file: 'src/domain/appraisal/predicate.ts',
    line: "  2: { 1: 'poor', 2: 'good', 3: 'good' },",
    broken: "  2: { 1: 'poor', 2: 'excellent', 3: 'excellent' },",
  },
  {
    name: 'people are written to at night',
    file: 'src/domain/reminders/quiet-hours.ts',
    line: "export const usualHours: OfficeHours = { from: '08:00', until: '17:00' };",
    broken: "export const usualHours: OfficeHours = { from: '00:00', until: '17:00' };",
  },
];
