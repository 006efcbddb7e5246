import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  'nav.home': verb('h'),
  'nav.help': verb('nh'),
  'nav.language': verb('nl', {}, { opensTo: 'anybody' }),
  'nav.privacy': verb('np'),
  'language.set': verb('l', { locale: 'locale' }, { opensTo: 'anybody' }),
  'privacy.accept': verb('pa', {}, { opensTo: 'newcomer' }),
  'link.enter': verb('le', {}, { opensTo: 'stranger' }),
  'link.confirm': verb('lc', { codeId: 'id' }, { opensTo: 'stranger' }),
  /** The answers to a message about accounts. Whoever got it may be linked to nobody by now. */
  'account.approve': verb('ay', { changeId: 'id' }, { opensTo: 'anybody' }),
  'account.deny': verb('an', { changeId: 'id' }, { opensTo: 'anybody' }),
  'link.decline': verb('ld', {}, { opensTo: 'stranger' }),
};

export const screens = {
  home: screen(),
  help: screen(),
  language: screen({}, { opensTo: 'anybody' }),
  privacy: screen(),
  'link-enter': screen(),
  'link-confirm': screen({ codeId: z.string() }),
};

export type DeskAction = ActionOf<typeof verbs>;
export type DeskScreen = ScreenOf<typeof screens>;
