import {
  seeVignette,
  skipVignettes,
  type Viewed,
  type Viewer,
} from '../../../application/calibration/see-vignette.ts';
import { refusalToRate } from '../../../application/rating/rating-guard.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { nextVignette, nothingSeen, vignetteFrom } from '../../../domain/calibration/vignettes.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, subjectOf } from '../../ui/steps.ts';
import { answerScreen } from './answer.screen.ts';
import { statementOfNumber } from './statement.ts';
import type { VignetteAction, VignetteScreen } from './verbs.ts';
import { numberIn, vignetteScreen } from './vignette.screen.ts';

/** Nothing of an answer is written: neither which level was chosen nor whether it was right. */
export const vignetteFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    const viewer = appraisal && viewerOf(context.model, appraisal);
    if (!appraisal || viewer?.relation !== 'appraiser') return refused(context, { code: 'not-yours' });
    switch (action.type) {
      case 'vignette.open':
        return goTo({ at: 'vignette', appraisalId: appraisal.id, number: numberIn(action.number) });
      case 'vignette.answer':
        return answer(context, viewer, action);
      case 'vignette.skip':
        return skip(context, viewer, appraisal);
    }
  },
  screen(context, screen) {
    const { t, model } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    const viewer = appraisal && viewerOf(model, appraisal);
    if (!appraisal || viewer?.relation !== 'appraiser') return goneScreen(t);
    if (screen.at === 'vignette') {
      const { personId, cycleId, seen = nothingSeen } = viewer;
      return vignetteScreen(t, appraisal, nextVignette(personId, cycleId, seen), screen.number);
    }
    const vignette = vignetteFrom(screen.item, statementOfNumber(screen.statement));
    if (!vignette) return goneScreen(t);
    const canRate = canBeRated(model, appraisal);
    return answerScreen(t, appraisal, vignette, { number: screen.number, canRate });
  },
} satisfies Flow<VignetteAction, VignetteScreen>;

const viewerOf = ({ person, relation }: Model, { cycle }: Appraisal): Viewer | undefined =>
  person && { personId: person.id, relation, cycleId: cycle.id, seen: person.vignettes };

const canBeRated = ({ relation, now }: Model, appraisal: Appraisal): boolean =>
  refusalToRate(appraisal, relation, now) === undefined;

/** What is seen by now is what the next screen is drawn from. */
const saved = ({ model }: Context, { seen, writes }: Viewed): Pick<Step, 'model' | 'writes'> => ({
  model: { ...model, ...(model.person && { person: { ...model.person, vignettes: seen } }) },
  writes,
});

type Answer = Extract<VignetteAction, { type: 'vignette.answer' }>;

function answer(context: Context, viewer: Viewer, { appraisalId, item, ...given }: Answer): Step {
  const outcome = seeVignette(viewer, item, statementOfNumber(given.statement));
  if (!outcome.ok) return refused(context, outcome.error);
  if (![1, 2, 3, 4, 5].includes(given.level)) return refused(context, { code: 'no-such-item' });
  const { statement, number } = given;
  const to = { at: 'vignette-answer', appraisalId, item, statement, number: numberIn(number) } as const;
  const words = context.t('vignette.chosen', { level: given.level });
  return { ...goTo(to, words), ...saved(context, outcome.value) };
}

/** On to the rating, or home where there is nothing to rate yet. */
function skip(context: Context, viewer: Viewer, appraisal: Appraisal): Step {
  const outcome = skipVignettes(viewer);
  if (!outcome.ok) return refused(context, outcome.error);
  const { t, capabilities, model } = context;
  const command = `${capabilities.commandPrefix}${vignetteCommand[t.locale]}`;
  const to: VignetteNext = canBeRated(model, appraisal)
    ? { at: 'rate-first', appraisalId: appraisal.id }
    : { at: 'home' };
  return { ...goTo(to, t('vignette.left', { command })), ...saved(context, outcome.value) };
}

type VignetteNext = Parameters<typeof goTo>[0];

/** The names of the command that leads back to them. */
export const vignetteCommand = { id: 'latihan', en: 'practise' } as const;
