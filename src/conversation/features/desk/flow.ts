import { versionNow } from '../../../domain/people/privacy-notice.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { homeState } from '../../contract/state.ts';
import type { Screen } from '../../contract/view.ts';
import { goTo } from '../../ui/steps.ts';
import { waitingScreen } from './account.screen.ts';
import { approveChange, denyChange } from './account.steps.ts';
import {
  helpScreen,
  languageScreen,
  linkConfirmScreen,
  privacyScreen,
  welcomeScreen,
} from './desk.screen.ts';
import { homeScreen } from './home.screen.ts';
import { confirmLink } from './link.steps.ts';
import type { DeskAction, DeskScreen } from './verbs.ts';

export const deskFlow = {
  act(context, action) {
    const { model, t } = context;
    switch (action.type) {
      case 'nav.home':
        return goTo({ at: 'home' });
      case 'nav.help':
        return goTo({ at: 'help' });
      case 'nav.language':
        return goTo({ at: 'language' });
      case 'nav.privacy':
        return goTo({ at: 'privacy' });
      case 'language.set': {
        const notice = { text: translator(action.locale, context.model.agency?.office)('language.done') };
        const changed = { ...model, locale: action.locale };
        const screen = context.state.screen.at === 'language' ? { state: homeState } : {};
        const chosen: Step = { ...screen, model: changed, notice, locale: action.locale, arrives: true };
        if (!model.person) return chosen;
        return {
          ...chosen,
          writes: [{ kind: 'person', personId: model.person.id, changes: { locale: action.locale } }],
        };
      }
      case 'privacy.accept': {
        if (!model.person) return goTo({ at: 'home' });
        if (model.person.hasAcceptedPrivacy) return goTo({ at: 'home' });
        // Whoever had read an older notice goes on where they stood; a newcomer is told in short what this is.
        const version = versionNow(model.agency?.approval !== undefined);
        const isRenewal = model.person.acceptedPrivacyVersion !== undefined;
        return {
          state: isRenewal ? context.state : { screen: { at: 'intro-card', card: 1 } },
          model: {
            ...model,
            person: { ...model.person, hasAcceptedPrivacy: true, acceptedPrivacyVersion: version },
          },
          writes: [
            {
              kind: 'person',
              personId: model.person.id,
              changes: { privacyAcceptedAt: model.now, privacyVersion: version },
            },
            { kind: 'audit', act: 'privacy.accept', after: { version } },
          ],
          notice: { text: t('privacy.done') },
        };
      }
      case 'link.enter':
        return model.person ? goTo({ at: 'home' }) : goTo({ at: 'link-enter' }, t('welcome.expects'));
      case 'account.approve':
        return approveChange(context, action.changeId);
      case 'account.deny':
        return denyChange(context, action.changeId);
      case 'link.confirm':
        return { ...confirmLink(context, action.codeId), arrives: true };
      case 'link.decline':
        return model.person ? goTo({ at: 'home' }) : goTo({ at: 'link-enter' }, t('link.declined'));
    }
  },
  screen(context, screen) {
    const { model } = context;
    switch (screen.at) {
      case 'link-confirm':
        if (model.link?.code?.id === screen.codeId) {
          const { code } = model.link;
          return linkConfirmScreen(context, { ...code, confirmId: code.id, by: 'code' });
        }
        return model.person ? homeScreen(context) : unlinkedScreen(context);
      case 'link-enter':
        return model.person ? homeScreen(context) : unlinkedScreen(context);
      case 'home': {
        if (model.person) return homeScreen(context);
        if (model.link?.waits) return unlinkedScreen(context);
        // A person whose work e-mail the platform has verified needs no code, only to confirm.
        const found = model.link?.byEmail;
        if (!found) return welcomeScreen(context);
        return linkConfirmScreen(context, { ...found, confirmId: found.personId, by: 'email' });
      }
      case 'help':
        return model.person ? helpScreen(context) : welcomeScreen(context);
      case 'privacy':
        return model.person ? privacyScreen(context) : welcomeScreen(context);
      case 'language':
        return languageScreen(context);
    }
  },
} satisfies Flow<DeskAction, DeskScreen>;

/** For an account without a person: what it waits for, or what the bot is. */
const unlinkedScreen = (context: Context): Screen =>
  context.model.link?.waits ? waitingScreen(context, context.model.link.waits) : welcomeScreen(context);
