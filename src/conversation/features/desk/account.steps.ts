import {
  type Answer,
  judgeApproval,
  judgeDenial,
  standingOf,
} from '../../../domain/people/account-change.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { homeState } from '../../contract/state.ts';
import { goTo } from '../../ui/steps.ts';

const answerKeys = {
  'not-yours': 'account.answer.notYours',
  settled: 'account.answer.settled',
  'too-late': 'account.answer.late',
} as const satisfies Record<Exclude<Answer, 'ok'>, MessageKey>;

/** The same words for a change that does not exist: nobody learns by trying which there are. */
const refusedAs = ({ t }: Context, answer: Exclude<Answer, 'ok'>): Step => ({
  ...goTo({ at: 'home' }, t(answerKeys[answer])),
  ...(answer === 'not-yours' && { refusal: 'not-yours' }),
});

const changeOf = ({ model }: Context, id: string) =>
  model.link?.change?.id === id ? model.link.change : undefined;

/** "Yes, that is me" on the account that is to give way: the other takes its place at once. */
export function approveChange(context: Context, changeId: string): Step {
  const change = changeOf(context, changeId);
  const answer = change ? judgeApproval(change, standingOf(change.answerer)) : 'not-yours';
  if (answer !== 'ok') return refusedAs(context, answer);
  return {
    state: homeState,
    writes: [{ kind: 'take-account', changeId }],
    notice: { text: context.t('account.approved') },
  };
}

/** "Not me" on any account that was told: the new account is blocked at once. */
export function denyChange(context: Context, changeId: string): Step {
  const { model, t } = context;
  const change = changeOf(context, changeId);
  const answer = change ? judgeDenial(change, standingOf(change.answerer), model.now) : 'not-yours';
  if (answer !== 'ok' || !change) return refusedAs(context, answer === 'ok' ? 'not-yours' : answer);
  const restores = change.status === 'done' && change.canRestore;
  return {
    state: homeState,
    writes: [{ kind: 'deny-account', changeId, restores }],
    notice: { text: t(restores ? 'account.denied.restored' : 'account.denied'), isAlert: true },
  };
}
