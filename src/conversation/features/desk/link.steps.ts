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
  const verdict = checkLinkTry({
    triesByChat: link?.triesByChat ?? 0,
    triesOverall: link?.triesOverall ?? 0,
    isLetter: link?.isLetter ?? false,
    code: link?.code,
  });
  if (verdict === 'ok' && link?.code)
    return { state: { screen: { at: 'link-confirm', codeId: link.code.id } } };
  const refusal = verdict === 'ok' ? 'wrong-code' : verdict;
  // A try over the limit is not checked, so it reveals nothing about the code and does not count.
  const writes =
    refusal === 'too-many-tries'
      ? []
      : [
          {
            kind: 'link-attempt',
            codeId: link?.code?.isMatch === false ? link.code.id : undefined,
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
  // The platform verified the e-mail for this event, so it does not matter where the question was shown.
  if (link?.byEmail?.personId === confirmId) {
    return {
      state: homeState,
      writes: [
        { kind: 'link-account', personId: confirmId },
        { kind: 'audit', act: 'account.link', after: { personId: confirmId, by: 'email' } },
      ],
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
      { kind: 'audit', act: 'account.link', after: { personId: code.personId, by: 'code' } },
    ],
    notice: { text: t('link.done', { name: withoutTitles(code.personName) }) },
  };
}
