import { kindNow } from '../../../domain/assist/paper.ts';
import { mayAnywhere, mayEverywhere } from '../../../domain/authorization/officer.ts';
import { rightFor } from '../../../domain/hr/errand.ts';
import { accountDeeds, type DeskAccount, type DeskPerson } from '../../../domain/hr/people.ts';
import { nipEnd } from '../../../domain/people/nip.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { localDate, type Temporal } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type DetailPart, type Screen, text } from '../../contract/view.ts';
import { bullets, pairs, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { restrictedNote } from '../../ui/person-labels.ts';
import { sayPlatform } from '../../ui/words.ts';
import { sayPaper } from '../assist/say-paper.ts';
import { appraiserButton } from '../delegation/appraiser.screen.ts';
import { delegationButton } from '../delegation/button.ts';
import { backToDesk } from '../hr/say.ts';
import { deciderButtons } from '../tenure/decider.steps.ts';
import { sayInCycle } from './say-in-cycle.ts';

/** One person: place and appraiser, where they stand and whose turn it is, accounts, reminders and dates. */
export function personScreen(context: Context, person: DeskPerson): Screen {
  const { t, model } = context;
  const { name, position, unit, nip, appraiser, accounts, lastReminder } = person;
  const isOther = person.id !== model.person?.id;
  return {
    blocks: [
      { kind: 'heading', text: name },
      small(t('person.who', { position, unit, end: nipEnd(nip) })),
      ...restrictedNote(t, [{ isRestricted: person.restrictedAt !== undefined }]),
      paragraph(sayInCycle(context, person)),
      bullets(
        [
          appraiser
            ? t('people.appraiser', { name: t('person.officer', appraiser) })
            : t('people.noAppraiser'),
          lastReminder
            ? t('hr.remind.last', { date: sayDate(lastReminder, t.locale) })
            : t('hr.remind.never'),
          sayTenure(context, person),
          ...(accounts.length === 0
            ? [t('people.noAccounts')]
            : accounts.map((one) => sayAccount(context, one))),
        ].map(text),
      ),
      ...history(context, person),
      ...papersOf(context, person),
      paragraph(t('people.person.ask')),
      ...pairs(everyday(context, person)),
      // What cuts somebody off stands apart from the everyday.
      ...(person.mayManage && isOther && accounts.length > 0
        ? accounts.map((one) => row(deedsOf(context, person, one)))
        : []),
      row([
        { label: t('people.button.backToFind'), action: { type: 'people.find', page: 0 } },
        backToDesk(t),
      ]),
    ],
    expectsText: t('people.find.expects'),
    preview: t('hr.preview'),
  };
}

/** What an officer does for somebody, each for whom has the right to it. */
function everyday(context: Context, person: DeskPerson): readonly Button[] {
  const { t, model } = context;
  const grants = model.grants ?? [];
  const isOther = person.id !== model.person?.id;
  return [
    ...(mayAnywhere(grants, 'people.remind') ? [remind(context, person)] : []),
    ...paperButtons(context, person, isOther),
    ...(isOther && mayEverywhere(grants, rightFor('person')) ? [record(context, person)] : []),
    ...(person.mayOffices ? [delegationButton(t, person.id)] : []),
    ...(person.mayOffices && isOther && mayEverywhere(grants, rightFor('appraiser'))
      ? [appraiserButton(t, person.id)]
      : []),
    ...deciderButtons(context, person),
  ];
}

/** A moment as a day where the agency is. */
const dayOf = ({ t, model }: Context, at: Temporal.Instant): string =>
  sayDate(localDate(at, model.hr?.timeZone ?? 'UTC'), t.locale);

function sayAccount(context: Context, { platform, since, standing }: DeskAccount): string {
  return context.t(`people.account.${standing}`, {
    platform: sayPlatform(platform),
    date: dayOf(context, since),
  });
}

function sayTenure({ t }: Context, { activeFrom, activeUntil, leaveReason }: DeskPerson): string {
  const from = sayDate(activeFrom, t.locale);
  if (!activeUntil) return t('people.since', { from });
  const until = sayDate(activeUntil, t.locale);
  return t('people.until', { from, until, reason: t(`people.leave.${leaveReason ?? 'other'}`) });
}

function history(context: Context, { takeOvers }: DeskPerson): readonly Block[] {
  const { t } = context;
  if (takeOvers.length === 0) return [];
  const lines = takeOvers.map(({ platform, at, by, outcome, replaced, former }) => {
    const said = t(
      `people.taken.${replaced || former !== undefined || outcome !== 'done' ? outcome : 'first'}`,
      {
        platform: sayPlatform(platform),
        date: dayOf(context, at),
      },
    );
    const how = t(`people.taken.by.${by}`);
    const before = former === undefined ? '' : ` ${t('people.taken.former', { name: former })}`;
    return text(`${said} (${how})${before}`);
  });
  const parts: readonly DetailPart[] = lines.map((line) => ({ kind: 'paragraph', text: line }));
  return [{ kind: 'details', title: t('people.taken.title'), parts }];
}

const remind = ({ t }: Context, { id: personId }: DeskPerson): Button => ({
  label: t('people.button.remind'),
  action: { type: 'hr.askPerson', personId },
});

const record = ({ t }: Context, { id: personId }: DeskPerson): Button => ({
  label: t('tenure.button.open'),
  action: { type: 'tenure.open', personId },
});

/** What was entered from paper in this cycle. */
const papersOf = ({ t }: Context, { standing }: DeskPerson): readonly Block[] =>
  standing === undefined || standing.papers.length === 0
    ? []
    : [
        {
          kind: 'details',
          title: t('people.papers', { count: standing.papers.length }),
          parts: [{ kind: 'bullets', items: standing.papers.map((one) => text(sayPaper(t, one))) }],
        },
      ];

const mayPaper = ({ standing }: DeskPerson, isOther: boolean): boolean =>
  isOther && standing?.mayEnter === true && !standing.isTakenOut && kindNow(standing) !== undefined;

/** To what can be entered from paper for them now. */
const paperButtons = ({ t }: Context, person: DeskPerson, isOther: boolean): readonly Button[] => {
  const kind = person.standing && kindNow(person.standing);
  return person.standing && kind && mayPaper(person, isOther)
    ? [
        {
          label: t(`assist.button.${kind}`),
          action: { type: 'assist.open', appraisalId: person.standing.appraisalId },
        },
      ]
    : [];
};

/** What may be done to an account: lifting a block, or unlinking and blocking. */
const deedsOf = ({ t }: Context, { id: personId }: DeskPerson, account: DeskAccount): readonly Button[] =>
  accountDeeds
    .filter((deed) => (deed === 'unblock') === (account.standing === 'blocked'))
    .map((deed) => ({
      label: t(`people.button.${deed}`, { platform: sayPlatform(account.platform) }),
      ...(deed !== 'unblock' && { tone: 'danger' as const }),
      action: { type: 'people.account', personId, accountId: account.id, deed: accountDeeds.indexOf(deed) },
    }));
