import { resultCode } from '../../../domain/appraisal/items.ts';
import type { AuditAct } from '../../outcome/writes.ts';
import {
  accountOf,
  type Facts,
  type Flatten,
  objectOf,
  ofAgency,
  ofAppraisal,
  type ReplayRow,
} from './fields.ts';

/** A change of a fact; `undefined` or null removes it. */
export type Change = readonly [field: string, value: unknown];

type Effect = {
  /** The beginnings of the names of all facts that it may change: unknown once its values are destroyed. */
  readonly touches: readonly string[];
  readonly changes: (row: ReplayRow, facts: Facts) => readonly Change[];
};

const nothing: Effect = { touches: [], changes: () => [] };

const own = (touches: readonly string[], changes: (row: ReplayRow) => readonly Change[]): Effect => ({
  touches,
  changes,
});

const part = (flatten: Flatten, ...touches: readonly string[]) => own(touches, ({ after }) => flatten(after));

/** `no` and a title make a work result; anything else are answers by item. */
const selfAnswer = own(['self ', 'results '], ({ before, after }) => {
  const { no } = { ...objectOf(before), ...objectOf(after) };
  if (typeof no !== 'number')
    return Object.entries(objectOf(after)).map(([item, one]) => [`self ${item}`, one]);
  if (after === null)
    return [
      [`results ${no}`, undefined],
      [`self ${resultCode(no)}`, undefined],
    ];
  const { no: _, ...result } = objectOf(after);
  return [[`results ${no}`, result]];
});

const ratingAnswer = own(['appraiser '], ({ after }) => {
  const { item, ...answer } = objectOf(after);
  return [[`appraiser ${item}`, Object.keys(answer).length > 0 ? answer : undefined]];
});

/** Takes over levels of the employee; a note that was there stays, and what it rests on. */
const ratingSame: Effect = {
  touches: ['appraiser '],
  changes: ({ after }, facts) => {
    const { set } = objectOf(after);
    return (Array.isArray(set) ? set : []).map((one) => {
      const { item, value } = objectOf(one);
      const { note, restsOn, restsOnEvidence } = objectOf(facts.get(`appraiser ${item}`));
      return [`appraiser ${item}`, { value, note, restsOn, restsOnEvidence }];
    });
  },
};

/** Confirms what stood there: the ratings and the feedback of the row must be the known ones. */
const ratingSubmit = own(
  ['appraiser ', 'predicate', 'strengths', 'improve', 'nextStep', 'ratedForId'],
  ({ after, at, onBehalfOf }) => {
    const { predicate, ratings, feedback } = objectOf(after);
    return [
      ['status', 'rated'],
      ['predicate', predicate],
      ['ratedAt', at],
      ['ratedForId', onBehalfOf],
      ...ofAppraisal({ appraiser: ratings }),
      ...ofAppraisal(feedback),
    ];
  },
);

const ratingFeedback = own(['strengths', 'improve', 'nextStep', 'leftOut'], ({ after }) =>
  Object.entries(objectOf(after)).map(([key, words]) => [key, words === '' ? undefined : words]),
);

/** The new account; the one it takes the place of goes, unless it is already another one. */
const replaced: Effect = {
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
const unlinked: Effect = {
  touches: ['accounts '],
  changes: (row, facts) => replaced.changes({ ...row, after: undefined }, facts),
};

/** What HR says of an appraisal beside its change: why, and who asked for it. */
const stated: Flatten = (state) => {
  const { reason: _reason, askedById: _asked, ...rest } = objectOf(state);
  return ofAppraisal(rest);
};

/** A result that HR took back stays with the appraiser until it is given again. */
const withdrawn = own(
  [
    ...(['status', 'predicate', 'releasedAt', 'openedAt', 'acknowledgedAt', 'talkRequestedAt'] as const),
    ...(['objectedAt', 'objectionReason', 'withheldAt'] as const),
  ],
  ({ after, at }) => {
    const { isWithheld, ...rest } = objectOf(after);
    return [...stated(rest), ...(isWithheld === true ? [['withheldAt', at] as const] : [])];
  },
);

/** Another appraiser answers a report about the one before. */
const handedOver: Effect = {
  touches: ['appraiserId', 'secondAppraiserId', 'appraiserDisputedAt'],
  changes: ({ after }, facts) => {
    const isOther = objectOf(after).appraiserId !== facts.get('appraiserId');
    return [...ofAppraisal(after), ...(isOther ? [['appraiserDisputedAt', undefined] as const] : [])];
  },
};

/** Everything that an act left of each person it touched: what it does not say is gone. */
const imported = own(['people '], ({ after }) =>
  Object.entries(objectOf(objectOf(after).people)).flatMap(([id, person]) =>
    ['nip', 'email', 'isHr', 'isTop', 'activeUntil', 'leaveReason', 'lines'].map(
      (right) => [`people ${id} ${right}`, objectOf(person)[right]] as const,
    ),
  ),
);

const holiday = own(['holidays '], ({ before, after }) => {
  const { day, ...rest } = { ...objectOf(before), ...objectOf(after) };
  return [[`holidays ${day}`, after === null ? undefined : rest]];
});

/** A kept file, or one that was taken away: `files <id>`. */
const file = own(['files '], ({ before, after }) => {
  const { id, ...rest } = { ...objectOf(before), ...objectOf(after) };
  return [[`files ${id}`, after === null ? undefined : rest]];
});

/** Its own link is said whole: there may be none any more. */
const linkedFile: Effect = {
  touches: ['files '],
  changes: ({ after }, facts) => {
    const { id, link } = objectOf(after);
    const field = `files ${id}`;
    return [[field, { ...objectOf(facts.get(field)), link }]];
  },
};

/** A note of the notebook: `notes <id>`. Who forgets its words leaves the rest. */
const note = own(['notes '], ({ before, after }) => {
  const { id, ...rest } = { ...objectOf(before), ...objectOf(after) };
  return [[`notes ${id}`, after === null ? undefined : rest]];
});
/** All of it as it is then: what `before` had more was taken away. */
const noteChanged = own(['notes '], ({ after }) => {
  const { id, ...rest } = objectOf(after);
  return [[`notes ${id}`, rest]];
});
const noteForgotten: Effect = {
  touches: ['notes '],
  changes: ({ after }, facts) => {
    const { id } = objectOf(after);
    const { digest: _, ...rest } = objectOf(facts.get(`notes ${id}`));
    return [[`notes ${id}`, rest]];
  },
};
/** A piece of somebody's pocket: `pieces <id>`. What an act does not say of it stays. */
const piece: Effect = {
  touches: ['pieces '],
  changes: ({ before, after }, facts) => {
    const { id, ...rest } = { ...objectOf(before), ...objectOf(after) };
    const field = `pieces ${id}`;
    return [[field, after === null ? undefined : { ...objectOf(facts.get(field)), ...rest }]];
  },
};

/** What a piece shows is said whole: a work result of an appraisal may give way to a value of all. */
const filedPiece: Effect = {
  touches: ['pieces '],
  changes: ({ after }, facts) => {
    const { id, item, itemOf } = objectOf(after);
    const field = `pieces ${id}`;
    return [[field, { ...objectOf(facts.get(field)), item, itemOf }]];
  },
};

/** So is its record for e-Kinerja, of which nothing may be told any more. */
const recordedPiece: Effect = {
  touches: ['pieces '],
  changes: ({ after }, facts) => {
    const { id, record } = objectOf(after);
    const field = `pieces ${id}`;
    return [[field, { ...objectOf(facts.get(field)), record }]];
  },
};

/** A right of HR's desk that was given or taken: `officers <person> <right> <unit>`. */
const officer = (isGiven: boolean) =>
  own(['officers '], ({ after }) => {
    const { personId, rights, unit = '' } = objectOf(after);
    return (Array.isArray(rights) ? rights : []).map(
      (right) => [`officers ${personId} ${right} ${unit}`, isGiven ? true : undefined] as const,
    );
  });

/** Somebody acts for another: `delegations <id>`. Who ends it leaves the rest. */
const delegationGiven = own(['delegations '], ({ after }) => {
  const { id, ...rest } = objectOf(after);
  return [[`delegations ${id}`, rest]];
});
const delegationEnded: Effect = {
  touches: ['delegations '],
  changes: ({ after }, facts) => {
    const field = `delegations ${objectOf(after).id}`;
    return [[field, { ...objectOf(facts.get(field)), isEnded: true }]];
  },
};

/** What somebody asked about their own data: `requests <id> kind`. Of its words acts know a digest. */
const requestAsked = own(['requests '], ({ after }) => {
  const { id, digest, ...said } = objectOf(after);
  return Object.entries({ ...said, words: { digest } }).map(([key, one]) => [`requests ${id} ${key}`, one]);
});
/** What was answered; a restriction or its end takes effect with it. */
const requestAnswered = own(['requests ', 'people '], ({ after, at }) => {
  const { id, personId, digest, restricts, lifts, ...said } = objectOf(after);
  return [
    ...Object.entries({ ...said, ...(digest !== undefined && { answer: { digest } }) }).map(
      ([key, one]) => [`requests ${id} ${key}`, one] as const,
    ),
    ...(restricts === true ? [[`people ${personId} restrictedAt`, at] as const] : []),
    ...(lifts === true ? [[`people ${personId} restrictedAt`, undefined] as const] : []),
  ];
});

/** Thanks or a suggestion: `feedback <id> kind` and the like. Of its words acts know a digest. */
const feedbackGiven = own(['feedback '], ({ after }) => {
  const { id, digest, ...said } = objectOf(after);
  const words = digest === undefined ? undefined : { digest };
  return Object.entries({ ...said, words }).map(([key, one]) => [`feedback ${id} ${key}`, one]);
});
const feedbackTakenBack: Effect = {
  touches: ['feedback '],
  changes: ({ before }, facts) => {
    const beginning = `feedback ${objectOf(before).id} `;
    return [...facts.keys()].flatMap((field) => (field.startsWith(beginning) ? [[field, undefined]] : []));
  },
};
const feedbackShared = own(['feedback '], ({ after, at }) => [
  [`feedback ${objectOf(after).id} sharedAt`, at],
]);
const feedbackUnshared = own(['feedback '], ({ before }) => [
  [`feedback ${objectOf(before).id} sharedAt`, undefined],
]);
/** That somebody asks, and how it ended: `askings <id> outcome`. Of what was shown then acts know a digest. */
const asking = own(['askings '], ({ after }) => {
  const { id, digest, ...said } = objectOf(after);
  const shown = digest === undefined ? {} : { answers: { digest } };
  const destroyed = said.outcome === 'too-few' ? { answers: undefined } : {};
  return Object.entries({ ...said, ...shown, ...destroyed }).map(([key, one]) => [
    `askings ${id} ${key}`,
    one,
  ]);
});

/** What went because its time was over, by the names of facts. Of a whole appraisal nothing is left to replay. */
const removed: Effect = {
  touches: ['files ', 'pieces ', 'notes ', 'feedback ', 'askings '],
  changes: ({ before }, facts) => {
    const beginnings = Object.entries(objectOf(before)).flatMap(([kind, ids]) =>
      (Array.isArray(ids) ? ids : []).map((id) => `${kind} ${id}`),
    );
    const gone = new Set(beginnings);
    return [...facts.keys()].flatMap((field) => {
      const [kind, id] = field.split(' ');
      return gone.has(`${kind} ${id}`) ? [[field, undefined]] : [];
    });
  },
};

/** An act without values: what it changes follows from its name and its moment. */
const moved = (changes: (at: string) => readonly Change[]) => own([], ({ at }) => changes(at));

/** What every act means for the facts that the tables hold. An act that is missing here does not compile. */
const effects = {
  'audit.start': nothing,
  'values.destroy': nothing,
  'self.answer': selfAnswer,
  'self.submit': moved((at) => [
    ['status', 'submitted'],
    ['selfSubmittedAt', at],
  ]),
  'self.withdraw': moved(() => [
    ['status', 'self-assessment'],
    ['selfSubmittedAt', undefined],
  ]),
  'evidence.send': nothing,
  'evidence.keep': file,
  'evidence.refuse': nothing,
  'evidence.remove': file,
  'evidence.link': linkedFile,
  'evidence.read': nothing,
  'note.write': note,
  'note.change': noteChanged,
  'note.remove': note,
  'note.forget': noteForgotten,
  'feedback.give': feedbackGiven,
  'feedback.take-back': feedbackTakenBack,
  'feedback.share': feedbackShared,
  'feedback.unshare': feedbackUnshared,
  'feedback.ask': asking,
  'feedback.end': asking,
  'pocket.keep': piece,
  'pocket.file': filedPiece,
  'pocket.describe': piece,
  'pocket.record': recordedPiece,
  'pocket.remove': piece,
  'pocket.hand-in': part(ofAppraisal, 'pieces '),
  'pocket.take-back': part(ofAppraisal, 'pieces '),
  'appraiser.dispute': moved((at) => [['appraiserDisputedAt', at]]),
  'appraiser.checked': moved(() => [['appraiserDisputedAt', undefined]]),
  'rating.begin': moved((at) => [
    ['status', 'rating'],
    ['ratingStartedAt', at],
  ]),
  'rating.answer': ratingAnswer,
  'rating.same': ratingSame,
  'rating.feedback': ratingFeedback,
  'rating.submit': ratingSubmit,
  'rating.change': part(ofAppraisal, 'appraiser ', 'predicate', 'strengths', 'improve', 'nextStep', 'status'),
  'result.release': moved((at) => [
    ['status', 'released'],
    ['releasedAt', at],
  ]),
  'result.withdraw': withdrawn,
  'result.give-again': moved(() => [['withheldAt', undefined]]),
  'result.open': moved((at) => [['openedAt', at]]),
  'result.read': nothing,
  'result.export': nothing,
  'result.acknowledge': moved((at) => [
    ['status', 'acknowledged'],
    ['acknowledgedAt', at],
  ]),
  'result.talk': moved((at) => [['talkRequestedAt', at]]),
  'result.object': own(['objectionReason'], ({ after, at }) => [
    ['status', 'objected'],
    ['objectedAt', at],
    ['objectionReason', objectOf(after).reason],
  ]),
  'appraiser.change': handedOver,
  'account.link': replaced,
  'account.replace': replaced,
  'account.ask': nothing,
  'account.block': unlinked,
  'account.restore': replaced,
  'account.unlink': unlinked,
  'account.unblock': nothing,
  'account.link-failed': nothing,
  'privacy.accept': nothing,
  'rights.copy': nothing,
  'request.ask': requestAsked,
  'request.answer': requestAnswered,
  'breach.list': nothing,
  'roster.import': imported,
  'person.correct': part(ofAgency, 'people '),
  'person.renumber': part(ofAgency, 'people '),
  'person.leave': imported,
  'person.return': imported,
  'cycle.open': part(ofAgency, 'cycles '),
  'cycle.correct': part(ofAgency, 'cycles '),
  'cycle.extend': part(ofAgency, 'cycles '),
  'cycle.reopen': part(ofAgency, 'cycles '),
  'cycle.widen': part(ofAgency, 'cycles '),
  'cycle.close': part(ofAgency, 'cycles '),
  'cycle.ask': nothing,
  'cycle.decline': nothing,
  'cycle.take-out': own(['exemptAs'], ({ after, at }) => [
    ['takenOutAt', at],
    ['exemptAs', objectOf(after).exemptAs],
  ]),
  'cycle.put-back': moved(() => [
    ['takenOutAt', undefined],
    ['exemptAs', undefined],
  ]),
  'stage.extend': part(stated, 'extended'),
  'stage.reopen': part(
    stated,
    ...(['extended', 'status', 'selfSubmittedAt', 'predicate', 'ratedAt', 'withheldAt'] as const),
  ),
  'cycle.add': nothing,
  'link-codes.issue': nothing,
  'holiday.put': holiday,
  'holiday.remove': holiday,
  'holiday.confirm': nothing,
  'outbox.skip': nothing,
  'officer.grant': officer(true),
  'officer.take': officer(false),
  'reminder.send': nothing,
  'delegation.give': delegationGiven,
  'delegation.end': delegationEnded,
  'retention.remove': removed,
  'examine.ask': part(ofAgency, 'examinations '),
  'examine.confirm': part(ofAgency, 'examinations '),
  'examine.make': nothing,
} as const satisfies Record<AuditAct, Effect>;

const byName: ReadonlyMap<string, Effect> = new Map(Object.entries(effects));

/** Undefined for an act that this release does not know. */
export const effectOf = (act: string): Effect | undefined => byName.get(act);
