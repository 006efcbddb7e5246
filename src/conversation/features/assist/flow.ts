import {
  beginPaper,
  type Enterer,
  refusalOfPaper,
  refusalToBegin,
} from '../../../application/assist/enter-paper.ts';
import { askForForm, askForResult } from '../../../application/assist/print-result.ts';
import { recordResult, refusalToRecord } from '../../../application/assist/record-result.ts';
import { seeStaffPapers } from '../../../application/assist/see-staff.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { kindNow, type PaperKind, slipAnswers } from '../../../domain/assist/paper.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import { idFrom } from '../../../shared/ids.ts';
import { Temporal } from '../../../shared/time.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { NotLoaded, notLoaded } from '../../contract/not-loaded.ts';
import { homeState } from '../../contract/state.ts';
import type { FormValues } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import { deciding, promised } from '../result/promised.ts';
import { firstPlace } from '../self/places.ts';
import { afterPaper } from './after.ts';
import { askScreen, checkScreen } from './paper.screen.ts';
import { onField, paperForm, reasonsField, witnessField, writtenOf } from './paper-form.ts';
import { reasonOf } from './say-paper.ts';
import { paperStaffScreen } from './staff.screen.ts';
import { paperTeamScreen } from './team.screen.ts';
import type { AssistAction, AssistScreen } from './verbs.ts';

function entererOf(context: Context): Enterer {
  const { person, grants = [] } = context.model;
  const term = promised(context);
  const decision = deciding(context);
  const by = { id: person?.id ?? '', name: person?.name ?? '' };
  return { by, grants, ...(term && { term }), ...(decision && { decision }) };
}

/** Why paper of this kind may not be entered now, whatever is on it. */
function refusalOf(context: Context, appraisal: Appraisal, kind: PaperKind): Refusal | undefined {
  const { relation, now } = context.model;
  const { grants } = entererOf(context);
  return kind === 'self'
    ? refusalToBegin(appraisal, relation, now, grants)
    : refusalToRecord(appraisal, relation, grants, now);
}

type Named = Exclude<AssistAction, { type: 'assist.team' | 'assist.staff' }>;

/** The team of an appraiser, for their superior. Where it was not loaded, the event is decided again with it. */
function staffOf({ model }: Context, personId: string) {
  if (!model.delegation) throw new NotLoaded();
  return seeStaffPapers(model.delegation, model.person?.id ?? '', personId);
}

export const assistFlow = {
  act(context, action) {
    if (action.type === 'assist.team') return goTo({ at: 'assist-team', page: action.page });
    if (action.type === 'assist.staff') {
      const { personId, page } = action;
      const seen = staffOf(context, personId);
      return seen.ok
        ? goTo({ at: 'assist-staff', personId, page })
        : { ...refused(context, seen.error), state: homeState };
    }
    const found = paperOf(context, action);
    return 'step' in found ? found.step : actOn(context, found, action);
  },

  submit(context, action, values) {
    if (action.type !== 'assist.why') return {};
    const found = paperOf(context, action);
    return 'step' in found ? found.step : check(context, found, action.why, values);
  },

  form(context, action) {
    if (action.type !== 'assist.why') return undefined;
    const found = paperOf(context, action);
    return 'step' in found ? undefined : paperForm(context, found.appraisal, action);
  },

  screen(context, screen) {
    if (screen.at === 'assist-team') return paperTeamScreen(context, screen.page);
    const { t } = context;
    if (screen.at === 'assist-staff') {
      const seen = staffOf(context, screen.personId);
      return seen.ok ? paperStaffScreen(t, seen.value, screen.page) : goneScreen(t, t('refusal.not-yours'));
    }
    const appraisal = subjectOf(context, screen.appraisalId);
    const kind = appraisal && kindNow(appraisal);
    if (!appraisal || !kind) return goneScreen(t, nothingFor(context, appraisal));
    // A press on a card does without it.
    if (!appraisal.atPaper && context.model.grants === notLoaded) throw new NotLoaded();
    const refusal = refusalOf(context, appraisal, kind);
    if (refusal) return goneScreen(t, sayRefusal(t, refusal, context.model));
    return screen.at === 'assist-check'
      ? checkScreen(t, appraisal, kind, screen)
      : askScreen(t, appraisal, kind, context.capabilities.files.canSend);
  },
} satisfies Flow<AssistAction, AssistScreen>;

/** Whoever may not look at an appraisal does not learn whose it is. */
const nothingFor = ({ t, model }: Context, appraisal: Appraisal | undefined): string =>
  appraisal && model.relation !== 'self'
    ? t('assist.nothing', { name: appraisal.employee.name })
    : t('refusal.not-yours');

type Found = { readonly appraisal: Appraisal; readonly kind: PaperKind };

/** What could be entered now, or why not. Who is entering already is led to the cards. */
function paperOf(context: Context, { appraisalId }: Named): Found | { readonly step: Step } {
  const appraisal = subjectOf(context, appraisalId);
  if (!appraisal) return { step: refused(context, { code: 'not-yours' }) };
  if (context.model.relation === 'assistant')
    return { step: goTo(firstPlace(appraisal, context.state.isCompact)) };
  const kind = kindNow(appraisal);
  if (!kind) return { step: { notice: { text: nothingFor(context, appraisal) } } };
  const refusal = refusalOf(context, appraisal, kind);
  return refusal ? { step: refused(context, refusal) } : { appraisal, kind };
}

function actOn(context: Context, { appraisal, kind }: Found, action: Named): Step {
  const ask = { at: 'assist', appraisalId: appraisal.id } as const;
  const written = writtenOf(context, appraisal.id);
  switch (action.type) {
    case 'assist.open':
      return goTo(ask);
    case 'assist.print': {
      const { model, t } = context;
      const { by, grants } = entererOf(context);
      const askFor = kind === 'self' ? askForForm : askForResult;
      const outcome = askFor(appraisal, model.relation, model.now, grants, by.id);
      return stepOf(context, outcome, () => goTo(written ?? ask, t('assist.print.coming')));
    }
    case 'assist.why':
      // What is written already stays where it is until it is recorded or given up.
      return {
        state: { screen: written ?? ask },
        form: paperForm(context, appraisal, action),
      };
    case 'assist.begin':
    case 'assist.record':
      if (!written || (action.type === 'assist.begin') !== (kind === 'self'))
        return goTo(ask, context.t('assist.gone'));
      if (action.revision !== appraisal.revision)
        return refused(context, { code: 'changed-since-shown' }, written);
      return action.type === 'assist.begin'
        ? begin(context, appraisal, written)
        : record(context, appraisal, written, action.answer);
  }
}

type Written = Extract<AssistScreen, { at: 'assist-check' }>;

const givenOf = (context: Context, { why, witness, on }: Written) => ({
  id: idFrom(seedOf(context), 'paper'),
  reason: reasonOf(why),
  witness,
  on: Temporal.PlainDate.from(on),
});

function begin(context: Context, appraisal: Appraisal, written: Written): Step {
  const { model, t, state } = context;
  const given = givenOf(context, written);
  const outcome = beginPaper(appraisal, model.relation, model.now, given, entererOf(context));
  const step = stepOf(context, outcome, (after) =>
    goTo(firstPlace(after, state.isCompact), t('assist.begun')),
  );
  // From now on they answer a.n. the employee, as the next load finds it.
  return outcome.ok && step.model ? { ...step, model: { ...step.model, relation: 'assistant' } } : step;
}

function record(context: Context, appraisal: Appraisal, written: Written, place: number): Step {
  const { model, t } = context;
  const answer = slipAnswers[place];
  const { reasons } = written;
  // A slip with reasons is an objection, and one without is none.
  if (answer === undefined || (answer === 'objected') !== (reasons !== undefined))
    return refused(context, { code: 'no-such-item' }, written);
  const slip = { answer, ...(reasons !== undefined && { reasons }) };
  const given = givenOf(context, written);
  const outcome = recordResult(appraisal, model.relation, model.now, given, slip, entererOf(context));
  const said = t('assist.recorded', { name: appraisal.employee.name });
  return stepOf(context, outcome, () => afterPaper(context, appraisal, said));
}

/** Looks at what was written, and shows it once more; what is wrong is said where it was written. */
function check(context: Context, { appraisal, kind }: Found, why: number, values: FormValues): Step {
  const { model, t } = context;
  const witness = cleanText(values[witnessField] ?? '');
  const on = values[onField] ?? '';
  const reasons = cleanText(values[reasonsField] ?? '');
  const facts = { witness, on: Temporal.PlainDate.from(on) };
  const refusal = refusalOfPaper(kind, facts, appraisal, entererOf(context).by, model.now);
  if (refusal) {
    const field = refusal.code.startsWith('date') ? onField : witnessField;
    return { formErrors: { [field]: sayRefusal(t, refusal, model) }, refusal: refusal.code };
  }
  return goTo({
    ...{ at: 'assist-check', appraisalId: appraisal.id, why, witness, on },
    ...(reasons !== '' && kind === 'result' && { reasons }),
  });
}
