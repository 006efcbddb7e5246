import type { LinkedBy } from '../../../domain/people/account-change.ts';
import { maskName } from '../../../domain/people/mask-name.ts';
import {
  type approvingVersion,
  type privacyVersion,
  versionNow,
} from '../../../domain/people/privacy-notice.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { OtherAccount } from '../../contract/model.ts';
import { type Block, type Screen, text } from '../../contract/view.ts';
import { bullets, choice, column, homeButton, languageButton, note, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { delegationButton } from '../delegation/button.ts';
import { takeOverNotes } from './account.screen.ts';
import { taskButtons, tasksNow } from './home.screen.ts';

/** For an account that is not linked: what the bot is, and that a code is needed. Contains no personal data. */
export function welcomeScreen({ t, model }: Context): Screen {
  return {
    preview: t('preview.screen'),
    expectsText: t('welcome.expects'),
    blocks: [
      { kind: 'heading', text: t('welcome.title') },
      { kind: 'paragraph', text: t.rich('welcome.body', { agency: model.agencyName }) },
      { kind: 'paragraph', text: t.rich('welcome.link') },
      note('info', t.rich('welcome.noCode')),
      row([{ label: t('link.enter'), tone: 'primary', action: { type: 'link.enter' } }, languageButton(t)]),
    ],
  };
}

/** Asks "is this you?" with a masked name, which the person recognises and a stranger does not. */
export function linkConfirmScreen(
  context: Context,
  found: {
    readonly personName: string;
    readonly personUnit: string;
    readonly accounts: readonly OtherAccount[];
    readonly confirmId: string;
    readonly by: LinkedBy;
  },
): Screen {
  const { t } = context;
  return {
    preview: t('preview.screen'),
    blocks: [
      { kind: 'heading', text: t('link.confirmTitle') },
      { kind: 'paragraph', text: t.rich(found.by === 'email' ? 'link.emailBody' : 'link.confirmBody') },
      {
        kind: 'facts',
        rows: [
          { label: t('link.name'), value: [{ text: maskName(found.personName), style: 'strong' }] },
          { label: t('link.unit'), value: [{ text: found.personUnit }] },
        ],
      },
      ...takeOverNotes(context, found.accounts, found.by),
      column([
        {
          label: t('link.yes'),
          tone: 'primary',
          action: { type: 'link.confirm', codeId: found.confirmId },
        },
        { label: t('link.no'), action: { type: 'link.decline' } },
      ]),
    ],
  };
}

/** What each version of the notice brought. A new version without words does not compile. */
const changes = {
  2: 'privacy.changed.2',
  3: 'privacy.changed.3',
  4: 'privacy.changed.4',
  5: 'privacy.changed.5',
  6: 'privacy.changed.6',
} as const satisfies Readonly<
  Record<2 | 3 | 4 | typeof privacyVersion | typeof approvingVersion, MessageKey>
>;

/** For somebody who has read an older notice: that it changed, and what is new since, as far as it is so here. */
function changedBlocks(t: Translate, accepted: number, current: number): readonly Block[] {
  const since = Object.entries(changes).filter(
    ([version]) => Number(version) > accepted && Number(version) <= current,
  );
  return [note('warning', t.rich('privacy.renewed')), bullets(since.map(([, key]) => t.rich(key)))];
}

/**
 * The privacy notice: information (UU 27/2022), not consent. The person confirms once that they read it. What matters
 * most is seen with the button on one screen; the whole notice is folded, and written out where nothing can be folded,
 * since nobody may have to look elsewhere for it.
 */
export function privacyScreen({ t, model }: Context): Screen {
  const agency = { agency: model.agencyName };
  const isRead = model.person?.hasAcceptedPrivacy === true;
  const isApproving = model.agency?.approval !== undefined;
  const accepted = isRead ? undefined : model.person?.acceptedPrivacyVersion;
  const inShort = ['privacy.short.why', 'privacy.short.who', 'privacy.short.rights'] as const;
  const blocks: Block[] = [
    { kind: 'heading', text: t('privacy.title') },
    // Whoever knows the notice is told what is new in the place of what they have read before.
    ...(accepted === undefined
      ? [bullets(inShort.map((key) => t.rich(key, agency)))]
      : changedBlocks(t, accepted, versionNow(isApproving))),
    {
      kind: 'details',
      title: t('privacy.full'),
      parts: [
        {
          kind: 'bullets',
          items: [
            t.rich('privacy.1'),
            t.rich('privacy.2', agency),
            t.rich('privacy.3'),
            t.rich('privacy.4'),
            t.rich('privacy.5'),
            ...(isApproving ? [t.rich('privacy.changed.6')] : []),
          ],
        },
      ],
    },
    note('info', t.rich('privacy.6')),
    ...(model.privacyContact === undefined
      ? []
      : [paragraph(t('privacy.contact', { contact: model.privacyContact }))]),
  ];
  if (isRead) blocks.push({ kind: 'paragraph', text: [{ text: t('privacy.since'), style: 'emphasis' }] });
  blocks.push(
    row(
      isRead
        ? [{ label: t('rights.button.data'), action: { type: 'rights.open' } }, homeButton(t)]
        : [
            { label: t('privacy.accept'), tone: 'primary', action: { type: 'privacy.accept' } },
            languageButton(t),
          ],
    ),
  );
  return { preview: t('preview.screen'), blocks };
}

/** Help: first what the person can do now, then how the bot works. */
export function helpScreen(context: Context): Screen {
  const { t, model, capabilities } = context;
  const tasks = tasksNow(context);
  const commands = context.commands.filter(
    ({ isObvious, isListed, isOffered }) =>
      !isObvious && (isListed?.(model) ?? true) && (isOffered?.(capabilities) ?? true),
  );
  const blocks: Block[] = [
    { kind: 'heading', text: t('help.title') },
    { kind: 'paragraph', text: t.rich('help.now') },
    tasks.length === 0
      ? { kind: 'paragraph', text: t.rich('home.nothing') }
      : bullets(tasks.map((task) => task.text)),
    { kind: 'paragraph', text: t.rich('help.how') },
    { kind: 'paragraph', text: t.rich('help.type') },
    { kind: 'paragraph', text: t.rich('help.who') },
    {
      kind: 'details',
      title: t('help.commands'),
      parts: [
        {
          kind: 'bullets',
          items: commands.map(({ names, describe }) =>
            text(`${capabilities.commandPrefix}${names[t.locale]}: ${t(describe)}`),
          ),
        },
      ],
    },
  ];
  blocks.push(...taskButtons(tasks));
  // Who lets somebody act for them does so a few times a year: away from what is pressed every day.
  const { person, team, delegations = [] } = model;
  if (person && (team.length > 0 || delegations.length > 0))
    blocks.push(row([delegationButton(t, person.id)]));
  blocks.push(
    row([
      { label: t('intro.help'), action: { type: 'intro.card', card: 1 } },
      { label: t('home.privacy'), action: { type: 'nav.privacy' } },
      homeButton(t),
    ]),
  );
  return { preview: t('preview.screen'), blocks };
}

export function languageScreen({ t }: Context): Screen {
  return {
    preview: t('preview.screen'),
    blocks: [
      { kind: 'heading', text: t('language.title') },
      { kind: 'paragraph', text: t.rich('language.body') },
      choice('column', [
        {
          label: 'Bahasa Indonesia',
          action: { type: 'language.set', locale: 'id' },
          selected: t.locale === 'id',
        },
        { label: 'English', action: { type: 'language.set', locale: 'en' }, selected: t.locale === 'en' },
      ]),
      row([homeButton(t)]),
    ],
  };
}
