import { type LinkedBy, mustWait } from '../../../domain/people/account-change.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { LinkFacts, OtherAccount } from '../../contract/model.ts';
import type { Block, Screen } from '../../contract/view.ts';
import { languageButton, note, row } from '../../ui/blocks.ts';
import { sayPlatform } from '../../ui/words.ts';

/** Before "yes": whom it unlinks, which account gives way or is asked, and who else is told. */
export function takeOverNotes(
  { t, model }: Context,
  accounts: readonly OtherAccount[],
  by: LinkedBy,
): readonly Block[] {
  const timeZone = model.link?.timeZone ?? 'UTC';
  const here = accounts.find(({ isHere }) => isHere);
  const elsewhere = accounts.filter(({ isHere }) => !isHere).map(({ platform }) => sayPlatform(platform));
  const replaces = here && {
    platform: sayPlatform(here.platform),
    when: sayDate(localDate(here.linkedAt, timeZone), t.locale),
  };
  const isAsked = mustWait(by, here !== undefined);
  return [
    ...(model.person ? [note('warning', t.rich('account.before.person', { name: model.person.name }))] : []),
    ...(replaces
      ? [note('warning', t.rich(isAsked ? 'account.before.wait' : 'account.before.here', replaces))]
      : []),
    ...(elsewhere.length > 0
      ? [note('info', t.rich('account.before.elsewhere', { platforms: [...new Set(elsewhere)].join(', ') }))]
      : []),
  ];
}

/** For an account that asked by e-mail, until the account it replaces has answered. */
export function waitingScreen(
  { t, model }: Context,
  { platform, until }: NonNullable<LinkFacts['waits']>,
): Screen {
  const timeZone = model.link?.timeZone ?? 'UTC';
  const when = momentIn(until ?? model.now, timeZone, t.locale);
  return {
    preview: t('preview.screen'),
    expectsText: t('welcome.expects'),
    blocks: [
      { kind: 'heading', text: t('account.wait.title') },
      { kind: 'paragraph', text: t.rich('account.wait.body', { platform: sayPlatform(platform), when }) },
      note('info', t.rich('account.wait.code')),
      row([languageButton(t)]),
    ],
  };
}

/** For a blocked account. It has no button, because nothing can be done there. */
export const blockedScreen = (t: Translate): Screen => ({
  preview: t('preview.screen'),
  blocks: [
    { kind: 'heading', text: t('account.blocked.title') },
    { kind: 'paragraph', text: t.rich('account.blocked.body') },
  ],
});
