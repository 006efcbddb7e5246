import { isRestOf, joinParts, type Part } from '../../domain/typed/join.ts';
import { keptLengthMax } from '../../domain/typed/memory.ts';
import type { FlowAction, FormAction } from '../contract/action.ts';
import type { Field, Form } from '../contract/view.ts';
import { shorten } from '../ui/showable.ts';
import { contextOf, type Facts } from './context.ts';
import { type Decision, decisionOf, runningForm } from './decision.ts';
import { beginForm, checkField, type FormProgress } from './form-runner.ts';
import { submit } from './router.ts';

/** What happens in a form that is asked field by field: answers, the buttons below a question, edited answers. */

const staying = (facts: Facts, form: FormProgress | undefined = facts.state.form): Decision => ({
  state: { ...facts.state, ...(form && { form }) },
  model: facts.model,
  writes: [],
  drawsScreen: true,
});

const nowMs = ({ model }: Facts): number => model.now.epochMilliseconds;

/** One field of a form was answered by a message. */
export function answerForm(facts: Facts, form: Form, action: FlowAction, written: string): Decision {
  const progress = facts.state.form ?? beginForm(form);
  const { kept } = progress;
  const last = kept?.parts.at(-1);
  const part: Part = { text: written, ...(facts.message !== undefined && { message: facts.message }) };
  // The platform cut the text: this is no answer to the question, but the rest of the one before.
  if (kept && last && isRestOf({ text: last.text, atMs: kept.atMs }, nowMs(facts))) {
    const whole = { parts: [...kept.parts, part], atMs: nowMs(facts) };
    const isTooMuch = joinParts(whole.parts).length > keptLengthMax;
    return staying(facts, isTooMuch ? progress : { ...progress, kept: whole });
  }
  return advanceForm(facts, form, action, written, part);
}

/** One field was answered, or skipped (`written` undefined: the known value stays). */
function advanceForm(
  facts: Facts,
  form: Form,
  action: FlowAction,
  written: string | undefined,
  part?: Part,
): Decision {
  const context = contextOf(facts);
  const { kept: _used, ...progress } = facts.state.form ?? beginForm(form);
  const field = form.fields[progress.fieldIndex];
  if (!field) return decisionOf(facts, {});
  const known = progress.values[field.id] ?? field.value ?? '';
  const checked = checkField(context.t, field, written ?? known);
  if ('complaint' in checked) {
    return checked.isTooLong && part
      ? staying(facts, { ...progress, kept: { parts: [part], atMs: nowMs(facts) } })
      : { ...staying(facts), notice: { text: checked.complaint } };
  }
  const values = { ...progress.values };
  if (checked.value === '') delete values[field.id];
  else values[field.id] = checked.value;
  if (progress.fieldIndex + 1 < form.fields.length) {
    const sent = part?.message === undefined ? progress.sent : { ...progress.sent, [part.message]: field.id };
    return staying(facts, {
      ...progress,
      fieldIndex: progress.fieldIndex + 1,
      values,
      ...(sent && { sent }),
    });
  }
  const step = submit(context, action, values);
  if (step.formErrors) {
    const notice = { text: Object.values(step.formErrors).join(' ') };
    return { ...staying(facts), notice, ...(step.refusal && { refusal: step.refusal }) };
  }
  return decisionOf(facts, step);
}

/** A button below a question. */
export function decideFormAction(facts: Facts, action: FormAction): Decision {
  const context = contextOf(facts);
  const running = runningForm(context);
  const { form: progress, ...rest } = facts.state;
  if (!running || !progress || action.type === 'form.cancel')
    return decisionOf({ ...facts, state: rest }, {});
  if (action.type === 'form.back') {
    const { kept: _dropped, ...others } = progress;
    return staying(facts, { ...others, fieldIndex: Math.max(0, progress.fieldIndex - 1) });
  }
  if (action.type === 'form.begin') {
    const field = running.form.fields[progress.fieldIndex];
    return progress.kept && field?.kind === 'text'
      ? advanceForm(facts, running.form, running.action, beginning(field, progress.kept.parts))
      : staying(facts);
  }
  return advanceForm(facts, running.form, running.action, undefined);
}

const beginning = (field: Extract<Field, { kind: 'text' }>, parts: readonly Part[]): string =>
  shorten(joinParts(parts), field.textMax);

/** A message that answered a question, or was too long for one, was edited. Undefined when it did neither. */
export function editAnswer(facts: Facts, written: string): Decision | undefined {
  const context = contextOf(facts);
  const running = runningForm(context);
  const { form: progress } = facts.state;
  const { message } = facts;
  if (!running || !progress || message === undefined) return undefined;
  if (progress.kept?.parts.some((part) => part.message === message)) {
    const parts = progress.kept.parts.map((part) =>
      part.message === message ? { ...part, text: written } : part,
    );
    const whole: Part = { text: joinParts(parts), message };
    const decision = advanceForm(facts, running.form, running.action, whole.text, whole);
    const isKept = decision.state.form?.kept !== undefined;
    // Judged again as a whole, but still made of its parts.
    return isKept ? staying(facts, { ...progress, kept: { parts, atMs: 0 } }) : decision;
  }
  const field = running.form.fields.find(({ id }) => id === progress.sent?.[message]);
  if (!field) return undefined;
  const checked = checkField(context.t, field, written);
  if ('complaint' in checked) return { ...staying(facts), notice: { text: checked.complaint } };
  const notice = { text: context.t('typed.edit.saved') };
  return {
    ...staying(facts, { ...progress, values: { ...progress.values, [field.id]: checked.value } }),
    notice,
  };
}
