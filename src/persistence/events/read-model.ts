import type { DocumentCheck, LinkFacts, Model, ModelPerson } from '../../conversation/contract/model.ts';
import { type Agency, zoneOfUnit } from '../../domain/agency/settings.ts';
import { grantsOf } from '../../domain/authorization/officer.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { type Standing, standingTo } from '../../domain/delegation/relation.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { acceptedVersion, isCurrent } from '../../domain/people/privacy-notice.ts';
import { chooseLocale } from '../../i18n/locale.ts';
import { localDate, Temporal } from '../../shared/time.ts';
import type { Filled } from '../sql/read.ts';
import type { LoadedDesk } from './desk-columns.ts';
import type { LoadedRow } from './load-event.ts';
import type { ComparedCode } from './secret-checks.ts';

export type ReadOptions = {
  readonly now: Temporal.Instant;
  readonly agencyName: string;
  readonly hrContact?: string;
  readonly privacyContact?: string;
  readonly timeZone: string;
  readonly localeHint?: string;
  /** What the agency set for itself, as last read. */
  readonly agency?: Agency;
  readonly settings?: Model['settings'];
  /** Days around now that nobody works besides weekends. */
  readonly holidays?: ReadonlySet<string>;
  /** There is a key to seal the answers of colleagues. */
  readonly canAsk?: boolean;
  /** What came of comparing the presented secret, with the tries that count by now. */
  readonly compared?: ComparedCode;
  /** The presented code has the length of a letter's. */
  readonly isLetter?: boolean;
};

function readPerson(
  row: NonNullable<LoadedDesk['person']>,
  { timeZone: defaultTimeZone, agency }: ReadOptions,
): Filled<ModelPerson> {
  const { name, timeZone, privacyAcceptedAt, privacyVersion, locale: _, ...rest } = row;
  const accepted = acceptedVersion(privacyAcceptedAt !== undefined, privacyVersion);
  const isApproving = agency?.approval !== undefined;
  return {
    ...rest,
    name: withoutTitles(name),
    timeZone: timeZone ?? zoneOfUnit(agency, row.unit) ?? defaultTimeZone,
    hasAcceptedPrivacy: isCurrent(accepted, isApproving),
    acceptedPrivacyVersion: accepted,
  };
}

type LoadedCode = NonNullable<NonNullable<LoadedRow['link']>['code']>;

export const codeStanding = (
  { usedAt, expiresAt }: Pick<LoadedCode, 'usedAt' | 'expiresAt'>,
  now: Temporal.Instant,
) => ({ isUsed: usedAt !== undefined, isExpired: Temporal.Instant.compare(now, expiresAt) >= 0 });

function readLink(
  { code, ...rest }: NonNullable<LoadedRow['link']>,
  { compared, isLetter = false, now, timeZone }: ReadOptions,
): Filled<LinkFacts> {
  if (!code) return { ...rest, isLetter, timeZone, code };
  const { salt: _, hash: __, expiresAt, usedAt, ...known } = code;
  const { tries = known.tries, isMatch = false, ...counted } = compared ?? {};
  const standing = codeStanding({ usedAt, expiresAt }, now);
  return { ...rest, ...counted, isLetter, timeZone, code: { ...known, ...standing, tries, isMatch } };
}

/** What an inbound event adds to the desk of its person. */
type OfEvent = Pick<
  LoadedRow,
  | 'conversation'
  | 'link'
  | 'history'
  | 'notebook'
  | 'feedback'
  | 'pocket'
  | 'hr'
  | 'requests'
  | 'pulse'
  | 'growth'
  | 'mentors'
  | 'quarters'
  | 'delegation'
> & { readonly document?: Omit<DocumentCheck, 'timeZone'> };

const mayAskIn = ({ subject }: LoadedDesk, relation: Relation): boolean =>
  subject !== undefined && can(relation, 'growth.plan', subject.status).allowed;

/** The model of one load. A subject the person has nothing to do with is as absent as one that does not exist. */
export function readModel(row: LoadedDesk & Partial<OfEvent>, options: ReadOptions): Filled<Model> {
  const { conversation, link, history, notebook, feedback, pocket, hr, requests, delegation } = row;
  const { document, pulse, growth, mentors, quarters } = row;
  const person = row.person && readPerson(row.person, options);
  const { relation, actsFor }: Standing =
    row.subject && person ? standingTo(row.subject, person) : { relation: 'none' };
  return {
    now: options.now,
    today: localDate(options.now, person?.timeZone ?? options.timeZone),
    locale: chooseLocale(row.person?.locale ?? conversation?.locale, options.localeHint),
    holidays: options.holidays,
    agency: options.agency,
    settings: options.settings,
    agencyName: options.agency?.name ?? options.agencyName,
    hrContact: options.agency?.contact ?? options.hrContact,
    privacyContact: options.agency?.privacyContact ?? options.privacyContact,
    person,
    pocket: pocket && person ? pocket : undefined,
    own: row.own,
    team: row.team,
    approvals: row.approvals,
    subject: relation === 'none' ? undefined : row.subject,
    relation,
    actsFor,
    delegations: row.delegations,
    toDecide: row.toDecide,
    mentoring: row.mentoring,
    link: link && readLink(link, options),
    document: document && { ...document, timeZone: options.timeZone },
    history: relation === 'self' ? history : undefined,
    notebook,
    grants: person && grantsOf(person.isHr, row.grants),
    hr: person && hr && { ...hr, timeZone: options.timeZone },
    requests: person && requests,
    pulse: person && pulse,
    growth: relation === 'none' ? undefined : growth,
    // Whoever has business in the plan may look for people; an asking is the mentor's own.
    mentors: person && mentors && { ...mentors, people: mayAskIn(row, relation) ? mentors.people : [] },
    quarters: relation === 'none' ? undefined : quarters,
    delegation: person && delegation && { ...delegation, timeZone: options.timeZone },
    feedback: person &&
      feedback && {
        ...feedback,
        canAsk: (options.canAsk ?? false) && options.agency?.asksColleagues !== false,
      },
    // Only a Home tab has room for it, which is drawn after the answer.
    roomyDesk: undefined,
  };
}
