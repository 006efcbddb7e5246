import { fail, ok, type Result } from '../../shared/result.ts';
import { ianaZone, Temporal } from '../../shared/time.ts';
import { leastTerm } from '../appraisal/response.ts';
import { scaleOf } from '../talk/guidance.ts';
import { cleanText } from '../typed/clean.ts';
import { isOfUnit, isSwitch, type SettingKey } from './settings.ts';
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
  | { readonly code: 'switch-shape' }
  | { readonly code: 'days-of-wait'; readonly days: number }
  | { readonly code: 'scale-shape' }
  | { readonly code: 'needs-unit' }
  | { readonly code: 'no-unit' };

/** Reminders begin half an hour after the office and are spread over an hour and a half; snoozes need room behind. */
const shortestHours = 3;
const longestTerm = 90;
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
      return readTerm(text.toLowerCase());
    case 'talk-wait':
      return readWait(text.toLowerCase());
    case 'guidance-scale': {
      const scale = scaleOf(text);
      return scale ? ok(scale.join(' / ')) : fail({ code: 'scale-shape' });
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

/** `0`, `tidak`, `10`, `10 hari`. */
function readWait(text: string): Read {
  if (['tidak', 'nonaktif', 'off', 'no'].includes(text)) return ok('0');
  const [, digits] = /^(\d{1,3})(?: (?:hari|days?))?$/.exec(text) ?? [];
  const isFine = digits !== undefined && Number(digits) <= longestWait;
  return isFine ? ok(`${Number(digits)}`) : fail({ code: 'days-of-wait', days: longestWait });
}

/** `14`, `14 hari`, `14 hari kerja`, `14 working`. */
function readTerm(text: string): Read {
  const [, digits, kind = ''] =
    /^(\d{1,3})(?: (?:hari|days?))?(?: (kerja|kalender|working|calendar))?(?: days?)?$/.exec(text) ?? [];
  if (digits === undefined) return fail({ code: 'term-shape' });
  const days = Number(digits);
  if (days < leastTerm) return fail({ code: 'term-short', days: leastTerm });
  if (days > longestTerm) return fail({ code: 'term-long', days: longestTerm });
  return ok(`${days} ${kind === 'kerja' || kind === 'working' ? 'working' : 'calendar'}`);
}
