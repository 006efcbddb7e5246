import type { Intent } from '../application/outcome/intents.ts';
import type { Screen } from '../conversation/contract/view.ts';
import {
  accountAskedScreen,
  accountChangedScreen,
  accountDisputedScreen,
  accountNoteScreen,
  type ChangeNews,
} from '../conversation/features/desk/account-news.screen.ts';
import { accountReplacedScreen } from '../conversation/features/result/announcements.screen.ts';
import { chooseLocale } from '../i18n/locale.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import { changeNews, localeOf } from '../persistence/accounts/account-news.ts';
import type { Db } from '../persistence/db.ts';
import type { DueRow } from '../persistence/outbox/outbox.ts';

type Deps = { readonly db: Db; readonly timeZone: string };
type AccountIntent = Extract<
  Intent,
  { kind: 'account-replaced' | 'account-changed' | 'account-asked' | 'account-note' }
>;
type Known = NonNullable<Awaited<ReturnType<typeof changeNews>>>;

const newsOf = (known: Known, changeId: string, { timeZone }: Deps): ChangeNews => ({
  changeId,
  platform: known.platform,
  by: known.by,
  at: known.at,
  ...(known.dueAt && { until: known.dueAt }),
  timeZone: known.timeZone ?? timeZone,
});

/**
 * The screen of a message to one account, at any hour, since whoever is about to lose an account should not read it in
 * the morning; undefined when it is settled by now.
 */
export async function accountNews(
  deps: Deps,
  row: DueRow,
  intent: AccountIntent,
): Promise<Screen | undefined> {
  const t = translator(chooseLocale(await localeOf(deps.db, row.to), row.localeHint));
  if (intent.kind === 'account-replaced') return accountReplacedScreen(t);
  if (intent.kind === 'account-note') return accountNoteScreen(t, intent);
  const known = await changeNews(deps.db, intent.changeId);
  if (!known) return undefined;
  const news = newsOf(known, intent.changeId, deps);
  if (intent.kind === 'account-asked')
    return known.status === 'waiting' ? accountAskedScreen(t, news, intent.place) : undefined;
  const isTrue = known.status === 'done' && known.isLinked;
  return isTrue ? accountChangedScreen(t, news, intent.place) : undefined;
}

/** What HR is told of an account that its person does not know. */
export async function disputedNews(deps: Deps, t: Translate, changeId: string): Promise<Screen | undefined> {
  const known = await changeNews(deps.db, changeId);
  if (known?.status !== 'denied') return undefined;
  const { name, unit } = known;
  return accountDisputedScreen(t, { ...newsOf(known, changeId, deps), name, unit });
}
