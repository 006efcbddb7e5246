import type { Temporal } from '../../shared/time.ts';
import { usualDisputeDays } from '../appraisal/dispute.ts';
import { type ObjectionTerm, usualTerm } from '../appraisal/response.ts';
import { usualPaperDays, usualUnopenedDays } from '../appraisal/unopened.ts';
import { type Clearance, clearanceOf, usualClearance } from '../clearance/clearance.ts';
import { conversionsOf, printedTable } from '../growth/conversions.ts';
import type { Conversions } from '../growth/forms.ts';
import { usualYearlyHours, writtenYearlyHours, type YearlyHours, yearlyHoursOf } from '../growth/hours.ts';
import { longestMissed } from '../missed/missed.ts';
import {
  type HearingTerm,
  type OverdueWay,
  overdueWays,
  usualDecision,
  usualHearing,
  usualOverdue,
} from '../objection/terms.ts';
import { usualHours } from '../reminders/quiet-hours.ts';
import { type OfficeHours, usualWeek } from '../reminders/working-days.ts';
import { longestTakeBack } from '../take-back/take-back.ts';
import { scaleOf, usualScale } from '../talk/guidance.ts';
import { type Organisations, organisationsIn } from './organisation.ts';
import { type CountSince, countsSince } from './since.ts';
import {
  countOf,
  daysOf,
  hearingOf,
  hoursOf,
  termOf,
  weekOf,
  writtenHearing,
  writtenTerm,
} from './written.ts';

/**
 * What an agency decides for itself. Every value is kept as the text in which it is written in a file, so that rows, files
 * and forms say the same. The number on a button is the place here: add at the end.
 */
export const settingKeys = [
  'hours',
  'workdays',
  'zone',
  'agency',
  'office',
  'contact',
  'privacy-contact',
  'objection',
  'vignettes',
  'colleagues',
  'take-back',
  'dispute',
  'decision',
  'hearing',
  'overdue',
  'paper',
  'unopened',
  'approval',
  'organisation',
  'talk-wait',
  'guidance-scale',
  'pulse',
  'missed',
  'counsel',
  'jp',
  'jp-table',
  'clearance',
] as const;
export type SettingKey = (typeof settingKeys)[number];

export const isSettingKey = (key: string): key is SettingKey => settingKeys.some((one) => one === key);

/** A setting, for one unit where it is one of a unit (`zone`, `organisation`). Units are compared in lower case. */
export type SettingName = { readonly key: SettingKey; readonly unit: string };

/** The zone and the predicate of the organisation are of a unit, and that always. */
export const isOfUnit = (key: SettingKey): boolean => key === 'zone' || key === 'organisation';

/** Settings that are a whole number, with the least and the most. 0 = not offered. */
export const counted = {
  /** Hours in which the appraiser may take a predicate back. */
  'take-back': { min: 0, max: longestTakeBack, unit: 'hours' },
  /** Days in which HR answers a report of a wrong appraiser; after them it holds nothing up. */
  dispute: { min: 1, max: 30, unit: 'days' },
  /** Days in which an employee may say what a result left out, and as many for the answer. */
  missed: { min: 0, max: longestMissed, unit: 'days' },
} as const satisfies Partial<Readonly<Record<SettingKey, object>>>;
export type CountedKey = keyof typeof counted;
export const isCounted = (key: SettingKey): key is CountedKey => key in counted;

/** A table is changed by its file (`catalogue hours import`), not in a form of the desk. */
export const isOfFile = (key: SettingKey): boolean => key === 'jp-table';

/** Parts that only help, and what an agency asks for beyond the law: on or off. */
export const switchable = [
  'vignettes',
  'colleagues',
  'pulse',
  'counsel',
] as const satisfies readonly SettingKey[];
export const isSwitch = (key: SettingKey): key is (typeof switchable)[number] =>
  switchable.some((one) => one === key);

/**
 * When a change acts: `at-once` for whatever is said or done from then on; `unopened` for results not opened yet, because
 * whoever opened theirs was told a last day; `unreleased` for results not given yet; `new` for what begins from then on, while what is under way goes on.
 */
export type ActsWhen = 'at-once' | 'unopened' | 'unreleased' | 'new';
const acts: Partial<Readonly<Record<SettingKey, ActsWhen>>> = {
  objection: 'unopened',
  vignettes: 'new',
  colleagues: 'new',
  decision: 'new',
  hearing: 'new',
  approval: 'new',
  'talk-wait': 'unreleased',
  'guidance-scale': 'new',
  pulse: 'new',
  missed: 'unopened',
  'take-back': 'unreleased',
};
export const actsWhen = (key: SettingKey): ActsWhen => acts[key] ?? 'at-once';

/** Those that change what employees are given by law or custom: where big acts need two officers, so do these. */
export const isBig = (key: SettingKey): boolean => actsWhen(key) !== 'at-once' && !isCounted(key);

/** `set` counts; `asked` waits for a second officer, and `declined` is the answer of one who does not want it. */
export const settingStates = ['asked', 'set', 'declined'] as const;
export type SettingState = (typeof settingStates)[number];

/** One change, as stored. Rows are only ever added: the latest that is `set` counts. */
export type SettingRow = SettingName & {
  /** From 1 on, for each setting; a change is refused when another has taken its number. */
  readonly revision: number;
  readonly state: SettingState;
  /** Absent = what is configured, or ours, counts again. */
  readonly value?: string;
  readonly at: Temporal.Instant;
  /** Absent = by command. */
  readonly byId?: string;
  readonly byName?: string;
  readonly reason: string;
};

/** What the environment says, as the first default. */
export type AgencyDefaults = {
  readonly agencyName: string;
  readonly hrContact?: string;
  readonly privacyContact?: string;
};

/** The agency as it is now. */
export type Agency = {
  readonly name: string;
  /** What the office of HR is called in texts; absent = as we call it. */
  readonly office?: string;
  readonly contact?: string;
  readonly privacyContact?: string;
  readonly hours: OfficeHours;
  /** Days of the week, Monday = 1. */
  readonly week: readonly number[];
  /** By unit in lower case; other units are in the agency's zone. */
  readonly zones: ReadonlyMap<string, string>;
  readonly objection: ObjectionTerm;
  readonly offersVignettes: boolean;
  readonly asksColleagues: boolean;
  readonly takeBackHours: number;
  readonly disputeDays: number;
  /** Days to decide an objection, from its filing on, and those that an asked side may get. */
  readonly decision: ObjectionTerm;
  readonly hearing: HearingTerm;
  readonly overdue: OverdueWay;
  /** Days after which HR is told to deliver a result that nobody opened, and those after the last stage until it is closed. */
  readonly paperDays: number;
  readonly unopenedDays: number;
  /** How long the superior of the appraiser has to approve results that are confirmed from then on; absent = nobody does. */
  readonly approval?: ObjectionTerm;
  /** What HR entered of each unit and period; see `organisationOf`. */
  readonly organisations: Organisations;
  /** How many days a confirmed result waits for its talk at most; 0 = it does not. */
  readonly talkDays: number;
  /** The answers to a statement of the form B.1.8. */
  readonly guidanceScale: readonly string[];
  /** Three questions of fairness are asked when a cycle is closed; off until an agency wants it. */
  readonly asksPulse: boolean;
  /** 0 = not offered. */
  readonly missedDays: number;
  /** Below "Baik" two dated notes or pieces of evidence, and a recorded guidance. */
  readonly needsCounsel: boolean;
  /** Since when each whole number is what it is. */
  readonly counts?: readonly CountSince[];
  /** JP a year. */
  readonly yearlyHours: YearlyHours;
  /** JP of forms that do not count as printed. */
  readonly conversions?: Conversions;
  /** What whole files may go into a private chat. */
  readonly clearance: Clearance;
};

export const sameSetting = (a: SettingName, b: SettingName): boolean => a.key === b.key && a.unit === b.unit;

/** The change that counts; undefined while there was none. */
export const inForce = (rows: readonly SettingRow[], name: SettingName): SettingRow | undefined =>
  latest(rows.filter((row) => sameSetting(row, name) && row.state === 'set'));

export const latest = (rows: readonly SettingRow[]): SettingRow | undefined =>
  rows.reduce<SettingRow | undefined>((a, b) => (a && a.revision > b.revision ? a : b), undefined);

const configured = (key: SettingKey, given: AgencyDefaults): string | undefined =>
  ({ agency: given.agencyName, contact: given.hrContact, 'privacy-contact': given.privacyContact })[
    key as string
  ];

const ours: Partial<Readonly<Record<SettingKey, string>>> = {
  hours: `${usualHours.from}-${usualHours.until}`,
  workdays: usualWeek.join(','),
  objection: writtenTerm(usualTerm),
  vignettes: 'on',
  colleagues: 'on',
  'take-back': String(longestTakeBack),
  dispute: String(usualDisputeDays),
  decision: writtenTerm(usualDecision),
  hearing: writtenHearing(usualHearing),
  overdue: usualOverdue,
  paper: String(usualPaperDays),
  unopened: String(usualUnopenedDays),
  approval: 'off',
  'talk-wait': '0',
  'guidance-scale': usualScale.join(' / '),
  pulse: 'off',
  // It asks something of appraisers that no law asks: the agency has to want it, and what is under way goes on as it did.
  missed: '0',
  // Until a whole period of notes has existed, nobody could have them.
  counsel: 'off',
  jp: writtenYearlyHours(usualYearlyHours),
  'jp-table': printedTable,
  clearance: usualClearance,
};

/** Where a value comes from: a change, the environment, or this program. */
export type SettingSource = 'changed' | 'configured' | 'usual';
export type SettingNow = { readonly source: SettingSource; readonly value?: string };

/** What counts now. */
export function settingNow(
  rows: readonly SettingRow[],
  name: SettingName,
  given: AgencyDefaults,
): SettingNow {
  const changed = inForce(rows, name)?.value;
  if (changed !== undefined) return { source: 'changed', value: changed };
  const said = configured(name.key, given);
  if (said !== undefined) return { source: 'configured', value: said };
  const usual = ours[name.key];
  return { source: 'usual', ...(usual !== undefined && { value: usual }) };
}

/** The units that have, or had, a value of their own. */
export const unitsIn = (rows: readonly SettingRow[], key: SettingKey): readonly string[] =>
  [...new Set(rows.flatMap((row) => (row.key === key ? [row.unit] : [])))].toSorted();

/** The agency as rows and environment say. What a later release wrote, and this one cannot read, does not count. */
export function agencyOf(rows: readonly SettingRow[], given: AgencyDefaults): Agency {
  const of = (key: SettingKey) => settingNow(rows, { key, unit: '' }, given).value;
  const count = (key: CountedKey) => countOf(of(key) ?? '') ?? Number(ours[key]);
  const [office, contact, privacyContact] = [of('office'), of('contact'), of('privacy-contact')];
  const term = termOf(of('approval') ?? '');
  const conversions = conversionsOf(of('jp-table') ?? '');
  const zones = unitsIn(rows, 'zone').flatMap((unit): readonly (readonly [string, string])[] => {
    const zone = inForce(rows, { key: 'zone', unit })?.value;
    return zone === undefined ? [] : [[unit, zone]];
  });
  return {
    name: of('agency') ?? given.agencyName,
    ...(office !== undefined && { office }),
    ...(contact !== undefined && { contact }),
    ...(privacyContact !== undefined && { privacyContact }),
    hours: hoursOf(of('hours') ?? '') ?? usualHours,
    week: weekOf(of('workdays') ?? '') ?? usualWeek,
    zones: new Map(zones),
    objection: termOf(of('objection') ?? '') ?? usualTerm,
    offersVignettes: of('vignettes') !== 'off',
    asksColleagues: of('colleagues') !== 'off',
    takeBackHours: count('take-back'),
    disputeDays: count('dispute'),
    decision: termOf(of('decision') ?? '') ?? usualDecision,
    hearing: hearingOf(of('hearing') ?? '') ?? usualHearing,
    paperDays: daysOf(of('paper') ?? '') ?? usualPaperDays,
    unopenedDays: daysOf(of('unopened') ?? '') ?? usualUnopenedDays,
    overdue: overdueWays.find((way) => way === of('overdue')) ?? usualOverdue,
    ...(term && { approval: term }),
    organisations: organisationsIn(rows),
    talkDays: daysOf(of('talk-wait') ?? '') ?? 0,
    guidanceScale: scaleOf(of('guidance-scale') ?? '') ?? usualScale,
    asksPulse: of('pulse') === 'on',
    missedDays: count('missed'),
    counts: countsSince(rows, (key) => isSettingKey(key) && isCounted(key)),
    needsCounsel: of('counsel') === 'on',
    yearlyHours: yearlyHoursOf(of('jp') ?? '') ?? usualYearlyHours,
    ...(conversions && { conversions }),
    // What cannot be read lets nothing out.
    clearance: clearanceOf(of('clearance') ?? '') ?? usualClearance,
  };
}

/** The zone of a unit, if it has one of its own. */
export const zoneOfUnit = (agency: Agency | undefined, unit: string): string | undefined =>
  agency?.zones.get(unit.toLowerCase());
