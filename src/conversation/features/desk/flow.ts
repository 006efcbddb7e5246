import { judgeLinkTry, type LinkVerdict } from '../../../domain/people/link-limits.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import type { ActionsOf, Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef, State } from '../../contract/state.ts';
import {
  helpScreen,
  languageScreen,
  linkConfirmScreen,
  privacyScreen,
  welcomeScreen,
} from './desk.screen.ts';
import { homeScreen } from './home.screen.ts';

type DeskAction =
  | Extract<
      Action,
      { type: 'nav.home' | 'nav.help' | 'nav.language' | 'nav.privacy' | 'language.set' | 'privacy.accept' }
    >
  | ActionsOf<'link.'>;
type DeskScreen = Extract<
  ScreenRef,
  { at: 'home' | 'help' | 'language' | 'privacy' | 'link-enter' | 'link-confirm' }
>;

const to = (at: 'home' | 'help' | 'language' | 'privacy' | 'link-enter'): State => ({ screen: { at } });

const verdictKeys = {
  'too-many-tries': 'link.tooMany',
  'wrong-code': 'link.wrong',
  expired: 'link.expired',
  used: 'link.used',
} as const satisfies Record<Exclude<LinkVerdict, 'ok'>, MessageKey>;

/** A code was typed or came with a deep link: judged, counted, and shown for confirmation when it is right. */
export function presentCode({ model, t }: Context): Step {
  const { link } = model;
  const verdict = judgeLinkTry({
    triesByChat: link?.triesByChat ?? 0,
    triesOverall: link?.triesOverall ?? 0,
    isLetter: link?.isLetter ?? false,
    code: link?.code,
  });
  if (verdict === 'ok' && link?.code)
    return { state: { screen: { at: 'link-confirm', codeId: link.code.id } } };
  const refusal = verdict === 'ok' ? 'wrong-code' : verdict;
  // A try beyond the limits is not looked at, so it says nothing about the code and is not counted against it.
  const writes =
    refusal === 'too-many-tries'
      ? []
      : [
          {
            kind: 'link-attempt',
            codeId: link?.code?.isMatch === false ? link.code.id : undefined,
            isSuccess: false,
          } as const,
        ];
  return { state: to('link-enter'), writes, notice: { text: t(verdictKeys[refusal]) } };
}

/** The person confirmed the masked name. Only the code this very chat presented counts, and it is judged again. */
function confirmLink({ state, model, t }: Context, confirmId: string): Step {
  const { screen } = state;
  const { link } = model;
  // Verified by the platform for this very event, so it counts wherever the question was shown.
  if (link?.byEmail?.personId === confirmId) {
    return {
      state: to('home'),
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
    return { state: to('link-enter'), notice: { text: t('link.gone') } };
  }
  return {
    state: to('home'),
    writes: [
      { kind: 'link-account', personId: code.personId, codeId: code.id },
      { kind: 'link-attempt', codeId: code.id, isSuccess: true },
      { kind: 'audit', act: 'account.link', after: { personId: code.personId, by: 'code' } },
    ],
    notice: { text: t('link.done', { name: withoutTitles(code.personName) }) },
  };
}

export const deskFlow: Flow<DeskAction, DeskScreen> = {
  act: (context, action) => {
    const { model, t } = context;
    switch (action.type) {
      case 'nav.home':
        return { state: to('home') };
      case 'nav.help':
        return { state: to('help') };
      case 'nav.language':
        return { state: to('language') };
      case 'nav.privacy':
        return { state: to('privacy') };
      case 'language.set': {
        const notice = { text: translator(action.locale)('language.done') };
        const changed = { ...model, locale: action.locale };
        const screen = context.state.screen.at === 'language' ? { state: to('home') } : {};
        if (!model.person) return { ...screen, model: changed, notice };
        return {
          ...screen,
          model: changed,
          notice,
          writes: [{ kind: 'person', personId: model.person.id, changes: { locale: action.locale } }],
        };
      }
      case 'privacy.accept': {
        if (!model.person) return { state: to('home') };
        if (model.person.hasAcceptedPrivacy) return { state: to('home') };
        return {
          state: to('home'),
          model: { ...model, person: { ...model.person, hasAcceptedPrivacy: true } },
          writes: [
            { kind: 'person', personId: model.person.id, changes: { privacyAcceptedAt: model.now } },
            { kind: 'audit', act: 'privacy.accept' },
          ],
          notice: { text: t('privacy.done') },
        };
      }
      case 'link.enter':
        return model.person
          ? { state: to('home') }
          : { state: to('link-enter'), notice: { text: t('welcome.expects') } };
      case 'link.confirm':
        return confirmLink(context, action.codeId);
      case 'link.decline':
        return model.person
          ? { state: to('home') }
          : { state: to('link-enter'), notice: { text: t('link.declined') } };
    }
  },
  submit: () => ({}),
  text: () => undefined,
  form: () => undefined,
  screen: (context, screen) => {
    const { model } = context;
    switch (screen.at) {
      case 'link-confirm':
        if (model.link?.code?.id === screen.codeId) {
          const { personName, personUnit, id } = model.link.code;
          return linkConfirmScreen(context, { personName, personUnit, confirmId: id, isByEmail: false });
        }
        return model.person ? homeScreen(context) : welcomeScreen(context);
      case 'link-enter':
        return model.person ? homeScreen(context) : welcomeScreen(context);
      case 'home': {
        if (model.person) return homeScreen(context);
        // Whose work e-mail the platform vouches for needs no code, only a yes.
        const found = model.link?.byEmail;
        if (!found) return welcomeScreen(context);
        const { personName, personUnit, personId } = found;
        return linkConfirmScreen(context, { personName, personUnit, confirmId: personId, isByEmail: true });
      }
      case 'help':
        return model.person ? helpScreen(context) : welcomeScreen(context);
      case 'privacy':
        return model.person ? privacyScreen(context) : welcomeScreen(context);
      case 'language':
        return languageScreen(context);
    }
  },
};
