import type { AuditedAct } from '../../application/audit/appraisal-history.ts';
import { auditActs, auditRoles } from '../../application/outcome/writes.ts';
import type { LinkFacts, Model, ModelPerson } from '../../conversation/contract/model.ts';
import {
  type Answer,
  type Appraisal,
  type AppraisalStatus,
  type AppraisalSummary,
  appraisalStatuses,
  type PersonRef,
  type UnobservableReason,
  type WorkResult,
} from '../../domain/appraisal/appraisal.ts';
import type { Author } from '../../domain/appraisal/items.ts';
import type { Predicate } from '../../domain/appraisal/predicate.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import type { Level, PositionLevel } from '../../domain/competency/catalogue.ts';
import type { Cycle, Window } from '../../domain/cycle/cycle.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { chooseLocale } from '../../i18n/locale.ts';
import { Temporal } from '../../shared/time.ts';
import { historyMax, type Json, type LoadedRow } from './load-event.ts';

/** Rows as the load statement gives them -> the model. The only place that knows the shape of that JSON. */

const str = (json: Json, key: string): string => String(json[key]);
const maybe = (json: Json, key: string): string | undefined =>
  json[key] == null ? undefined : String(json[key]);
const instant = (json: Json, key: string): Temporal.Instant | undefined => {
  const value = maybe(json, key);
  return value === undefined ? undefined : Temporal.Instant.from(value);
};
const day = (json: Json, key: string): Temporal.PlainDate => Temporal.PlainDate.from(str(json, key));
const object = (json: Json, key: string): Json => json[key] as Json;
const window = (json: Json, name: string): Window => ({
  from: day(json, `${name}From`),
  to: day(json, `${name}To`),
});

function readCycle(json: Json): Cycle {
  return {
    id: str(json, 'id'),
    name: str(json, 'name'),
    period: window(json, 'period'),
    windows: {
      'self-assessment': window(json, 'self'),
      rating: window(json, 'rating'),
      feedback: window(json, 'feedback'),
    },
    timeZone: str(json, 'timeZone'),
    settings: {
      allowSameAsSelf: json.allowSameAsSelf === true,
      isBlind: json.isBlind === true,
      release: json.release === 'at-once' ? 'at-once' : 'feedback-window',
    },
  };
}

function readStatus(value: string): AppraisalStatus {
  const status = appraisalStatuses.find((known) => known === value);
  if (!status) throw new Error('an appraisal row has an unknown status');
  return status;
}

const ref = (json: Json): PersonRef => ({ id: str(json, 'id'), name: withoutTitles(str(json, 'name')) });

function readSummary(json: Json): AppraisalSummary {
  const employee = object(json, 'employee');
  return {
    id: str(json, 'id'),
    cycle: readCycle(object(json, 'cycle')),
    employee: { ...ref(employee), unit: str(employee, 'unit') },
    appraiser: ref(object(json, 'appraiser')),
    status: readStatus(str(json, 'status')),
    selfAnswered: Number(json.selfAnswered),
    ratingAnswered: Number(json.ratingAnswered),
    openedAt: instant(json, 'openedAt'),
    releasedAt: instant(json, 'releasedAt'),
    talkRequestedAt: instant(json, 'talkRequestedAt'),
  };
}

function readAnswers(rows: readonly Json[]): Readonly<Record<Author, Record<string, Answer>>> {
  const answers: Record<Author, Record<string, Answer>> = { self: {}, appraiser: {} };
  for (const row of rows) {
    const author: Author = row.author === 'self' ? 'self' : 'appraiser';
    const note = maybe(row, 'note');
    const unobservable = maybe(row, 'unobservable') as UnobservableReason | undefined;
    answers[author][str(row, 'item')] = {
      ...(row.value == null ? {} : { value: Number(row.value) }),
      ...(unobservable === undefined ? {} : { unobservable }),
      ...(note === undefined ? {} : { note }),
    };
  }
  return answers;
}

function readResult(row: Json): WorkResult {
  const target = maybe(row, 'target');
  const realisation = maybe(row, 'realisation');
  return {
    no: Number(row.no),
    title: str(row, 'title'),
    ...(target === undefined ? {} : { target }),
    ...(realisation === undefined ? {} : { realisation }),
  };
}

/** An appraisal as the subject part of the load statement gives it. */
function readAppraisal(json: Json): Appraisal {
  const employee = object(json, 'employee');
  return {
    id: str(json, 'id'),
    revision: Number(json.revision),
    cycle: readCycle(object(json, 'cycle')),
    employee: {
      ...ref(employee),
      unit: str(employee, 'unit'),
      position: str(employee, 'position'),
      positionLevel: str(employee, 'positionLevel') as PositionLevel,
    },
    appraiser: ref(object(json, 'appraiser')),
    secondAppraiser: json.secondAppraiser == null ? undefined : ref(object(json, 'secondAppraiser')),
    status: readStatus(str(json, 'status')),
    required: json.required as Readonly<Record<string, Level>>,
    answers: readAnswers((json.answers as readonly Json[] | null) ?? []),
    results: ((json.results as readonly Json[] | null) ?? []).map(readResult),
    feedback: {
      strengths: maybe(json, 'strengths'),
      improve: maybe(json, 'improve'),
      nextStep: maybe(json, 'next_step'),
    },
    predicate: maybe(json, 'predicate') as Predicate | undefined,
    selfSubmittedAt: instant(json, 'self_submitted_at'),
    ratedAt: instant(json, 'rated_at'),
    releasedAt: instant(json, 'released_at'),
    openedAt: instant(json, 'opened_at'),
    acknowledgedAt: instant(json, 'acknowledged_at'),
    talkRequestedAt: instant(json, 'talk_requested_at'),
    objectedAt: instant(json, 'objected_at'),
    objectionReason: maybe(json, 'objection_reason'),
    appraiserDisputedAt: instant(json, 'appraiser_disputed_at'),
  };
}

/** How a person stands to an appraisal, from its row alone. */
function relationTo(appraisal: Appraisal, person: { readonly id: string; readonly isHr: boolean }): Relation {
  if (appraisal.employee.id === person.id) return 'self';
  if (appraisal.appraiser.id === person.id) return 'appraiser';
  if (appraisal.secondAppraiser?.id === person.id) return 'second-appraiser';
  return person.isHr ? 'hr' : 'none';
}

function readPerson(json: Json, defaultTimeZone: string): ModelPerson {
  return {
    id: str(json, 'id'),
    name: withoutTitles(str(json, 'name')),
    nip: str(json, 'nip'),
    unit: str(json, 'unit'),
    position: str(json, 'position'),
    timeZone: maybe(json, 'timeZone') ?? defaultTimeZone,
    isHr: json.isHr === true,
    hasAcceptedPrivacy: json.privacyAcceptedAt != null,
    snoozedUntil: instant(json, 'snoozedUntil'),
  };
}

export type ReadOptions = {
  readonly now: Temporal.Instant;
  readonly agencyName: string;
  readonly timeZone: string;
  readonly localeHint?: string;
  /** Days around now that nobody works besides weekends. */
  readonly holidays?: ReadonlySet<string>;
  /** Compares a presented secret with the stored hash. */
  readonly matches?: (salt: string, hash: string) => boolean;
  /** The presented code has the length of a letter's. */
  readonly isLetter?: boolean;
};

function readLink(json: Json, options: ReadOptions): LinkFacts {
  const code = json.code as Json | null;
  const byEmail = json.byEmail as Json | null;
  const expires = code ? instant(code, 'expiresAt') : undefined;
  return {
    triesByChat: Number(json.triesByChat),
    triesOverall: Number(json.triesOverall),
    isLetter: options.isLetter ?? false,
    code: code
      ? {
          id: str(code, 'id'),
          personId: str(code, 'personId'),
          personName: str(code, 'personName'),
          personUnit: str(code, 'personUnit'),
          tries: Number(code.tries),
          isExpired: expires === undefined || Temporal.Instant.compare(options.now, expires) >= 0,
          isUsed: code.usedAt != null,
          isMatch: options.matches?.(str(code, 'salt'), str(code, 'hash')) ?? false,
        }
      : undefined,
    byEmail: byEmail
      ? {
          personId: str(byEmail, 'personId'),
          personName: str(byEmail, 'personName'),
          personUnit: str(byEmail, 'personUnit'),
        }
      : undefined,
  };
}

function readHistory(rows: readonly Json[]): NonNullable<Model['history']> {
  const acts = rows.map((row): AuditedAct => {
    const id = maybe(row, 'actor_id');
    return {
      at: Temporal.Instant.from(str(row, 'at')),
      act: auditActs.find((known) => known === row.act),
      role: auditRoles.find((known) => known === row.role) ?? 'none',
      ...(id !== undefined && { actor: { id, name: withoutTitles(str(row, 'actor')) } }),
      items: (Array.isArray(row.items) ? row.items : [row.items ?? '']).map(String),
    };
  });
  return { acts, isCut: acts.length >= historyMax };
}

/** The model of one load. A subject the person has nothing to do with is as absent as one that does not exist. */
export function readModel(row: LoadedRow, options: ReadOptions): Model {
  const person = row.person ? readPerson(row.person, options.timeZone) : undefined;
  const conversationLocale = row.conversation ? maybe(row.conversation, 'locale') : undefined;
  const found = row.subject && person ? readAppraisal(row.subject) : undefined;
  const relation = found && person ? relationTo(found, person) : 'none';
  return {
    now: options.now,
    today: options.now.toZonedDateTimeISO(person?.timeZone ?? options.timeZone).toPlainDate(),
    locale: chooseLocale(
      (row.person ? maybe(row.person, 'locale') : undefined) ?? conversationLocale,
      options.localeHint,
    ),
    holidays: options.holidays,
    agencyName: options.agencyName,
    person,
    own: (row.own ?? []).map(readSummary),
    team: (row.team ?? []).map(readSummary),
    subject: relation === 'none' ? undefined : found,
    relation,
    link: row.link ? readLink(row.link, options) : undefined,
    ...(row.history && relation === 'self' && { history: readHistory(row.history) }),
  };
}
