import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;
const item = { appraisalId: 'id', item: 'item' } as const;
const revised = { appraisalId: 'id', revision: 'number' } as const;
/** `part` 0 = strengths, 1 = what to improve, 2 = next step. */
const part = { appraisalId: 'id', part: 'number' } as const;

export const verbs = {
  'nav.team': verb('nt', { page: 'number' }),
  /** Another page of the people found by a typed name; the whole team when the search is over. */
  'nav.teamFound': verb('nf', { page: 'number' }),
  'rate.open': verb('ro', appraisal),
  'rate.card': verb('rc', item),
  'rate.set': verb('rr', { ...item, value: 'number' }),
  'rate.askUnobservable': verb('ra', item),
  'rate.unobservable': verb('ru', { ...item, reason: 'number' }),
  'rate.details': verb('rd', item),
  /** Opens the form for the reason or note of a rating, and is its submit action. */
  'rate.note': verb('rn', item),
  /** Copies an existing note as the reason: `from` is the item of the note, `author` 0 = employee, 1 = appraiser. */
  'rate.pickNote': verb('rk', { ...item, author: 'number', from: 'item' }),
  'rate.askSame': verb('rq', appraisal),
  'rate.same': verb('rm', revised),
  'rate.feedback': verb('rf', appraisal),
  'rate.editFeedback': verb('re', part),
  'rate.draftFeedback': verb('rg', part),
  /** The suggestion for this part does not go out, or goes out again. */
  'rate.leaveOut': verb('rl', part),
  'rate.takeIn': verb('ri', part),
  'rate.summary': verb('rs', appraisal),
  'rate.pause': verb('rp', appraisal),
  /** Asks once more, and says what confirming does. */
  'rate.askSubmit': verb('ry', appraisal),
  /** The appraiser confirms the predicate shown; the result is then released. */
  'rate.submit': verb('rz', revised),
  /** The same, and goes on at once to the person named: the first card that is still open. */
  'rate.submitNext': verb('rx', { ...revised, nextId: 'id' }),
  /** The second yes, where the predicate is below "Baik"; and going on at once to the person named. */
  'rate.sure': verb('rv', revised),
  'rate.sureNext': verb('rw', { ...revised, nextId: 'id' }),
};

const place = { appraisalId: z.string() };
const itemPlace = { appraisalId: z.string(), item: z.string() };

export const screens = {
  /** `typed` is the part of a name that was searched for. */
  team: screen({ page: z.number(), typed: z.string().optional() }, { hasTable: true }),
  'rate-card': screen({ ...itemPlace, isExpanded: z.boolean().optional() }),
  /** The first place with something left to do, found out when it is drawn. */
  'rate-first': screen(place),
  'rate-unobservable': screen(itemPlace),
  'rate-same': screen(place),
  'rate-feedback': screen(place),
  'rate-summary': screen(place),
  /** `isSecond`: asked again, where the predicate is below "Baik". `nextId`: with whom the appraiser goes on then. */
  'rate-confirm': screen({
    ...place,
    isSecond: z.boolean().optional(),
    nextId: z.string().optional(),
  }),
  'rate-receipt': screen(place),
};

export type RatingAction = ActionOf<typeof verbs>;
export type RatingScreen = ScreenOf<typeof screens>;
