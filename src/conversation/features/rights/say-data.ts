import type { CopySection, DataCopy } from '../../../application/rights/data-copy.ts';
import type { HeldData } from '../../../application/rights/held-data.ts';
import { maskNip } from '../../../domain/people/mask-name.ts';
import { sayDate, sayMoment } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import { sayAct, sayActor, sayPlatform } from '../../ui/words.ts';
import { sayMethod, sayNoteItem } from '../notebook/say-notes.ts';
import { sayHeldAppraisal } from './say-appraisal.ts';
import { sayRequest, standingInWords } from './say-request.ts';

type Rows = CopySection['rows'];

/** Everything that is held about somebody, in words, in the zone of the person. */
export function sayData(
  t: Translate,
  data: HeldData,
  {
    agency,
    contact,
    timeZone,
  }: { readonly agency: string; readonly contact: string; readonly timeZone: string },
): DataCopy {
  const say = { t, zone: data.person.timeZone ?? timeZone };
  return {
    title: t('data.title'),
    intro: [
      t('data.intro', { name: data.person.name, agency, moment: at(say, data.at) }),
      t('data.law', { contact }),
    ],
    sections: [
      section(t('data.you'), person(say, data)),
      section(t('data.accounts'), accounts(say, data)),
      section(t('data.place'), place(say, data)),
      ...data.appraisals.map((one) => sayHeldAppraisal(t, one, say.zone)),
      section(t('data.notes'), notes(say, data)),
      section(t('data.pocket'), pieces(say, data)),
      section(t('data.files'), files(say, data), t('data.files.note')),
      section(t('data.feedback'), feedback(say, data)),
      section(t('data.requests'), requests(say, data)),
      section(t('data.others'), others(say, data)),
      section(t('data.acts'), acts(say, data)),
      section(t('data.withheld'), withheld(say, data)),
    ],
  };
}

/** What is stored is the first day on which it is no longer so. */
const lastDay = (t: Translate, until: Temporal.PlainDate): string =>
  sayDate(until.subtract({ days: 1 }), t.locale);

type Say = { readonly t: Translate; readonly zone: string };

const at = ({ t, zone }: Say, moment: Temporal.Instant): string => sayMoment(moment, zone, t.locale);

/** A part without anything says so, because its absence could be a mistake. */
const section = (title: string, rows: Rows | string, note?: string): CopySection =>
  typeof rows === 'string'
    ? { title, note: rows, rows: [] }
    : { title, rows, ...(note !== undefined && { note }) };

const orNone = (t: Translate, rows: Rows): Rows | string => (rows.length === 0 ? t('data.none') : rows);

function person(say: Say, { person: who, officerRights }: HeldData): Rows {
  const { t } = say;
  const known = [
    ['data.name', who.name],
    ['data.number', maskNip(who.number)],
    ['data.unit', who.unit],
    ['data.position', who.position],
    ['data.email', who.email],
    ['data.from', sayDate(who.activeFrom, t.locale)],
    ['data.until', who.activeUntil && lastDay(t, who.activeUntil)],
    ['data.leave', who.leaveReason && t(`data.leave.${who.leaveReason}`)],
    ['data.isHr', who.isHr ? t('data.yes') : undefined],
    ['data.zone', who.timeZone],
    ['data.privacy', who.privacyAcceptedAt && at(say, who.privacyAcceptedAt)],
    ['data.snoozed', who.snoozedUntil && at(say, who.snoozedUntil)],
    ['data.restricted', who.restrictedAt && at(say, who.restrictedAt)],
    ['data.vignettes', who.vignettesSeen > 0 ? String(who.vignettesSeen) : undefined],
  ] as const;
  return [
    ...known.flatMap(([key, words]) => (words === undefined ? [] : [{ label: t(key), words }])),
    ...officerRights.map(({ right, unit }) => ({
      label: t('data.officer'),
      words: `${t(`cli.hr.right.${right}`)}: ${unit === '' ? t('data.officer.agency') : unit}`,
    })),
  ];
}

function accounts(say: Say, { accounts: linked, accountChanges, blocked, codesIssued }: HeldData) {
  const { t } = say;
  return orNone(t, [
    ...linked.map(({ platform, linkedAt, isReachable }) => ({
      label: sayPlatform(platform),
      words: t(isReachable ? 'data.account.linked' : 'data.account.unreachable', {
        moment: at(say, linkedAt),
      }),
    })),
    ...accountChanges.map(({ platform, at: when, status }) => ({
      label: sayPlatform(platform),
      words: t(`data.account.${status}`, { moment: at(say, when) }),
    })),
    ...blocked.map(({ platform, at: when }) => ({
      label: sayPlatform(platform),
      words: t('data.account.blocked', { moment: at(say, when) }),
    })),
    ...(codesIssued > 0 ? [{ label: t('data.codes'), words: String(codesIssued) }] : []),
  ]);
}

function place(say: Say, { appraisers, plannedResults, delegations, transfers }: HeldData) {
  const { t } = say;
  return orNone(t, [
    ...appraisers.map(({ name, from, until }) => ({
      label: t('data.appraiser'),
      words: until
        ? t('data.appraiser.until', { name, from: sayDate(from, t.locale), until: lastDay(t, until) })
        : t('data.appraiser.since', { name, from: sayDate(from, t.locale) }),
    })),
    ...transfers.map(({ from, unit, position, reason, undoneAt }) => ({
      label: t('data.transfer'),
      words: [
        t('data.transfer.line', { from: sayDate(from, t.locale), unit, position }),
        ...(undoneAt === undefined ? [] : [t('data.transfer.undone', { moment: at(say, undoneAt) })]),
        ...(reason === undefined ? [] : [reason]),
      ].join('; '),
    })),
    ...delegations.map(({ name, standIn, kind, from, until, endedAt, reason }) => ({
      label: t('data.delegation'),
      words: [
        t('data.delegation.line', {
          ...{ name, standIn, kind: t(`delegation.kind.${kind}`) },
          from: sayDate(from, t.locale),
          until: sayDate(until, t.locale),
        }),
        ...(endedAt === undefined ? [] : [t('data.delegation.ended', { moment: at(say, endedAt) })]),
        ...(reason === undefined ? [] : [reason]),
      ].join('; '),
    })),
    ...plannedResults.map(({ title, target }) => ({
      label: t('data.planned'),
      words: target === undefined ? title : `${title} (${target})`,
    })),
  ]);
}

function notes({ t }: Say, data: HeldData) {
  return orNone(
    t,
    data.notes.map(({ method, item, seenOn, author, fact, effect }) => ({
      label: t('data.note', {
        method: sayMethod(t, method),
        item: sayNoteItem(t, item),
        date: sayDate(seenOn, t.locale),
        author,
      }),
      words: [fact ?? t('note.wordsGone'), ...(effect === undefined ? [] : [effect])].join('\n'),
    })),
  );
}

function pieces(say: Say, data: HeldData) {
  const { t } = say;
  return orNone(
    t,
    data.pieces.map(
      ({ words, fileName, keptAt, writtenBy, doneOn, startsAt, endsAt, quantity, unit, link }) => ({
        label: [at(say, keptAt), ...(writtenBy === undefined ? [] : [writtenBy])].join(' · '),
        words: [
          words ?? fileName ?? t('data.file'),
          doneOn && sayDate(doneOn, t.locale),
          startsAt && endsAt && `${startsAt}-${endsAt}`,
          quantity === undefined ? undefined : [quantity, unit].join(' ').trim(),
          link,
        ]
          .filter((one) => one !== undefined && one !== '')
          .join('\n'),
      }),
    ),
  );
}

function files(say: Say, data: HeldData) {
  const { t } = say;
  return orNone(
    t,
    data.files.map(({ name, caption, size, sentAt, link }) => ({
      label: at(say, sentAt),
      words: [
        name ?? t('data.file'),
        ...(caption === undefined ? [] : [caption]),
        ...(size === undefined ? [] : [t('data.file.size', { kb: Math.ceil(size / 1000) })]),
        ...(link === undefined ? [] : [link]),
      ].join('\n'),
    })),
  );
}

function feedback(say: Say, data: HeldData) {
  const { t } = say;
  return orNone(t, [
    ...data.feedback.map(({ kind, name, isReceived, words, givenAt, sharedAt }) => ({
      label: [
        t(`year.kind.${kind}`),
        t(isReceived ? 'data.feedback.from' : 'data.feedback.to', { name }),
        at(say, givenAt),
        ...(sharedAt === undefined ? [] : [t('data.feedback.shared')]),
      ].join(' · '),
      words,
    })),
    ...data.askings.flatMap(({ openedAt, asked, answers }) => [
      { label: t('data.asking'), words: t('data.asking.of', { count: asked, moment: at(say, openedAt) }) },
      ...(['helps', 'better'] as const).flatMap((question) =>
        (answers?.[question] ?? []).map((words) => ({ label: t(`data.asking.${question}`), words })),
      ),
    ]),
  ]);
}

function requests(say: Say, data: HeldData) {
  const { t } = say;
  const when = { now: data.at, timeZone: say.zone };
  return orNone(
    t,
    data.requests.map((one) => ({
      label: [sayRequest(t, one), at(say, one.askedAt)].join(' · '),
      words: [one.words, standingInWords(t, one, when), one.answer ?? ''].filter(Boolean).join('\n'),
    })),
  );
}

function others(say: Say, { ofOthers, messages }: HeldData) {
  const { t } = say;
  const counted = (
    [
      'appraised',
      'notesWritten',
      'openQuestions',
      'mentors',
      'pulses',
      'requestsAnswered',
      'reports',
      'acts',
    ] as const
  ).flatMap((of) =>
    ofOthers[of] > 0 ? [{ label: t(`data.others.${of}`), words: String(ofOthers[of]) }] : [],
  );
  const { count, lastAt } = messages;
  const said = lastAt && {
    label: t('data.messages'),
    words: t('data.messages.last', { count, moment: at(say, lastAt) }),
  };
  return orNone(t, [...counted, ...(said ? [said] : [])]);
}

function acts(say: Say, data: HeldData) {
  const { t } = say;
  return orNone(
    t,
    data.acts.map(({ at: when, act, role, actor }) => ({
      label: at(say, when),
      words: t('history.line', {
        // Who links an account is not known before.
        who:
          actor === undefined && act?.startsWith('account.') && role === 'none'
            ? t('data.who.account')
            : sayActor(t, role, actor?.name),
        what: sayAct(t, act, 1),
      }),
    })),
  );
}

function withheld({ t }: Say, data: HeldData) {
  if (data.withheld.length === 0) return t('data.withheld.none');
  return data.withheld.map(({ kind, count, opensOn }) => ({
    label: t(`data.withheld.${kind}`, { count }),
    words: [
      t(`data.withheld.${kind}.why`),
      ...(opensOn === undefined ? [] : [t('data.withheld.opens', { date: sayDate(opensOn, t.locale) })]),
    ].join(' '),
  }));
}
