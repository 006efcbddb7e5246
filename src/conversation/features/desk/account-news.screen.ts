import type { Intent } from '../../../application/outcome/intents.ts';
import type { LinkedBy } from '../../../domain/people/account-change.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { column, homeButton, note, row } from '../../ui/blocks.ts';
import { sayPlatform } from '../../ui/words.ts';

/** What those concerned are told about accounts. Nobody is named: another person may have that account by now. */

export type ChangeNews = {
  readonly changeId: string;
  readonly platform: string;
  readonly by: LinkedBy;
  readonly at: Temporal.Instant;
  readonly until?: Temporal.Instant;
  /** That of the reader's person, or of the agency. */
  readonly timeZone: string;
};

type IntentOf<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

const notMe = (t: Translate, changeId: string): Button => ({
  label: t('account.ask.no'),
  tone: 'danger',
  action: { type: 'account.deny', changeId },
});
const argsOf = (t: Translate, { platform, at, by, timeZone }: ChangeNews) => ({
  platform: sayPlatform(platform),
  at: momentIn(at, timeZone, t.locale),
  by,
});

/** "Another account was linked", with "not me". */
export function accountChangedScreen(
  t: Translate,
  news: ChangeNews,
  place: IntentOf<'account-changed'>['place'],
): Screen {
  const args = argsOf(t, news);
  return {
    preview: t('account.changed.preview'),
    blocks: [
      { kind: 'heading', text: t(`account.changed.${place}.title`, args) },
      { kind: 'paragraph', text: t.rich(`account.changed.${place}.body`, args) },
      note('warning', t.rich('account.changed.check')),
      row([notMe(t, news.changeId)]),
    ],
  };
}

/** "May another account take the place of this one?" Only that account can say yes; all may say no. */
export function accountAskedScreen(
  t: Translate,
  news: ChangeNews,
  place: IntentOf<'account-asked'>['place'],
): Screen {
  const until = momentIn(news.until ?? news.at, news.timeZone, t.locale);
  const args = { ...argsOf(t, news), until };
  const yes: Button = {
    label: t('account.ask.yes'),
    action: { type: 'account.approve', changeId: news.changeId },
  };
  return {
    preview: t('account.ask.preview'),
    blocks: [
      { kind: 'heading', text: t('account.ask.title') },
      {
        kind: 'paragraph',
        text: t.rich(place === 'replaced' ? 'account.ask.body' : 'account.ask.elsewhere', args),
      },
      column([...(place === 'replaced' ? [yes] : []), notMe(t, news.changeId)]),
    ],
  };
}

/** What became of an account. */
export const accountNoteScreen = (t: Translate, { about, of }: IntentOf<'account-note'>): Screen => ({
  preview: t('account.note.preview'),
  blocks: [
    { kind: 'paragraph', text: t.rich(`account.note.${about}`, { platform: sayPlatform(of) }) },
    ...(about === 'linked' || about === 'restored' ? [row([homeButton(t)])] : []),
  ],
});

/** For HR, in whose chat the person may be named. */
export const accountDisputedScreen = (
  t: Translate,
  news: ChangeNews & { readonly name: string; readonly unit: string },
): Screen => ({
  preview: t('account.disputed.preview'),
  blocks: [
    { kind: 'heading', text: t('account.disputed.title') },
    {
      kind: 'paragraph',
      text: t.rich('account.disputed.body', { ...argsOf(t, news), name: news.name, unit: news.unit }),
    },
    note('info', t.rich('account.disputed.do')),
    row([homeButton(t)]),
  ],
});
