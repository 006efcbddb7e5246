import { copyResult, refusalToCopy } from '../../../application/result/copy-result.ts';
import type { Flow } from '../../contract/feature.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { noResultScreen } from '../result/parts.ts';
import { copyScreen } from './copy.screen.ts';
import type { TakeOutAction, TakeOutScreen } from './verbs.ts';

export const takeOutFlow = {
  act(context, { appraisalId, page }) {
    const appraisal = subjectOf(context, appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    const { relation, now } = context.model;
    const { screen } = context.state;
    const place = { at: 'result-copy', appraisalId, page } as const;
    // HR takes texts out by the command, where they say who they are; a chat has no business with it.
    const outcome = copyResult(appraisal, relation, now, []);
    // Whoever turns a page has taken them out already, and leaves no second act.
    const isOpen = screen.at === 'result-copy' && screen.appraisalId === appraisalId;
    return outcome.ok && isOpen ? goTo(place) : stepOf(context, outcome, () => goTo(place));
  },

  screen(context, { appraisalId, page }) {
    const { t, model, capabilities } = context;
    const appraisal = subjectOf(context, appraisalId);
    if (!appraisal || refusalToCopy(appraisal, model.relation, model.now)) return noResultScreen(t);
    return copyScreen(t, appraisal, model.relation, page, capabilities);
  },
} satisfies Flow<TakeOutAction, TakeOutScreen>;
