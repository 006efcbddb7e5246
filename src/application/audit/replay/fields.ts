/** A row of a chain as the replay reads it. */
export type ReplayRow = {
  readonly seq: number;
  /** In UTC to the microsecond: 2027-03-01T00:00:00.000000. Moments of an appraisal are written alike. */
  readonly at: string;
  readonly act: string;
  readonly before: unknown;
  readonly after: unknown;
  /** In whose name a stand-in did it; taken out of `after` before it is replayed. */
  readonly onBehalfOf?: unknown;
  /** The values were destroyed. Their commitment still stands in the chain. */
  readonly isDestroyed: boolean;
};

/** What stands in the tables or follows from the acts: a value without nulls by the name of its field. */
export type Facts = ReadonlyMap<string, unknown>;

export const objectOf = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};

/** The same text for the same value, whatever the order of its keys; nulls count as absent. */
export function canonical(given: unknown): string {
  if (Array.isArray(given)) return `[${given.map(canonical).join()}]`;
  if (typeof given !== 'object' || given === null) return JSON.stringify(given ?? null);
  const pairs = Object.entries(given).filter(([, one]) => one !== null && one !== undefined);
  return `{${pairs
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join()}}`;
}

/** A state or a part of one as facts. In a part, null stands for what is removed. */
export type Flatten = (state: unknown) => readonly (readonly [field: string, value: unknown])[];

/** `self M.01`, `appraiser H`, `results 1`, `files <id>`, `pieces <id>`, `papers <id>`, `guidance talk`, `growth 1`, `mentors 1`; every other key of an appraisal is a field itself. */
export const ofAppraisal: Flatten = (state) =>
  Object.entries(objectOf(state)).flatMap(([key, value]) =>
    ['self', 'appraiser', 'results', 'files', 'pieces', 'papers', 'guidance', 'growth', 'mentors'].includes(
      key,
    )
      ? within(key, value)
      : [[key, value] as const],
  );

/**
 * `people <id> isHr`, `cycles <id> self_to`, `feedback <id> sharedAt`, `askings <id> outcome`, `requests <id> kind`,
 * `holidays <day>`,
 * `notes <id>`, `accounts <platform> <tenant> <person>`, and of pockets `files <id>`, `pieces <id>`,
 * of HR's desk `officers <person> <right> <unit>`, `delegations <id>`, `settings <key> <unit>`, and `examinations <id> until`.
 */
export const ofAgency: Flatten = (state) => {
  const { people, cycles, feedback, askings, requests, holidays, notes, accounts, files, pieces, officers } =
    objectOf(state);
  const { delegations, examinations, settings } = objectOf(state);
  const set = Array.isArray(settings) ? settings.map(objectOf) : [];
  const linked = Array.isArray(accounts) ? accounts.map(accountOf) : [];
  const given = Array.isArray(officers) ? officers.map(objectOf) : [];
  return [
    ...[
      ...within('people', people),
      ...within('cycles', cycles),
      ...within('feedback', feedback),
      ...within('askings', askings),
      ...within('examinations', examinations),
      ...within('requests', requests),
    ].flatMap(([name, one]) => within(name, one)),
    ...within('holidays', holidays),
    ...within('notes', notes),
    ...within('delegations', delegations),
    ...within('files', files),
    ...within('pieces', pieces),
    ...given.map(({ personId, right, unit }) => [`officers ${personId} ${right} ${unit}`, true] as const),
    ...set.map(({ key, unit, ...rest }) => [`settings ${key} ${unit}`, rest] as const),
    ...linked.flatMap((one) => (one ? [[one.field, one.userId] as const] : [])),
  ];
};

const within = (name: string, value: unknown) =>
  Object.entries(objectOf(value)).map(([key, one]) => [`${name} ${key}`, one] as const);

/** An act without the name in which it was done, which changes nothing that it says otherwise. */
export function inOwnWords(row: ReplayRow): ReplayRow {
  const { onBehalfOf, ...after } = objectOf(row.after);
  if (onBehalfOf === undefined) return row;
  return { ...row, after: Object.keys(after).length > 0 ? after : null, onBehalfOf };
}

/** An account as acts and starts name it. */
export function accountOf(given: unknown): { readonly field: string; readonly userId: unknown } | undefined {
  const { platform, tenant, personId, userId } = objectOf(given);
  if (userId === undefined) return undefined;
  return { field: `accounts ${platform} ${tenant} ${personId}`, userId };
}
