import type { AppraisalStatus } from '../../../domain/appraisal/appraisal.ts';
import { resultCode } from '../../../domain/appraisal/items.ts';
import { type Effect, own } from './effect.ts';
import { type Flatten, objectOf, ofAppraisal } from './fields.ts';

/** `no` and a title make a work result; anything else are answers by item. */
export const selfAnswer: Effect = {
  touches: ['self ', 'results '],
  changes: ({ before, after }, facts) => {
    const { no } = { ...objectOf(before), ...objectOf(after) };
    if (typeof no !== 'number')
      return Object.entries(objectOf(after)).map(([item, one]) => [`self ${item}`, one]);
    if (after === null)
      return [
        [`results ${no}`, undefined],
        [`self ${resultCode(no)}`, undefined],
      ];
    const { no: _, ...result } = objectOf(after);
    // What was proposed has acts of its own, and stays beside the words.
    const { title: _t, target: _a, realisation: _r, ...asked } = objectOf(facts.get(`results ${no}`));
    return [[`results ${no}`, { ...asked, ...result }]];
  },
};

const onResult = (change: (after: Said, at: string) => Said): Effect => ({
  touches: ['results '],
  changes: ({ after, at }, facts) => {
    const { no, ...said } = objectOf(after);
    const known = objectOf(facts.get(`results ${no}`));
    return [[`results ${no}`, { ...known, ...change(said, at) }]];
  },
});
type Said = Readonly<Record<string, unknown>>;

/** The employee proposes another plan: the last proposal is all that is kept. */
export const planProposed = onResult(({ askedTitle, askedTarget }, askedAt) => ({
  ...{ askedTitle, askedTarget, askedAt },
  ...{ askAnswer: undefined, answeredAt: undefined },
}));
/** The appraiser accepts: the plan is what was proposed. */
export const planAccepted = onResult(({ title, target }, answeredAt) => ({
  ...{ title, target, answeredAt },
  askAnswer: 'accepted',
}));
export const planRefused = onResult((_, answeredAt) => ({ answeredAt, askAnswer: 'refused' }));

export const ratingAnswer = own(['appraiser '], ({ after }) => {
  const { item, ...answer } = objectOf(after);
  return [[`appraiser ${item}`, Object.keys(answer).length > 0 ? answer : undefined]];
});

/** Takes over levels of the employee; a note that was there stays, and what it rests on. */
export const ratingSame: Effect = {
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
export const ratingSubmit = own(
  ['appraiser ', 'predicate', 'strengths', 'improve', 'nextStep', 'ratedForId', 'approval'],
  ({ after, at, onBehalfOf }) => {
    const { predicate, ratings, feedback, approval } = objectOf(after);
    return [
      ['status', 'rated'],
      ['predicate', predicate],
      ['ratedAt', at],
      ['ratedForId', onBehalfOf],
      ['approval', approval],
      ...ofAppraisal({ appraiser: ratings }),
      ...ofAppraisal(feedback),
    ];
  },
);

export const ratingFeedback = own(['strengths', 'improve', 'nextStep', 'leftOut'], ({ after }) =>
  Object.entries(objectOf(after)).map(([key, words]) => [key, words === '' ? undefined : words]),
);

/** What HR says of an appraisal beside its change: why, and who asked for it. */
export const stated: Flatten = (state) => {
  const { reason: _reason, askedById: _asked, ...rest } = objectOf(state);
  return ofAppraisal(rest);
};

/** A result that HR took back stays with the appraiser until it is given again. */
export const withdrawn = own(
  [
    ...(['status', 'predicate', 'releasedAt', 'openedAt', 'acknowledgedAt', 'talkRequestedAt'] as const),
    ...([
      'objectedAt',
      'objectionReason',
      'objection',
      'answer',
      'missed',
      'objectBy',
      'unopenedOn',
      'withheldAt',
    ] as const),
  ],
  ({ after, at }) => {
    const { isWithheld, ...rest } = objectOf(after);
    return [...stated(rest), ...(isWithheld === true ? [['withheldAt', at] as const] : [])];
  },
);

/** The end of an objection; one that was decided sets what was changed, and the predicate that follows. */
export const objectionEnded = (status: AppraisalStatus): Effect =>
  own(['objection', 'predicate', 'appraiser '], ({ after }) => [['status', status], ...ofAppraisal(after)]);

/** Another appraiser answers a report about the one before. */
export const handedOver: Effect = {
  touches: ['appraiserId', 'secondAppraiserId', 'appraiserDisputedAt'],
  changes: ({ after }, facts) => {
    const isOther = objectOf(after).appraiserId !== facts.get('appraiserId');
    return [...ofAppraisal(after), ...(isOther ? [['appraiserDisputedAt', undefined] as const] : [])];
  },
};

/** A paper that is entered a.n. the employee: `papers <id>`. */
export const paperBegun = own(['papers '], ({ after }) => {
  const { id, ...said } = objectOf(after);
  return [[`papers ${id}`, said]];
});
export const paperEnded: Effect = {
  touches: ['papers '],
  changes: ({ after }, facts) => {
    const field = `papers ${objectOf(after).id}`;
    return [[field, { ...objectOf(facts.get(field)), isEnded: true }]];
  },
};
/** A result that was handed over on paper: from that day it counts as opened. */
export const resultOnPaper = own(['papers ', 'openedAt', 'objectBy'], ({ after }) => {
  const { id, slip: _slip, openedAt, objectBy, ...said } = objectOf(after);
  return [
    [`papers ${id}`, { ...said, isEnded: true }],
    ...(typeof openedAt === 'string' ? [['openedAt', momentOf(openedAt)] as const] : []),
    ...(objectBy === undefined ? [] : [['objectBy', objectBy] as const]),
  ];
});

/** A moment as moments of the tables are written: in UTC to the microsecond. */
const momentOf = (instant: string): string => {
  const [seconds = '', rest = ''] = instant.replace(/Z$/, '').split('.');
  return `${seconds}.${rest.padEnd(6, '0').slice(0, 6)}`;
};

/** A form B.1.8 as it was sent: of its words only the digest. */
export const guidanceSent = own(['guidance '], ({ after }) => {
  const { about, digest } = objectOf(after);
  return [[`guidance ${about}`, digest]];
});
