import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { summaryOf } from '../../domain/appraisal/summary.ts';
import type { Model } from '../contract/model.ts';
import { notLoaded } from '../contract/not-loaded.ts';

/** The model with a changed appraisal, also in its lists, so that screens drawn now show the change. */
export function withSubject(model: Model, appraisal: Appraisal): Model {
  const line = summaryOf(appraisal);
  const renewed = (list: Model['own']): Model['own'] =>
    list === notLoaded ? list : list.map((one) => (one.id === appraisal.id ? line : one));
  return { ...model, subject: appraisal, own: renewed(model.own), team: renewed(model.team) };
}
