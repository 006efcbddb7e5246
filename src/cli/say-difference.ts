import { objectOf } from '../application/audit/replay/fields.ts';
import type { Misfit } from '../application/audit/replay/replay-chain.ts';
import type { Difference } from '../application/audit/verify-audit.ts';
import { sayItem, sayPredicate } from '../conversation/ui/words.ts';
import type { AppraisalStatus } from '../domain/appraisal/appraisal.ts';
import { predicates } from '../domain/appraisal/predicate.ts';
import { translator } from '../i18n/translate.ts';
import { assertNever } from '../shared/assert.ts';

const t = translator('en');

type Names = Difference['names'];
type Differs = Extract<Misfit, { kind: 'differs' }>;

/** Describes what the tables say otherwise than the acts: whose it is, what should be there, and what is. */
export function sayDifference({ chain, misfit, about, names }: Difference): readonly string[] {
  if (misfit.kind === 'differs') return sayDiffers(misfit, about ? sayAbout(about) : undefined, names);
  const whose = about ? sayAbout(about) : chain === 'agency' ? 'Acts of the agency' : 'An appraisal';
  return [`- ${whose}: ${sayOther(misfit, chain)}`];
}

const sayAbout = ({ employee, unit, cycle }: NonNullable<Difference['about']>): string =>
  `${employee}, ${unit}, ${cycle}`;

function sayOther(misfit: Exclude<Misfit, Differs>, chain: string): string {
  switch (misfit.kind) {
    case 'no-start':
      return 'no act says how it began, so it was not made by the bot, or its record was removed.';
    case 'not-there':
      return `it is not in the database any more, but there are acts on it (${chain}).`;
    case 'back-dated':
      return `row ${misfit.seq} claims a time before that of the row before it: it was inserted later.`;
    case 'values-gone':
      return `the values of row ${misfit.seq} were destroyed, and no act says by whom and why.`;
    case 'unknown-act':
      return `row ${misfit.seq} is an act that this release does not know.`;
    default:
      return assertNever(misfit);
  }
}

function sayDiffers({ field, expected, found, seq }: Differs, whose: string | undefined, names: Names) {
  const [kind = '', key = '', more = '', last = ''] = field.split(' ');
  const name = (id: string) => names[id] ?? 'somebody who is not on the roster';
  const by = seq === undefined ? 'no act says so' : `row ${seq} says ${sayValue(expected, names)}`;
  const line = (owner: string, what: string, said = by) => [
    `- ${owner}: ${what} is ${sayValue(found, names)}, but ${said}.`,
  ];
  switch (kind) {
    case 'self':
      return line(whose ?? 'An appraisal', `the employee’s answer to ${sayCode(key)}`);
    case 'appraiser':
      return line(whose ?? 'An appraisal', `the rating of ${sayCode(key)}`);
    case 'results':
      return line(whose ?? 'An appraisal', `work result ${key}`);
    case 'people':
      return line(name(key), personal[more] ?? more);
    case 'accounts':
      return line(name(last), `the account on ${key}`);
    case 'holidays':
      return line(`The day ${key}`, 'what HR set for it');
    case 'cycles':
      return line(names[key] ?? 'A cycle', `the setting ${more.replaceAll('_', ' ')}`);
    default:
      return line(whose ?? 'An appraisal', fields[kind] ?? kind);
  }
}

const personal: Readonly<Record<string, string>> = {
  nip: 'the NIP',
  email: 'the e-mail address',
  isHr: 'the right of HR',
  isTop: 'standing at the top',
  lines: 'the superior',
};

const fields: Readonly<Record<string, string>> = {
  employeeId: 'the employee',
  cycleId: 'the cycle',
  appraiserId: 'the appraiser',
  secondAppraiserId: 'the appraiser’s superior',
  required: 'the required levels',
  status: 'the status',
  predicate: 'the predicate',
  strengths: 'the feedback on strengths',
  improve: 'the feedback on what to improve',
  nextStep: 'the feedback on the next step',
  objectionReason: 'the reason of the objection',
  selfSubmittedAt: 'the time of handing in',
  ratingStartedAt: 'the time when rating began',
  ratedAt: 'the time of confirming',
  releasedAt: 'the time of giving the result',
  openedAt: 'the time of first opening',
  acknowledgedAt: 'the time of confirming receipt',
  talkRequestedAt: 'the time of asking for a talk',
  objectedAt: 'the time of the objection',
  appraiserDisputedAt: 'the time of disputing the appraiser',
};

function sayCode(code: string): string {
  const title = sayItem(t, code);
  return title === '' ? code : `${code} (${title})`;
}

/** Never people's own words: that they differ is enough to know. */
function sayValue(given: unknown, names: Names): string {
  if (given === undefined || given === null) return 'nothing';
  if (typeof given === 'boolean') return given ? 'yes' : 'no';
  if (typeof given === 'number') return String(given);
  if (Array.isArray(given)) return given.map((one) => sayLine(one, names)).join(', then ');
  if (typeof given === 'string')
    return names[given] ?? sayWord(given) ?? (isShort.test(given) ? given : otherWords(given));
  const { value, unobservable, note, title } = objectOf(given);
  const rated = value ?? (unobservable === undefined ? undefined : `not observable (${unobservable})`);
  const written = note ?? title;
  const said = [rated, ...(typeof written === 'string' ? [otherWords(written)] : [])].filter(
    (one) => one !== undefined,
  );
  return said.length > 0 ? said.join(' with ') : 'something else';
}

const statuses: Readonly<Record<string, string>> = {
  'self-assessment': 'open for self-assessment',
  submitted: 'handed in',
  rating: 'being rated',
  rated: 'confirmed, not given yet',
  released: 'given to the employee',
  acknowledged: 'received by the employee',
  objected: 'objected to',
} satisfies Record<AppraisalStatus, string>;

function sayWord(given: string): string | undefined {
  const predicate = predicates.find((one) => one === given);
  return predicate ? sayPredicate(t, predicate) : statuses[given];
}

/** Numbers, moments and addresses; whatever has a blank in it may be somebody's words. */
const isShort = /^\S{1,60}$/;
const otherWords = (text: string): string => `a text of ${text.length} characters`;

function sayLine(given: unknown, names: Names): string {
  const { appraiserId, from } = objectOf(given);
  const id = String(appraiserId);
  return `${names[id] ?? 'somebody who is not on the roster'} from ${String(from)}`;
}
