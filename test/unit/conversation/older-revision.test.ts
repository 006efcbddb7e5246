import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/conversation/contract/action.ts';
import { isFormAction } from '../../../src/conversation/engine/registry.ts';
import { act, formOf, submit } from '../../../src/conversation/engine/router.ts';
import { agencyOf } from '../../../src/domain/agency/settings.ts';
import { type Appraisal, appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import { relations } from '../../../src/domain/authorization/policy.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate } from '../../../src/shared/time.ts';
import { actionSamples, actionTypes } from '../../attacks/action-samples.ts';
import { correctionWaits, lowMissed, missedDays, missedPlaces, withMissed } from '../../support/missed.ts';
import { objections, withObjection } from '../../support/objections.ts';
import { planned } from '../../support/plans.ts';
import { talkedOver } from '../../support/talks.ts';
import {
  aCompleteRating,
  aContext,
  aCycle,
  afterRating,
  anAppraisal,
  aReleasedResult,
  inRating,
  inSelf,
  levels,
} from '../rating/rig.ts';

const values = Object.fromEntries(
  ['B.1', 'B.2', 'B.3', 'B.4', 'B.5', 'B.6', 'B.7'].map((item) => [item, { value: 2 }]),
);
const self = { ...anAppraisal().answers.self, ...levels(2), ...values };
const shapes: readonly Appraisal[] = [anAppraisal(), aCompleteRating(), aReleasedResult()]
  .flatMap((shape): Appraisal[] =>
    appraisalStatuses.map((status) => ({
      ...shape,
      status,
      cycle: aCycle({ allowSameAsSelf: true }),
      answers: { ...shape.answers, self },
      answer: { replies: [], questions: [{ at: inRating, item: 'M.01', words: 'Mengapa?' }] },
      results: shape.results.map((one) => ({ ...one, askedTitle: 'Layanan', askedAt: inSelf })),
    })),
  )
  .concat(Object.values(objections).map((one) => withObjection(one)))
  // The reader of these contexts is the superior of the appraiser, for whom it waits.
  .concat(
    aReleasedResult({
      status: 'rated',
      approval: { stage: 'waiting', by: localDate(inRating, 'Asia/Makassar') },
      secondAppraiser: {
        id: '01930000-0000-7000-8000-0000000000f1',
        name: 'Sri Wahyuni',
        position: 'Kepala Dinas',
      },
    }),
  )
  .concat(Object.values(talkedOver))
  .concat(Object.values(planned))
  .concat([withMissed(undefined), withMissed(missedPlaces.asked), lowMissed, correctionWaits]);

/** What a button of a given revision writes, in all situations; a form that it opens is filled in and sent. */
const writesAt = (type: Action['type'], behind: number) =>
  shapes.flatMap((appraisal) =>
    relations.flatMap((relation) =>
      [inSelf, inRating, afterRating].flatMap((now) => {
        const action = actionSamples[type](appraisal.id, appraisal.revision - behind);
        if (isFormAction(action)) return [];
        // A paper is entered from its last look, by whoever may.
        const screen = {
          at: 'assist-check',
          appraisalId: appraisal.id,
          why: 0,
          witness: 'Siti Aminah',
          on: localDate(now, 'Asia/Makassar').toString(),
        } as const;
        const written = {
          at: 'missed-preview',
          ...{ appraisalId: appraisal.id, words: 'Loket Sabtu belum terlihat.' },
        } as const;
        const isPaper = type === 'assist.begin' || type === 'assist.record';
        const base = aContext(
          isPaper ? { ...appraisal, atPaper: { mayEnter: true, numbers: [] } } : appraisal,
          { relation, now, ...(isPaper && { screen }), ...(type === 'missed.send' && { screen: written }) },
        );
        const grants = [{ right: 'assist.enter' }] as const;
        const agency = { ...agencyOf([], { agencyName: '' }), missedDays };
        const context = isPaper
          ? { ...base, seed: newId(), model: { ...base.model, grants } }
          : {
              ...base,
              seed: newId(),
              model: { ...base.model, agency, approvals: appraisal.approval ? [appraisal] : [] },
            };
        const filled = (formOf(context, action)?.fields ?? []).map(({ id }) => [
          id,
          'kata yang cukup panjang',
        ]);
        const sent = filled.length === 0 ? {} : submit(context, action, Object.fromEntries(filled));
        return [act(context, action), sent].flatMap(({ writes = [] }) => writes);
      }),
    ),
  );

const revised = actionTypes.filter((type) => 'revision' in actionSamples[type]('id', 1));

describe('a button with the revision that its person saw', () => {
  it.each(revised)('%s works while that is the current revision, and changes nothing afterwards', (type) => {
    expect(writesAt(type, 0).length).toBeGreaterThan(0);
    expect(writesAt(type, 1)).toEqual([]);
  });
});
