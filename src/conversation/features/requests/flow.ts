import { seeRequest, seeRequests } from '../../../application/hr/see-requests.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import { answerRequest } from '../../../application/rights/answer-request.ts';
import { type RequestOutcome, type RequestsDesk, requestWordsMax } from '../../../domain/rights/requests.ts';
import { idFrom } from '../../../shared/ids.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState } from '../../contract/state.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import { requestScreen } from './request.screen.ts';
import { requestsScreen } from './requests.screen.ts';
import type { RequestsAction, RequestsScreen } from './verbs.ts';

function deskOf({ model }: Context): RequestsDesk {
  if (!model.requests) throw new NotLoaded();
  return model.requests;
}

export const requestsFlow = {
  act(context, action) {
    const grants = context.model.grants ?? [];
    switch (action.type) {
      case 'requests.open': {
        const seen = seeRequests(grants, deskOf(context));
        return seen.ok ? goTo({ at: 'requests', page: action.page }) : away(context, seen.error);
      }
      case 'requests.openOne': {
        const seen = seeRequest(grants, deskOf(context));
        return seen.ok ? goTo({ at: 'request', requestId: action.requestId }) : away(context, seen.error);
      }
      case 'requests.done':
        return answer(context, action.requestId, 'done');
      case 'requests.refuse':
        return answer(context, action.requestId, 'refused');
    }
  },

  text(context, screen, typed) {
    if (screen.at !== 'request') return undefined;
    const words = typed.trim();
    if (words.length > requestWordsMax)
      return refused(context, { code: 'text-too-long', max: requestWordsMax });
    return goTo({ ...screen, words }, context.t('requests.kept'));
  },

  screen(context, screen) {
    const { t, model } = context;
    const grants = model.grants ?? [];
    const seen = screen.at === 'requests' ? seeRequests(grants, deskOf(context)) : undefined;
    if (seen?.ok) return requestsScreen(context, seen.value);
    const one = screen.at === 'request' ? seeRequest(grants, deskOf(context)) : undefined;
    if (one?.ok && screen.at === 'request') return requestScreen(context, one.value, screen.words);
    // A screen that was open when the right went away, or the request, shows nothing any more.
    return goneScreen(
      t,
      t(
        one?.ok === false && one.error.code === 'no-such-request'
          ? 'refusal.no-such-request'
          : 'refusal.not-yours',
      ),
    );
  },
} satisfies Flow<RequestsAction, RequestsScreen>;

/** Whoever has no right ends at home, whatever screen was open; one that cannot be answered leads to the list. */
const away = (context: Context, refusal: Refusal): Step => ({
  ...refused(context, refusal),
  state: refusal.code === 'not-yours' ? homeState : { screen: { at: 'requests', page: 0 } },
});

function answer(context: Context, requestId: string, outcome: RequestOutcome): Step {
  const { model, state, t } = context;
  const { screen } = state;
  const seen = seeRequest(model.grants ?? [], deskOf(context));
  if (!seen.ok) return away(context, seen.error);
  const words = screen.at === 'request' && screen.requestId === requestId ? (screen.words ?? '') : '';
  const byId = model.person?.id;
  const given = {
    outcome,
    words,
    salt: idFrom(seedOf(context), 'answer salt'),
    ...(byId !== undefined && { byId }),
  };
  const answered = answerRequest(seen.value, model.now, given);
  const here = { at: 'request', requestId, ...(words !== '' && { words }) } as const;
  if (!answered.ok) return refused(context, answered.error, here);
  const { words: _, ...shown } = { ...here };
  const one = { ...seen.value, answeredAt: model.now, outcome, answer: words, isReportOpen: false };
  return {
    ...goTo(shown, t('requests.answered', { name: one.person.name })),
    model: { ...model, requests: { ...deskOf(context), one } },
    writes: answered.value,
  };
}
