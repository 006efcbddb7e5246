import { putResult, removeResult } from '../../../application/self/manage-results.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { resultCode } from '../../../domain/appraisal/items.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { FormValues } from '../../contract/view.ts';
import { shorten } from '../../ui/showable.ts';
import { goTo, orStayOpen, type Refuse, stepOf } from '../../ui/steps.ts';
import { memoryOf, remembering } from '../typed/remember.ts';
import { writeResult } from '../typed/result-words.ts';
import { realisationField, resultOf, targetField, titleField } from './forms.ts';
import { resultsPlace } from './places.ts';
import type { SelfAction } from './verbs.ts';

type ResultForm = Extract<SelfAction, { type: 'self.addResult' | 'self.editResult' }>;

/** Lists a work result, or gives one other words; those before can be brought back. */
export function submitResult(
  context: Context,
  appraisal: Appraisal,
  action: ResultForm,
  values: FormValues,
  refuse: Refuse,
): Step {
  const { model, t } = context;
  const known = action.type === 'self.editResult' ? resultOf(appraisal, action.item) : undefined;
  if (action.type === 'self.editResult' && !known) return refuse({ code: 'no-such-item' });
  const plan =
    known && !known.isOwn
      ? { title: known.title, ...(known.target !== undefined && { target: known.target }) }
      : { title: values[titleField] ?? '', target: values[targetField] };
  const words = { ...plan, realisation: values[realisationField] };
  const outcome = putResult(appraisal, model.relation, model.now, words, known?.no);
  const said = t(known ? 'self.results.changed' : 'self.results.added');
  const step = stepOf(
    context,
    outcome,
    (after) => goTo(resultsPlace(after), said),
    orStayOpen(context, titleField, refuse),
  );
  if (!outcome.ok || !known) return step;
  const changed = outcome.value.appraisal.results.find(({ no }) => no === known.no);
  const isSame = changed === undefined || writeResult(changed) === writeResult(known);
  return isSame
    ? step
    : undoable(context, appraisal, step, known.no, writeResult(known), writeResult(changed));
}

/** So many characters of a title fit into a toast. */
const toastTitleMax = 80;

export function dropResult(context: Context, appraisal: Appraisal, item: string, refuse: Refuse): Step {
  const { model, t } = context;
  const result = resultOf(appraisal, item);
  if (!result) return refuse({ code: 'no-such-item' });
  const said = t('typed.results.removed', { title: shorten(result.title, toastTitleMax) });
  const outcome = removeResult(appraisal, model.relation, model.now, result.no);
  const step = stepOf(context, outcome, (after) => goTo(resultsPlace(after), said), refuse);
  if (!outcome.ok) return step;
  const before = writeResult(result, appraisal.answers.self[resultCode(result.no)]);
  return undoable(context, appraisal, step, result.no, before, '');
}

const undoable = (
  context: Context,
  { id: appraisalId }: Appraisal,
  step: Step,
  no: number,
  before: string,
  after: string,
): Step =>
  remembering(context, step, {
    ...memoryOf(context),
    undo: { appraisalId, changes: [{ slot: resultCode(no), before, after }] },
  });
