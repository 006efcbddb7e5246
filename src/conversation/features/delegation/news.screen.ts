import type { IntentOf } from '../../../application/outcome/intents.ts';
import { mayEverywhere } from '../../../domain/authorization/officer.ts';
import type { Delegation } from '../../../domain/delegation/delegation.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import { sayDate, sayDay, sayMoment } from '../../../i18n/dates.ts';
import { isBefore, type Temporal } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import { type Button, type Screen, text } from '../../contract/view.ts';
import { bullets, homeButton, row } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { sayDays } from './say.ts';

/** A delegation as messages tell it. */
export type Told = Delegation & {
  readonly reason: string;
  readonly fromName: string;
  readonly toName: string;
  readonly endedAt: Temporal.Instant | undefined;
};

/** Whether it is still so: of one that was ended, or is over, nothing else is said. */
function isNews({ about }: IntentOf<'delegation-news'>, told: Told, today: Temporal.PlainDate): boolean {
  if (about === 'ended') return told.endedAt !== undefined;
  if (told.endedAt) return false;
  const isOver = isBefore(told.until, today);
  if (about === 'over') return isOver;
  return !isOver && (about === 'given' || !isBefore(today, told.from));
}

/** For whoever acts, and whoever is stood in for: what was given, begins or has ended, and the way to the list. */
export function delegationNewsScreen(
  context: Context,
  intent: IntentOf<'delegation-news'>,
  told: Told,
  today: Temporal.PlainDate,
): Screen | undefined {
  const { t } = context;
  const { personId, about } = intent;
  const isAway = personId === told.fromId;
  if ((!isAway && personId !== told.toId) || !isNews(intent, told, today)) return undefined;
  const what = isAway && about === 'given' ? 'away' : about;
  const { kind, reason } = told;
  return {
    preview: t('delegation.news.preview'),
    blocks: [
      { kind: 'heading', text: t(`delegation.news.title.${what}`) },
      paragraph(
        t(`delegation.news.${what}`, {
          ...{ name: withoutTitles(told.fromName), standIn: withoutTitles(told.toName), reason },
          kind: t(`delegation.kind.${kind}`),
          ...sayDays(context, told),
        }),
      ),
      row([
        { label: t('delegation.button.list'), action: { type: 'delegation.open', personId } },
        homeButton(t),
      ]),
    ],
  };
}

/** The line of the roster that names another appraiser. */
export type Named = {
  readonly from: Temporal.PlainDate;
  readonly employeeName: string;
  readonly unit: string;
  readonly name: string;
  readonly position: string;
  readonly formerId: string | undefined;
  /** The reports that are answered by it, and who was reported. */
  readonly reports?: readonly { readonly reportedId: string | undefined }[];
};

/** For somebody and both appraisers: who appraises from when on, and that it answers a report; nothing where the roster was changed again. */
export function appraiserNamedScreen(
  { t, model }: Context,
  { personId, employeeId, appraiserId }: IntentOf<'appraiser-named'>,
  named: Named | undefined,
): Screen | undefined {
  if (!named) return undefined;
  const who =
    personId === employeeId
      ? 'employee'
      : personId === appraiserId
        ? 'appraiser'
        : personId === named.formerId
          ? 'former'
          : undefined;
  if (!who) return undefined;
  const { reports = [] } = named;
  const answers =
    who === 'employee' ? reports.length > 0 : reports.some(({ reportedId }) => reportedId === personId);
  return {
    preview: t('appraiser.news.preview'),
    blocks: [
      { kind: 'heading', text: t(`appraiser.news.title.${who}`) },
      paragraph(
        t(`appraiser.news.${who}`, {
          ...{ name: withoutTitles(named.employeeName), unit: named.unit, position: named.position },
          appraiser: withoutTitles(named.name),
          from: sayDay(named.from, model, t.locale),
        }),
      ),
      ...(answers && who !== 'appraiser'
        ? [paragraph(t(`appraiser.news.answers.${who}`, { name: withoutTitles(named.employeeName) }))]
        : []),
      row([
        ...(who === 'employee'
          ? []
          : [{ label: t('home.teamButton'), action: { type: 'nav.team', page: 0 } } as const]),
        homeButton(t),
      ]),
    ],
  };
}

/** So many are named of either; the team's list has all who are in it. */
const namedMax = 8;

/** Several of these in one message, for an appraiser: who is theirs from when on, and who is no longer. */
export function severalNamedScreen(
  { t, model }: Context,
  those: readonly { readonly isTheirs: boolean; readonly named: Named }[],
): Screen {
  const part = (isTheirs: boolean, key: 'appraiser' | 'former') => {
    const some = those.filter((one) => one.isTheirs === isTheirs).map(({ named }) => named);
    const [first] = some;
    if (!first) return [];
    const about = ({ unit, name, from }: Named) => {
      return { unit, appraiser: withoutTitles(name), from: sayDay(from, model, t.locale) };
    };
    // Said once, or a unit that has another head fills two phones.
    const areAlike =
      some.length > 1 &&
      some.every(
        ({ unit, from, name }) => unit === first.unit && from.equals(first.from) && name === first.name,
      );
    const lines = some.slice(0, namedMax).map((named) => {
      const name = withoutTitles(named.employeeName);
      return text(areAlike ? name : t(`appraiser.news.several.${key}.line`, { name, ...about(named) }));
    });
    const more = some.length - lines.length;
    return [
      title(t(`appraiser.news.several.${key}`, { count: some.length })),
      ...(areAlike ? [paragraph(t(`appraiser.news.several.${key}.alike`, about(first)))] : []),
      bullets(lines),
      ...(more > 0 ? [paragraph(t(`appraiser.news.several.${key}.more`, { count: more }))] : []),
    ];
  };
  return {
    preview: t('appraiser.news.preview'),
    blocks: [
      { kind: 'heading', text: t('appraiser.news.title.several') },
      ...part(true, 'appraiser'),
      ...part(false, 'former'),
      row([{ label: t('home.teamButton'), action: { type: 'nav.team', page: 0 } }, homeButton(t)]),
    ],
  };
}

/** Another appraiser that an officer asked a second one for. */
type AskedFor = {
  readonly no: number;
  readonly askedById: string;
  readonly personId: string;
  readonly appraiserId: string;
  readonly from: Temporal.PlainDate;
  readonly reason: string;
  readonly confirmBy: Temporal.Instant;
} & Readonly<Record<'name' | 'unit' | 'appraiser' | 'office' | 'askedBy', string>>;

/** Asks another officer for the yes; nothing once it is answered, lapsed, or no business of theirs any more. */
export function appraiserAskedScreen(
  { t, model }: Context,
  { personId }: IntentOf<'appraiser-asked'>,
  asked: AskedFor | undefined,
  timeZone: string,
): Screen | undefined {
  if (!asked || !mayEverywhere(model.grants ?? [], 'offices.manage')) return undefined;
  if ([asked.askedById, asked.personId, asked.appraiserId].includes(personId)) return undefined;
  const { no, reason, unit, office } = asked;
  const answer = (yes: 0 | 1): Button => ({
    label: t(yes === 1 ? 'errand.button.yes' : 'errand.button.no'),
    action: { type: 'appraiser.answer', no, yes },
  });
  return {
    preview: t('appraiser.ask.preview'),
    blocks: [
      { kind: 'heading', text: t('appraiser.ask.title') },
      paragraph(
        t('appraiser.ask.body', {
          ...{ who: withoutTitles(asked.askedBy), name: withoutTitles(asked.name), unit, office },
          ...{ appraiser: withoutTitles(asked.appraiser), from: sayDate(asked.from, t.locale) },
        }),
      ),
      ...(reason === '' ? [] : [paragraph(t('cycle.news.reason', { reason }))]),
      paragraph(t('cycle.asked.how', { moment: sayMoment(asked.confirmBy, timeZone, t.locale) })),
      title(t('appraiser.ask.yes')),
      row([answer(1), answer(0)]),
      row([homeButton(t)]),
    ],
  };
}
