import { fail, ok, type Result } from '../../shared/result.ts';
import { ianaZone, Temporal } from '../../shared/time.ts';
import { leastTerm } from '../appraisal/response.ts';
import { clearanceTyped } from '../clearance/clearance.ts';
import { conversionsOf, printedTable, writtenConversions } from '../growth/conversions.ts';
import { writtenYearlyHours, yearlyHoursOf } from '../growth/hours.ts';
import type { OverdueWay } from '../objection/terms.ts';
import { scaleOf } from '../talk/guidance.ts';
import { cleanText } from '../typed/clean.ts';
import { typedOrganisation, writeOrganisation } from './organisation.ts';
import { type CountedKey, counted, isCounted, isOfUnit, isSwitch, type SettingKey } from './settings.ts';
import { hoursOf } from './written.ts';

/** What is wrong with a typed value. */
export type SettingProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'hours-shape' }
  | { readonly code: 'hours-backward' }
  | { readonly code: 'hours-short'; readonly hours: number }
  | { readonly code: 'days-shape' }
  | { readonly code: 'unknown-zone' }
  | { readonly code: 'name-signs' }
  | { readonly code: 'term-shape' }
  | { readonly code: 'term-short'; readonly days: number }
  | { readonly code: 'term-long'; readonly days: number }
  | { readonly code: 'hearing-shape' }
  | { readonly code: 'hearing-long'; readonly days: number }
  | { readonly code: 'overdue-shape' }
  | { readonly code: 'after-shape' }
  | { readonly code: 'switch-shape' }
  | { readonly code: 'count-shape'; readonly min: number; readonly max: number }
  | { readonly code: 'organisation-shape' }
  | { readonly code: 'approval-shape' }
  | { readonly code: 'cycle-unknown' }
  | { readonly code: 'days-of-wait'; readonly days: number }
  | { readonly code: 'scale-shape' }
  | { readonly code: 'jp-shape' }
  | { readonly code: 'jp-table-shape' }
  | { readonly code: 'clearance-shape' }
  | { readonly code: 'needs-unit' }
  | { readonly code: 'no-unit' };

/** Reminders begin half an hour after the office and are spread over an hour and a half; snoozes need room behind. */
const shortestHours = 3;
const longestTerm = 90;
/** An objection that waits a month for an answer is not being decided. */
const longestHearing = 30;
/** A release that waits longer would wait beyond any feedback window. */
const longestApproval = 30;
/** A result that waits longer than this for its talk is withheld. */
const longestWait = 30;
/** Long enough for a name and a number; the office also stands in the middle of sentences and on buttons. */
const textMax = { agency: 100, contact: 100, 'privacy-contact': 100, office: 20 } as const;

const names: Readonly<Record<string, number>> = {
  ...{ senin: 1, selasa: 2, rabu: 3, kamis: 4, jumat: 5, "jum'at": 5, sabtu: 6, minggu: 7 },
  ...{ monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 },
  ...{ mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 },
  ...{ sen: 1, sel: 2, rab: 3, kam: 4, jum: 5, sab: 6, min: 7 },
};
const dayOf = (word: string): number | undefined => (/^[1-7]$/.test(word) ? Number(word) : names[word]);

type Read = Result<string, SettingProblem>;

/** Reads what somebody typed for a setting: the text in which it is kept, or what is wrong with it. */
export function readSetting(key: SettingKey, unit: string, typed: string): Read {
  const text = cleanText(typed).replace(/\s+/g, ' ');
  if (isOfUnit(key) !== (unit !== '')) return fail({ code: unit === '' ? 'needs-unit' : 'no-unit' });
  if (text === '') return fail({ code: 'empty' });
  if (isSwitch(key)) return readSwitch(text.toLowerCase());
  if (isCounted(key)) return readCount(key, text.toLowerCase());
  switch (key) {
    case 'hours':
      return readHours(text);
    case 'workdays':
      return readDays(text.toLowerCase());
    case 'zone': {
      const zone = ianaZone(text);
      return zone === undefined ? fail({ code: 'unknown-zone' }) : ok(zone);
    }
    case 'objection':
      return readTerm(text.toLowerCase(), leastTerm);
    case 'decision':
      return readTerm(text.toLowerCase(), 1);
    case 'paper':
    case 'unopened':
      return readDaysAfter(text.toLowerCase());
    case 'hearing':
      return readHearing(text.toLowerCase());
    case 'overdue':
      return readOverdue(text.toLowerCase());
    case 'approval':
      return readApproval(text.toLowerCase());
    case 'organisation': {
      const typed = typedOrganisation(text);
      // Whether there is such a cycle, and which it is where none is named, is known to whoever plans the change.
      return typed === undefined ? fail({ code: 'organisation-shape' }) : ok(writeOrganisation(typed));
    }
    case 'talk-wait':
      return readWait(text.toLowerCase());
    case 'guidance-scale': {
      const scale = scaleOf(text);
      return scale ? ok(scale.join(' / ')) : fail({ code: 'scale-shape' });
    }
    case 'jp': {
      const hours = yearlyHoursOf(text);
      return hours ? ok(writtenYearlyHours(hours)) : fail({ code: 'jp-shape' });
    }
    case 'jp-table': {
      const own = text === printedTable ? {} : conversionsOf(text);
      return own ? ok(writtenConversions(own)) : fail({ code: 'jp-table-shape' });
    }
    case 'clearance': {
      const clearance = clearanceTyped(text.toLowerCase());
      return clearance ? ok(clearance) : fail({ code: 'clearance-shape' });
    }
    case 'agency':
    case 'contact':
    case 'privacy-contact':
    case 'office':
      return readText(key, text);
  }
}

function readText(key: keyof typeof textMax, text: string): Read {
  const max = textMax[key];
  if (text.length > max) return fail({ code: 'too-long', max });
  // It stands inside of our sentences, where other signs could be taken for emphasis or a gap.
  if (key === 'office' && !/^[\p{L}\p{N}][\p{L}\p{N} .,/()-]*$/u.test(text))
    return fail({ code: 'name-signs' });
  return ok(text);
}

function readSwitch(word: string): Read {
  if (['on', 'ya', 'aktif', 'yes'].includes(word)) return ok('on');
  return ['off', 'tidak', 'nonaktif', 'no'].includes(word) ? ok('off') : fail({ code: 'switch-shape' });
}

function readHours(text: string): Read {
  const [, a, b, c, d] = /^(\d{1,2})[.:](\d\d) ?(?:-|–|s\.?d\.?) ?(\d{1,2})[.:](\d\d)$/i.exec(text) ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    return fail({ code: 'hours-shape' });
  const [from, until] = [`${a.padStart(2, '0')}:${b}`, `${c.padStart(2, '0')}:${d}`];
  if (![a, c].every((one) => Number(one) < 24) || ![b, d].every((one) => Number(one) < 60))
    return fail({ code: 'hours-shape' });
  const hours = hoursOf(`${from}-${until}`);
  if (!hours) return fail({ code: 'hours-backward' });
  const length = Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(until)).total('hours');
  return length < shortestHours
    ? fail({ code: 'hours-short', hours: shortestHours })
    : ok(`${from}-${until}`);
}

/** `senin-jumat`, `mon, tue`, `1,2,3`. */
function readDays(text: string): Read {
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const ends = part.trim().split(/ ?(?:-|–|s\.?d\.?) ?/);
    const [from, until = from] = ends.map((word) => dayOf(word.trim()));
    if (from === undefined || until === undefined || ends.length > 2 || until < from)
      return fail({ code: 'days-shape' });
    for (let day = from; day <= until; day += 1) days.add(day);
  }
  return ok([...days].toSorted((a, b) => a - b).join(','));
}

/** `off`, or days as below: `7 hari kerja`. */
function readApproval(text: string): Read {
  if (['off', 'tidak', 'nonaktif', 'no'].includes(text)) return ok('off');
  const [, digits, kind = ''] = termShape.exec(text) ?? [];
  if (digits === undefined || Number(digits) < 1) return fail({ code: 'approval-shape' });
  if (Number(digits) > longestApproval) return fail({ code: 'term-long', days: longestApproval });
  return ok(`${Number(digits)} ${kind === 'kerja' || kind === 'working' ? 'working' : 'calendar'}`);
}

const termShape = /^(\d{1,3})(?: (?:hari|days?))?(?: (kerja|kalender|working|calendar))?(?: days?)?$/;

/** `0`, `tidak`, `10`, `10 hari`. */
function readWait(text: string): Read {
  if (['tidak', 'nonaktif', 'off', 'no'].includes(text)) return ok('0');
  const [, digits] = /^(\d{1,3})(?: (?:hari|days?))?$/.exec(text) ?? [];
  const isFine = digits !== undefined && Number(digits) <= longestWait;
  return isFine ? ok(`${Number(digits)}`) : fail({ code: 'days-of-wait', days: longestWait });
}

/** `14`, `14 hari`, `14 hari kerja`, `14 working`. */
function readTerm(text: string, least: number): Read {
  const [, digits, kind = ''] = termShape.exec(text) ?? [];
  if (digits === undefined) return fail({ code: 'term-shape' });
  const days = Number(digits);
  if (days < least) return fail(least === 1 ? { code: 'term-shape' } : { code: 'term-short', days: least });
  if (days > longestTerm) return fail({ code: 'term-long', days: longestTerm });
  return ok(`${days} ${kind === 'kerja' || kind === 'working' ? 'working' : 'calendar'}`);
}

/** `24`, `24 jam`, `3 hari`. */
function readCount(key: CountedKey, text: string): Read {
  const { min, max } = counted[key];
  const [, digits] = /^(\d{1,3})(?: (?:jam|hours?|hari|days?))?$/.exec(text) ?? [];
  const count = Number(digits);
  return digits !== undefined && count >= min && count <= max
    ? ok(String(count))
    : fail({ code: 'count-shape', min, max });
}

/** `3,5,7`, `3, 5 hari kerja`: each once, in their order. */
function readHearing(text: string): Read {
  const [, digits, kind = ''] =
    /^(\d{1,2}(?: ?, ?\d{1,2}){0,2})(?: (?:hari|days?))?(?: (kerja|kalender|working|calendar))?(?: days?)?$/.exec(
      text,
    ) ?? [];
  if (digits === undefined) return fail({ code: 'hearing-shape' });
  const days = [...new Set(digits.split(',').map(Number))].toSorted((a, b) => a - b);
  if (days.includes(0)) return fail({ code: 'hearing-shape' });
  if (days.some((one) => one > longestHearing)) return fail({ code: 'hearing-long', days: longestHearing });
  return ok(`${days.join(',')} ${kind === 'kerja' || kind === 'working' ? 'working' : 'calendar'}`);
}

/** In both languages, also as the value is said on the screen. */
const overdueWords: Readonly<Record<string, OverdueWay>> = {
  remind: 'remind',
  ingatkan: 'remind',
  escalate: 'escalate',
  naikkan: 'escalate',
};

function readOverdue(word: string): Read {
  const way = overdueWords[word];
  return way === undefined ? fail({ code: 'overdue-shape' }) : ok(way);
}

/** `14`, `14 hari`: calendar days, as many as a term may have. */
function readDaysAfter(text: string): Read {
  const [, digits] = /^(\d{1,3})(?: (?:hari|days?))?$/.exec(text) ?? [];
  const days = Number(digits);
  if (digits === undefined || days === 0) return fail({ code: 'after-shape' });
  return days > longestTerm ? fail({ code: 'term-long', days: longestTerm }) : ok(String(days));
}
