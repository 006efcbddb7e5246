import type { AppraisalSummary } from '../../../domain/appraisal/appraisal.ts';
import { ratedItems } from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import type { Button, RichText } from '../../contract/view.ts';
import { inFull, teamLabels } from '../../ui/person-labels.ts';
import { nextToRate } from './team-standing.ts';

/** The way back into the rating: one tap to what was left open, and in words how far that is, once it is begun. */
export type GoOn = { readonly button: Button; readonly text?: RichText };

/**
 * With whom of these the appraiser goes on, wherever that is offered. The button names the person, so that its press
 * loads no list.
 */
export function goOn(t: Translate, model: Model, people: readonly AppraisalSummary[]): GoOn | undefined {
  const next = nextToRate(people, model.now);
  if (!next) return undefined;
  const called = teamLabels(t, model.team)(next.employee);
  const isBegun = next.status === 'rating';
  const far = { name: inFull(called), done: next.ratingAnswered, total: ratedItems.length };
  return {
    button: {
      label: t(isBegun ? 'rate.goOn' : 'rate.goOn.new', { name: called.label }),
      tone: 'primary',
      action: { type: 'rate.open', appraisalId: next.id },
    },
    ...(isBegun && { text: t.rich('rate.goOn.far', far) }),
  };
}
