import { describe, expect, it } from 'vitest';
import { type AppraisalStatus, appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import {
  can,
  type Permission,
  permissions,
  type Relation,
  relations,
} from '../../../src/domain/authorization/policy.ts';

/**
 * The whole table: for each permission, who has it in which states. The letters are the states in order:
 * s self-assessment, u submitted, r rating, d rated, l released, a acknowledged, o objected, e decided. All else is denied.
 */
const letters = 'surdlaoe';
const table: Readonly<Record<Permission, Partial<Record<Relation, string>>>> = {
  'appraisal.answer': { self: 's', assistant: 's' },
  'appraisal.submit': { self: 's', assistant: 's' },
  'appraisal.withdraw': { self: 'u' },
  'appraisal.dispute-appraiser': { self: 'sur' },
  'appraisal.rate': { appraiser: 'sur' },
  'appraisal.confirm': { appraiser: 'r' },
  'missed.ask': { self: 'la' },
  'missed.answer': { appraiser: 'la' },
  'missed.approve': { 'second-appraiser': 'la' },
  'rating.take-back': { appraiser: 'dl' },
  'result.view': { self: 'laoe', appraiser: 'rdlaoe', 'second-appraiser': 'oe' },
  'result.approve': { 'second-appraiser': 'd' },
  'result.respond': { self: 'laoe', assistant: 'laoe' },
  'result.explain': { appraiser: 'laoe' },
  'copy.file': { self: 'laoe', appraiser: 'laoe' },
  'objection.withdraw': { self: 'o' },
  'objection.answer': { self: 'o', appraiser: 'o' },
  'objection.decide': { 'second-appraiser': 'o' },
  'talk.offer': { appraiser: 'dlaoe' },
  'talk.take': { self: 'dlaoe' },
  'talk.record': { self: 'dlaoe', appraiser: 'dlaoe' },
  'guidance.give': { self: 'dlaoe' },
  'guidance.view': { 'second-appraiser': 'dlaoe' },
  'growth.plan': { self: 'laoe', appraiser: 'laoe' },
  'growth.do': { self: 'laoe' },
  'history.view': { self: 'surdlaoe' },
  'quarters.view': { self: 'laoe', appraiser: 'surdlaoe', 'second-appraiser': 'oe' },
  'evidence.view': { self: 'surdlaoe', appraiser: 'urdlaoe', 'second-appraiser': 'oe' },
  'appraisal.assist': { appraiser: 's', 'second-appraiser': 's', hr: 's' },
  'result.hand-over': { appraiser: 'laoe', 'second-appraiser': 'laoe', hr: 'laoe' },
  'document.view': { self: 'laoe', appraiser: 'laoe', 'second-appraiser': 'laoe', hr: 'laoe' },
  'ekinerja.view': { self: 'laoe', appraiser: 'laoe', hr: 'laoe' },
  'dossier.view': { self: 'laoe', appraiser: 'laoe', 'second-appraiser': 'oe', hr: 'e' },
};

const letterOf = (status: AppraisalStatus): string => letters[appraisalStatuses.indexOf(status)] ?? '?';

describe('who may do what to an appraisal', () => {
  it('names every state by a letter of its own', () => {
    expect(new Set(appraisalStatuses.map(letterOf)).size).toBe(appraisalStatuses.length);
  });

  for (const permission of permissions) {
    for (const relation of relations) {
      for (const status of appraisalStatuses) {
        const expected = table[permission][relation]?.includes(letterOf(status)) ?? false;
        it(`${relation} ${expected ? 'may' : 'may not'} ${permission} in ${status}`, () => {
          expect(can(relation, permission, status).allowed).toBe(expected);
        });
      }
    }
  }

  it('a stranger may do nothing at all, and gets the same answer in every state', () => {
    for (const permission of permissions) {
      for (const status of appraisalStatuses)
        expect(can('none', permission, status)).toEqual({ allowed: false, reason: 'not-yours' });
    }
  });
});
