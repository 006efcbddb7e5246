import { mustWait, waitsUntil } from '../../../domain/people/account-change.ts';
import { checkLinkTry, type LinkVerdict } from '../../../domain/people/link-limits.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { homeState } from '../../contract/state.ts';
import { goTo } from '../../ui/steps.ts';

const verdictKeys = {
  'too-many-tries': 'link.tooMany',
  'wrong-code': 'link.wrong',
  expired: 'link.expired',
  used: 'link.used',
} as const satisfies Record<Exclude<LinkVerdict, 'ok'>, MessageKey>;

/** A code was typed or came with a deep link: checks and counts it, and asks for confirmation when it is right. */
export function presentCode({ model, t }: Context): Step {
  const { link } = model;
  // Their own code, once more: nothing is the matter, and nobody has misused it.
  if (model.person && link?.code?.personId === model.person.id)
    return goTo({ at: 'home' }, t('account.same'));
  const verdict = checkLinkTry({
    triesByChat: link?.triesByChat ?? 0,
    triesOverall: link?.triesOverall ?? 0,
    isLetter: link?.isLetter ?? false,
    code: link?.code,
  });
  if (verdict === 'ok' && link?.code)
    return {
      state: { screen: { at: 'link-confirm', codeId: link.code.id } },
      writes: [{ kind: 'present-code', codeId: link.code.id }],
    };
  const refusal = verdict === 'ok' ? 'wrong-code' : verdict;
  // A try over the limit is not checked, so it reveals nothing about the code and does not count.
  const writes =
    refusal === 'too-many-tries'
      ? []
      : [
          {
            kind: 'link-attempt',
            codeId: refusal === 'wrong-code' ? link?.code?.id : undefined,
            isSuccess: false,
          } as const,
          {
            kind: 'audit',
            act: 'account.link-failed',
            after: {
              reason: refusal,
              ...(link?.code && { codeId: link.code.id, personId: link.code.personId }),
            },
          } as const,
        ];
  return { state: { screen: { at: 'link-enter' } }, writes, notice: { text: t(verdictKeys[refusal]) } };
}

/** The person confirmed the masked name. Only a code that this chat sent is accepted, and it is checked again. */
export function confirmLink({ state, model, t }: Context, confirmId: string): Step {
  const { screen } = state;
  const { link } = model;
  if (link?.waits && screen.at !== 'link-confirm') return goTo({ at: 'home' });
  // The platform verified the e-mail for this event, so it does not matter where the question was shown.
  if (link?.byEmail?.personId === confirmId) {
    const here = link.byEmail.accounts.find(({ isHere }) => isHere);
    if (here && mustWait('email', here.isHere)) {
      const waiting = { ...link, waits: { platform: here.platform, until: waitsUntil(model.now) } };
      return {
        state: homeState,
        model: { ...model, link: waiting },
        writes: [{ kind: 'ask-account', personId: confirmId }],
        notice: { text: t('account.wait.started') },
      };
    }
    return {
      state: homeState,
      writes: [{ kind: 'link-account', personId: confirmId }],
      notice: { text: t('link.done', { name: withoutTitles(link.byEmail.personName) }) },
    };
  }
  const code = link?.code;
  if (
    screen.at !== 'link-confirm' ||
    screen.codeId !== confirmId ||
    code?.id !== confirmId ||
    code.isUsed ||
    code.isExpired
  ) {
    return goTo({ at: 'link-enter' }, t('link.gone'));
  }
  return {
    state: homeState,
    writes: [
      { kind: 'link-account', personId: code.personId, codeId: code.id },
      { kind: 'link-attempt', codeId: code.id, isSuccess: true },
    ],
    notice: { text: t('link.done', { name: withoutTitles(code.personName) }) },
  };
}
