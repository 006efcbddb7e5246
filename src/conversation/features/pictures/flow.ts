import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Write } from '../../../application/outcome/writes.ts';
import {
  askForGrowthPicture,
  askForProgressPicture,
  askForResultPicture,
  askForUnitPicture,
} from '../../../application/pictures/ask-for-picture.ts';
import { assertNever } from '../../../shared/assert.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { teamIn } from '../approval/team.ts';
import type { PictureAction } from './verbs.ts';

export const pictureFlow = {
  act(context, action) {
    const { model } = context;
    const personId = model.person?.id ?? '';
    switch (action.type) {
      case 'picture.result': {
        const appraisal = subjectOf(context, action.appraisalId);
        if (!appraisal) return refused(context, { code: 'not-yours' });
        const asked = askForResultPicture(appraisal, model.relation, model.now, personId);
        return stepOf(context, asked, () => coming(context));
      }
      case 'picture.unit': {
        const team = teamIn(model, action.appraisalId);
        return sent(context, askForUnitPicture(team, personId, model.now, action.appraisalId));
      }
      case 'picture.growth':
        return sent(context, askForGrowthPicture(model.own, personId, model.now));
      case 'picture.progress':
        return sent(context, askForProgressPicture(model.grants ?? [], personId, model.now));
    }
  },

  screen: (_, screen) => assertNever(screen),
} satisfies Flow<PictureAction, never>;

/** The screen stays as it is: the picture comes as a message of its own. */
const coming = ({ t, state }: Context): Step => ({ state, notice: { text: t('picture.coming') } });

const sent = (context: Context, asked: Result<readonly Write[], Refusal>): Step =>
  asked.ok ? { ...coming(context), writes: asked.value } : refused(context, asked.error);
