import { type Effect, own } from './effect.ts';
import { accountOf, objectOf } from './fields.ts';

/** The new account; the one it takes the place of goes, unless it is already another one. */
export const replaced: Effect = {
  touches: ['accounts '],
  changes: ({ before, after }, facts) => {
    const old = accountOf(before);
    const fresh = accountOf(after);
    return [
      ...(old && facts.get(old.field) === old.userId ? [[old.field, undefined] as const] : []),
      ...(fresh ? [[fresh.field, fresh.userId] as const] : []),
    ];
  },
};

/** The account goes; where it stands in `after` too, that says of whom the act was. */
export const unlinked: Effect = {
  touches: ['accounts '],
  changes: (row, facts) => replaced.changes({ ...row, after: undefined }, facts),
};

/** Everything that an act left of each person it touched: what it does not say is gone. */
export const imported = own(['people '], ({ after }) =>
  Object.entries(objectOf(objectOf(after).people)).flatMap(([id, person]) =>
    ['nip', 'email', 'isHr', 'isTop', 'activeUntil', 'leaveReason', 'lines'].map(
      (right) => [`people ${id} ${right}`, objectOf(person)[right]] as const,
    ),
  ),
);

export const holiday = own(['holidays '], ({ before, after }) => {
  const { day, reason: _reason, ...rest } = { ...objectOf(before), ...objectOf(after) };
  return [[`holidays ${day}`, after === null ? undefined : rest]];
});

/** A right of HR's desk that was given or taken: `officers <person> <right> <unit>`. */
export const officer = (isGiven: boolean) =>
  own(['officers '], ({ after }) => {
    const { personId, rights, unit = '' } = objectOf(after);
    return (Array.isArray(rights) ? rights : []).map(
      (right) => [`officers ${personId} ${right} ${unit}`, isGiven ? true : undefined] as const,
    );
  });

/** What the agency set for itself: `settings <key> <unit>`, with the number of the change. */
export const setting = own(['settings '], ({ after }) => {
  const { key, unit, revision, value } = objectOf(after);
  return [[`settings ${key} ${unit}`, { revision, ...(value !== null && { value }) }]];
});

/** Somebody acts for another: `delegations <id>`. Who ends it leaves the rest. */
export const delegationGiven = own(['delegations '], ({ after }) => {
  const { id, ...rest } = objectOf(after);
  return [[`delegations ${id}`, rest]];
});
export const delegationEnded: Effect = {
  touches: ['delegations '],
  changes: ({ after }, facts) => {
    const field = `delegations ${objectOf(after).id}`;
    return [[field, { ...objectOf(facts.get(field)), isEnded: true }]];
  },
};

/** What somebody asked about their own data: `requests <id> kind`. Of its words acts know a digest. */
export const requestAsked = own(['requests '], ({ after }) => {
  const { id, digest, ...said } = objectOf(after);
  return Object.entries({ ...said, words: { digest } }).map(([key, one]) => [`requests ${id} ${key}`, one]);
});
/** What was answered; a restriction or its end takes effect with it. */
export const requestAnswered = own(['requests ', 'people '], ({ after, at }) => {
  const { id, personId, digest, restricts, lifts, ...said } = objectOf(after);
  return [
    ...Object.entries({ ...said, ...(digest !== undefined && { answer: { digest } }) }).map(
      ([key, one]) => [`requests ${id} ${key}`, one] as const,
    ),
    ...(restricts === true ? [[`people ${personId} restrictedAt`, at] as const] : []),
    ...(lifts === true ? [[`people ${personId} restrictedAt`, undefined] as const] : []),
  ];
});
