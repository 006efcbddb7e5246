import type { Context, Step } from '../../src/conversation/contract/feature.ts';
import type { Model } from '../../src/conversation/contract/model.ts';
import type { Capabilities } from '../../src/conversation/contract/platform.ts';
import type { ScreenRef } from '../../src/conversation/contract/state.ts';
import { contextOf } from '../../src/conversation/engine/context.ts';
import {
  type Answer,
  type Answers,
  type Appraisal,
  appraisalStatuses,
} from '../../src/domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes } from '../../src/domain/appraisal/items.ts';
import { summaryOf } from '../../src/domain/appraisal/summary.ts';
import type { Relation } from '../../src/domain/authorization/policy.ts';
import { type Cycle, defaultSettings } from '../../src/domain/cycle/cycle.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { localDate, Temporal } from '../../src/shared/time.ts';

/** Ready-made data for tests without a database: a cycle with fixed dates, an employee, an appraiser, a moment. */

const date = Temporal.PlainDate.from;
const timeZone = 'Asia/Makassar';

/** 2 December 2026, 10.00 WITA: the second day of the self-assessment. */
export const now = Temporal.Instant.from('2026-12-02T02:00:00Z');
export const beforeSelf = Temporal.Instant.from('2026-11-30T15:59:59Z');
/** The last second of 10 December in Makassar, and the second after it. */
export const lastMoment = Temporal.Instant.from('2026-12-10T15:59:59Z');
export const afterSelf = Temporal.Instant.from('2026-12-10T16:00:00Z');

const aCycle = (over: Partial<Cycle> = {}): Cycle => ({
  id: '01930000-0000-7000-8000-0000000000c1',
  name: 'Triwulan IV 2026',
  period: { from: date('2026-10-01'), to: date('2026-12-31') },
  windows: {
    'self-assessment': { from: date('2026-12-01'), to: date('2026-12-10') },
    rating: { from: date('2026-12-11'), to: date('2026-12-20') },
    feedback: { from: date('2026-12-21'), to: date('2026-12-31') },
  },
  timeZone,
  settings: defaultSettings,
  ...over,
});

/** An appraisal in which nothing is answered yet. */
export const anAppraisal = (over: Partial<Appraisal> = {}): Appraisal => ({
  id: '01930000-0000-7000-8000-0000000000a1',
  revision: 1,
  cycle: aCycle(),
  employee: {
    id: '01930000-0000-7000-8000-0000000000e1',
    name: 'Budi Santoso',
    nip: '198609262015051001',
    unit: 'Dinas Komunikasi dan Informatika',
    position: 'Pengelola Layanan',
    positionLevel: 'jf_ahli_pertama',
  },
  appraiser: { id: '01930000-0000-7000-8000-0000000000e2', name: 'Ani Rahmawati', position: 'Kepala Bidang' },
  secondAppraiser: {
    id: '01930000-0000-7000-8000-0000000000e3',
    name: 'I Wayan Sudarma',
    position: 'Kepala Dinas',
  },
  status: 'self-assessment',
  required: Object.fromEntries(competencyCodes.map((item) => [item, 2])),
  answers: { self: {}, appraiser: {} },
  results: [],
  files: [],
  pieces: [],
  feedback: {},
  ...over,
});

/** Gives the same value to a group of items. */
export const answered = (items: readonly string[], value: number): Answers =>
  Object.fromEntries(items.map((item) => [item, { value }]));

/** All sixteen answers: level 2 in everything, every behaviour as expected. */
const allAnswers: Answers = { ...answered(competencyCodes, 2), ...answered(behaviourCodes, 2) };

/** The appraisal with answers of the employee added. */
export const withSelf = (appraisal: Appraisal, answers: Readonly<Record<string, Answer>>): Appraisal => ({
  ...appraisal,
  answers: { ...appraisal.answers, self: { ...appraisal.answers.self, ...answers } },
});

/** Everything is answered, but the self-assessment is not submitted. */
export const aCompleteSelf = (over: Partial<Appraisal> = {}): Appraisal =>
  withSelf(anAppraisal(over), allAnswers);

/** An appraisal in a status, with the answers and times that belong to it. */
export const inStatus = (status: Appraisal['status'], over: Partial<Appraisal> = {}): Appraisal =>
  aCompleteSelf({ status, ...(status !== 'self-assessment' && { selfSubmittedAt: now }), ...over });
export const everyStatus = appraisalStatuses;

type ModelOptions = {
  readonly relation?: Relation;
  readonly now?: Temporal.Instant;
  readonly locale?: Locale;
};

/** What is loaded for an event of the employee, or with another `relation` for one of somebody else. */
function aModel(subject: Appraisal | undefined, options: ModelOptions = {}): Model {
  const { relation = 'self', now: at = now, locale = 'id' } = options;
  const line = subject === undefined ? [] : [summaryOf(subject)];
  const isOwn = relation === 'self';
  return {
    now: at,
    today: localDate(at, timeZone),
    locale,
    agencyName: 'Kota Contoh',
    person: {
      id: (isOwn ? subject?.employee.id : subject?.appraiser.id) ?? '01930000-0000-7000-8000-0000000000e9',
      name: isOwn ? 'Budi Santoso' : 'Ani Rahmawati',
      unit: 'Dinas Komunikasi dan Informatika',
      position: 'Pengelola Layanan',
      timeZone,
      isHr: false,
      hasAcceptedPrivacy: true,
      // They were asked before: what a first time is like has tests of its own.
      vignettes: { vignettes: [], cycles: [aCycle().id] },
    },
    own: isOwn ? line : [],
    team: isOwn ? [] : line,
    ...(subject && { subject }),
    relation: subject === undefined ? 'none' : relation,
  };
}

export const withoutForms: Capabilities = {
  hasForms: false,
  hasToasts: true,
  canEdit: true,
  canFold: false,
  canTable: false,
  textMax: 4096,
  buttonsMax: 100,
  gridRowsMax: 5,
  commandPrefix: '/',
  files: { canSend: true, canReceive: true, bytesMax: 1_000_000 },
};
export const withForms: Capabilities = { ...withoutForms, hasForms: true, textMax: 12_000 };

type ContextOptions = ModelOptions & { readonly screen?: ScreenRef; readonly capabilities?: Capabilities };

export function aContext(subject: Appraisal | undefined, options: ContextOptions = {}): Context {
  const { locale = 'id', screen = { at: 'home' }, capabilities = withoutForms } = options;
  const model = { ...aModel(subject, options), locale };
  return contextOf({ state: { screen }, model, capabilities, seed: 'e1' });
}

/** What the next event would load after a step. */
export const after = (context: Context, step: Step): Context => ({
  ...context,
  state: step.state ?? context.state,
  model: step.model ?? context.model,
});
