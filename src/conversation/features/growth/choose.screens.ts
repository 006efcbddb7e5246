import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type RatedCompetency, ratedCompetencies } from '../../../domain/competency/gap.ts';
import {
  freeForms,
  type GrowthForm,
  growthForms,
  type LearningKind,
  learningKinds,
  mostWithin,
} from '../../../domain/growth/forms.ts';
import { fitting } from '../../../domain/growth/moves.ts';
import type { Training } from '../../../domain/growth/training.ts';
import { sayDate, sayShortDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import type { Context } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { bullets, choice, column, homeButton, pairs, row, small } from '../../ui/blocks.ts';
import { folded } from '../../ui/fold.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import {
  amounts,
  amountWithin,
  type Chosen,
  formAt,
  lengths,
  placeOfForm,
  planFrom,
  startDay,
  starts,
} from './draft.ts';
import { sayAction, sayDays } from './say.ts';

/** So many trainings are named at once; a catalogue has few that fit one gap. */
const trainingsMax = 5;
const labelMax = 24;

const planButton = (t: Translate, { id: appraisalId }: Appraisal): Button => ({
  label: t('growth.button.back'),
  action: { type: 'growth.open', appraisalId },
});

/** What can be done about one gap: trainings of the catalogue that fit it, and forms of 70:20:10. */
export function pickScreen(t: Translate, model: Model, appraisal: Appraisal, item: string): Screen {
  const gap = ratedCompetencies(appraisal).find((one) => one.item === item);
  const name = sayItem(t, item);
  return {
    blocks: [
      { kind: 'heading', text: t('growth.pick.title', { item: name }) },
      ...(gap ? [paragraph(t('growth.pick.level', { rated: gap.rated ?? 0, required: gap.required }))] : []),
      ...(gap ? trainingBlocks(t, model, appraisal, gap) : []),
      ...formBlocks(t, appraisal, item),
      row([planButton(t, appraisal), homeButton(t)]),
    ],
    preview: t('growth.preview'),
    isConfidential: true,
  };
}

function trainingBlocks(
  t: Translate,
  model: Model,
  { id: appraisalId }: Appraisal,
  gap: RatedCompetency,
): readonly Block[] {
  const fits = fitting(model.growth?.trainings ?? [], gap, model.today).slice(0, trainingsMax);
  if (fits.length === 0) return [title(t('growth.pick.trainings')), small(t('growth.pick.noTraining'))];
  return [
    title(t('growth.pick.trainings')),
    bullets(fits.map((one) => text(trainingLine(t, model, one)))),
    column(
      fits.map(({ id: trainingId, title: called }) => ({
        label: shorten(called, labelMax),
        action: { type: 'growth.training', appraisalId, trainingId, start: 0, months: 3 },
      })),
    ),
  ];
}

const trainingLine = (t: Translate, model: Model, one: Training): string =>
  t('growth.pick.training', {
    ...{ title: one.title, level: one.level, hours: one.hours },
    days: one.from ? sayDays({ from: one.from, to: one.to ?? one.from }, model, t) : t('growth.pick.anyTime'),
    seats: one.seats === undefined ? -1 : one.seats - one.taken,
  });

const ofKind = (kind: LearningKind): readonly GrowthForm[] =>
  freeForms.filter((form) => growthForms[form].kind === kind);

/** Said by where one learns, and then one button each: a chat may put all buttons below the text. */
function formBlocks(t: Translate, { id: appraisalId }: Appraisal, item: string): readonly Block[] {
  const button = (form: GrowthForm): Button => ({
    label: t(`growth.form.${form}`),
    action: {
      ...{ type: 'growth.form', appraisalId, item, form: placeOfForm(form) },
      ...{ amount: 1, start: 0, months: 3 },
    },
  });
  return [
    folded(t('growth.pick.forms'), [
      small(t('growth.pick.why')),
      bullets(
        learningKinds.map((kind) => [
          strong(`${t(`growth.kind.${kind}`)}: `),
          ...text(
            ofKind(kind)
              .map((form) => t(`growth.form.${form}`))
              .join(', '),
          ),
        ]),
      ),
    ]),
    title(t('growth.pick.ask')),
    ...pairs(learningKinds.flatMap(ofKind).map(button)),
  ];
}

/** The draft of a proposal: how many, from when and for how long, each by one tap. */
export function draftScreen(context: Context, appraisal: Appraisal, chosen: Chosen): Screen {
  const { t, model } = context;
  const plan = planFrom(context, chosen);
  const { id: appraisalId, employee, appraiser } = appraisal;
  const name = (model.relation === 'self' ? appraiser : employee).name;
  return {
    blocks: [
      { kind: 'heading', text: t('growth.draft.title', { item: sayItem(t, plan?.item ?? chosen.item) }) },
      ...(plan
        ? [
            paragraph(t.rich('growth.draft.what', { what: sayAction(t, plan), hours: plan.hours })),
            paragraph(
              t('growth.draft.days', {
                from: sayDate(plan.from, t.locale),
                to: sayDate(plan.to, t.locale),
              }),
            ),
            ...choices(context, appraisal, chosen),
            small(t('growth.draft.accepts', { name })),
            column([proposeButton(t, appraisal, chosen)]),
          ]
        : [paragraph(t('growth.draft.gone'))]),
      row([
        {
          label: t('growth.button.choices'),
          action: { type: 'growth.pick', appraisalId, item: plan?.item ?? chosen.item },
        },
        homeButton(t),
      ]),
    ],
    preview: t('growth.preview'),
    isConfidential: true,
  };
}

function choices({ t, model }: Context, { id: appraisalId }: Appraisal, chosen: Chosen): readonly Block[] {
  const training = model.growth?.trainings.find(({ id }) => id === chosen.trainingId);
  // The days of the catalogue are nobody's to choose.
  if (training?.from) return [];
  const form = formAt(chosen.form);
  const changed = (change: Partial<Chosen>): Action => {
    const { item, amount, start, months, trainingId } = { ...chosen, ...change };
    if (trainingId !== undefined) return { type: 'growth.training', appraisalId, trainingId, start, months };
    return { type: 'growth.form', appraisalId, item, form: chosen.form ?? 0, amount, start, months };
  };
  const own = model.agency?.conversions;
  const most = form ? mostWithin(form, chosen.months, own) : 1;
  const amountNow = form ? amountWithin(form, chosen, own) : 1;
  return [
    small(t(form ? 'growth.draft.changeAll' : 'growth.draft.change')),
    ...(form
      ? [
          choice(
            'row',
            amounts
              .filter((one) => one <= most)
              .map((amount) => ({
                label: String(amount),
                action: changed({ amount }),
                selected: amount === amountNow,
              })),
          ),
        ]
      : []),
    choice(
      'row',
      starts.map((start) => ({
        label: sayShortDate(startDay(model.today, start), t.locale),
        action: changed({ start }),
        selected: start === chosen.start,
      })),
    ),
    choice(
      'row',
      lengths.map((months) => ({
        label: t('growth.draft.months', { months }),
        action: changed({ months }),
        selected: months === chosen.months,
      })),
    ),
  ];
}

function proposeButton(t: Translate, { id: appraisalId, revision }: Appraisal, chosen: Chosen): Button {
  const { item, form = 0, amount, start, months, trainingId } = chosen;
  const seen = { appraisalId, revision };
  return {
    label: t('growth.button.propose'),
    tone: 'primary',
    action:
      trainingId === undefined
        ? { type: 'growth.propose', ...seen, item, form, amount, start, months }
        : { type: 'growth.enrol', ...seen, trainingId, start, months },
  };
}
