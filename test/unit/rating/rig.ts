import type { Refusal } from '../../../src/application/outcome/refusals.ts';
import type { Write } from '../../../src/application/outcome/writes.ts';
import type { Action } from '../../../src/conversation/contract/action.ts';
import type { Context, Step } from '../../../src/conversation/contract/feature.ts';
import type { Model } from '../../../src/conversation/contract/model.ts';
import type { ScreenRef } from '../../../src/conversation/contract/state.ts';
import {
  type Block,
  type Button,
  type Option,
  plain,
  type Screen,
} from '../../../src/conversation/contract/view.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { hrAskOf } from '../../../src/conversation/features/hr/ask.ts';
import { rateFlow } from '../../../src/conversation/features/rating/flow.ts';
import type { RatingAction } from '../../../src/conversation/features/rating/verbs.ts';
import { resultFlow } from '../../../src/conversation/features/result/flow.ts';
import type { ResultAction } from '../../../src/conversation/features/result/verbs.ts';
import type { Answer, Answers, Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import { grantsOf } from '../../../src/domain/authorization/officer.ts';
import type { Relation } from '../../../src/domain/authorization/policy.ts';
import { type Cycle, type CycleSettings, defaultSettings } from '../../../src/domain/cycle/cycle.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Result } from '../../../src/shared/result.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { withForms } from '../../support/builders.ts';
import { someDelegations } from '../../support/delegations.ts';
import { aFeedbackDesk } from '../../support/feedback-desk.ts';
import { someCatalogue } from '../../support/growth.ts';
import { aHrDesk } from '../../support/hr-desk.ts';
import { aCandidate, anAsk } from '../../support/mentors.ts';
import { somePulse } from '../../support/pulse.ts';
import { someQuarters } from '../../support/quarters.ts';
import { someRequests } from '../../support/requests.ts';

const date = Temporal.PlainDate.from;
export const at = Temporal.Instant.from;

/** Noon in Mataram, in the rating window. */
export const inRating = at('2026-12-12T04:00:00Z');
export const inSelf = at('2026-12-05T04:00:00Z');
export const afterRating = at('2026-12-21T04:00:00Z');

// What never changes is read once: every screen there is, in every state, is drawn from these.
const fourthQuarter: Omit<Cycle, 'settings'> = {
  id: '01930000-0000-7000-8000-0000000000c1',
  name: 'Triwulan IV 2026',
  period: { from: date('2026-10-01'), to: date('2026-12-31') },
  windows: {
    'self-assessment': { from: date('2026-12-01'), to: date('2026-12-10') },
    rating: { from: date('2026-12-11'), to: date('2026-12-20') },
    feedback: { from: date('2026-12-21'), to: date('2026-12-31') },
  },
  timeZone: 'Asia/Makassar',
};

export const aCycle = (settings: Partial<CycleSettings> = {}): Cycle => ({
  ...fourthQuarter,
  settings: { ...defaultSettings, ...settings },
});

export const appraisalId = '01930000-0000-7000-8000-0000000000a1';

export const levels = (value: number): Answers =>
  Object.fromEntries(competencyCodes.map((item) => [item, { value }]));

const submittedAt = at('2026-12-09T03:00:00Z');
const appraiserId = '01930000-0000-7000-8000-0000000000e2';

/** Budi (required level 2) has submitted his self-assessment, with level 2 in everything. */
export const anAppraisal = (over: Partial<Appraisal> = {}): Appraisal => ({
  id: appraisalId,
  revision: 7,
  cycle: aCycle(),
  employee: {
    id: '01930000-0000-7000-8000-0000000000e1',
    name: 'Budi Santoso',
    nip: '198609262015051001',
    unit: 'Dinas Komunikasi dan Informatika',
    position: 'Pengelola Layanan',
    positionLevel: 'jf_ahli_pertama',
  },
  appraiser: { id: appraiserId, name: 'Ani Rahmawati', position: 'Kepala Bidang' },
  secondAppraiser: {
    id: '01930000-0000-7000-8000-0000000000e3',
    name: 'I Wayan Sudarma',
    position: 'Kepala Dinas',
  },
  status: 'submitted',
  required: Object.fromEntries(competencyCodes.map((item) => [item, 2])),
  answers: {
    self: { ...levels(2), 'B.1': { value: 3, note: 'Antrean pagi selalu saya buka' }, 'R.1': { value: 2 } },
    appraiser: {},
  },
  files: [],
  pieces: [],
  results: [{ no: 1, title: 'Layanan pengaduan warga', target: '120 selesai', realisation: '131 selesai' }],
  feedback: {},
  selfSubmittedAt: submittedAt,
  ...over,
});

const fullRating: Answers = {
  ...levels(2),
  'M.01': { value: 3 },
  'M.03': { value: 1, note: 'Surat sering dikembalikan untuk diperbaiki' },
  'M.08': { unobservable: 'no-occasion' },
  H: { value: 2 },
  P: { value: 3, note: 'Membantu loket lain tanpa diminta' },
};

export const fullFeedback = {
  strengths: 'Jujur dan dipercaya rekan',
  improve: 'Surat lebih ringkas',
  nextStep: 'Coaching dua kali sebulan',
};

/** Every rating is given, but the result is not confirmed. */
export const aCompleteRating = (over: Partial<Appraisal> = {}): Appraisal =>
  anAppraisal({
    status: 'rating',
    answers: { self: anAppraisal().answers.self, appraiser: fullRating },
    feedback: fullFeedback,
    ...over,
  });

const releasedAt = at('2026-12-14T02:00:00Z');
export const aReleasedResult = (over: Partial<Appraisal> = {}): Appraisal =>
  aCompleteRating({ status: 'released', predicate: 'good', ratedAt: releasedAt, releasedAt, ...over });

/** The appraisal with ratings of the appraiser added. */
export const rated = (appraisal: Appraisal, answers: Readonly<Record<string, Answer>>): Appraisal => ({
  ...appraisal,
  answers: { ...appraisal.answers, appraiser: { ...appraisal.answers.appraiser, ...answers } },
});

type Situation = {
  readonly relation?: Relation;
  readonly now?: Temporal.Instant;
  readonly locale?: Locale;
  readonly screen?: ScreenRef;
  readonly team?: Model['team'];
  readonly own?: Model['own'];
};

const readerId = '01930000-0000-7000-8000-0000000000f1';
const acceptedAsk = anAsk({ state: 'accepted' });
const desks = new WeakMap<Temporal.Instant, Model['feedback']>();
const deskAt = (now: Temporal.Instant): Model['feedback'] => {
  const desk = desks.get(now) ?? aFeedbackDesk(readerId, now);
  desks.set(now, desk);
  return desk;
};

export function aContext(appraisal: Appraisal | undefined, over: Situation = {}): Context {
  const { relation = 'appraiser', now = inRating, locale = 'id', screen = { at: 'home' } } = over;
  const line = appraisal === undefined ? [] : [summaryOf(appraisal)];
  return contextOf({
    state: { screen },
    model: {
      now,
      today: localDate(now, 'Asia/Makassar'),
      locale,
      agencyName: 'Kota Contoh',
      person: {
        id: relation === 'appraiser' ? appraiserId : readerId,
        name: 'Sri Wahyuni',
        unit: 'Dinas Komunikasi dan Informatika',
        position: 'Pengelola Layanan',
        timeZone: 'Asia/Makassar',
        isHr: relation === 'hr',
        hasAcceptedPrivacy: true,
        // They were asked before: what a first time is like has tests of its own.
        vignettes: { vignettes: [], cycles: [fourthQuarter.id] },
      },
      pocket: [],
      own: over.own ?? (relation === 'self' ? line : []),
      team: over.team ?? (relation === 'appraiser' ? line : []),
      ...(appraisal && { subject: appraisal }),
      relation: appraisal === undefined ? 'none' : relation,
      feedback: deskAt(now),
      growth: someCatalogue,
      mentors: { people: [aCandidate], ask: acceptedAsk },
      ...(screen.at === 'quarters' && { quarters: someQuarters(appraisal?.appraiser.id) }),
      ...(screen.at.startsWith('pulse') && { pulse: somePulse(now) }),
      // Only whoever stands at HR's desk has rights there.
      ...(screen.at.startsWith('rights') && { requests: someRequests() }),
      ...(screen.at.startsWith('request') && { grants: grantsOf(true, []), requests: someRequests() }),
      ...((screen.at.startsWith('delegation') ||
        screen.at.startsWith('appraiser') ||
        screen.at === 'assist-staff') && {
        grants: grantsOf(true, []),
        delegation: someDelegations(),
      }),
      ...(['hr', 'people', 'agency'].some((one) => screen.at.startsWith(one)) && {
        grants: grantsOf(true, []),
        hr: aHrDesk(hrAskOf(screen)),
      }),
    },
    capabilities: withForms,
  });
}

const isResult = (action: Action): action is ResultAction =>
  action.type === 'nav.results' || action.type.startsWith('result.');

/** What a press leads to: the step, and the context after it. */
export function press(
  context: Context,
  action: RatingAction | ResultAction,
): { readonly step: Step; readonly after: Context } {
  const step = isResult(action)
    ? resultFlow.act(context, action)
    : rateFlow.act(context, action as RatingAction);
  return { step, after: after(context, step) };
}

export const after = (context: Context, step: Step): Context => ({
  ...context,
  state: step.state ?? context.state,
  model: step.model ?? context.model,
});

export { draw } from '../../../src/conversation/engine/router.ts';

export const writesOf = <K extends Write['kind']>(writes: readonly Write[] | undefined, kind: K) =>
  (writes ?? []).filter((write): write is Extract<Write, { kind: K }> => write.kind === kind);

export const acts = (writes: readonly Write[] | undefined): readonly string[] =>
  writesOf(writes, 'audit').map((write) => write.act);

export function refusalOf(outcome: Result<unknown, Refusal>): string | undefined {
  return outcome.ok ? undefined : outcome.error.code;
}

const buttonLine = (buttons: readonly { label: string; selected?: boolean }[]): string =>
  buttons.map(({ label, selected }) => `[${selected ? '✔ ' : ''}${label}]`).join(' ');

/** A block roughly as a person would see it. */
function sayBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'paragraph':
      return plain(block.text);
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${plain(row.value)}`).join('\n');
    case 'bullets':
      return block.items.map((each) => `• ${plain(each)}`).join('\n');
    case 'details':
      return [block.title, ...block.parts.map(sayBlock)].join('\n');
    case 'quote':
      return `> ${block.text}`;
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'list':
      return block.items
        .map((each) => `- ${plain(each.text)} ${each.open ? buttonLine([each.open]) : ''}`)
        .join('\n');
    case 'buttons':
      return buttonLine(block.buttons);
    case 'choice':
      return buttonLine(block.options);
    case 'copy':
      return buttonLine(block.parts);
    case 'grid':
      return block.rows.map((row) => `${row.label} ${buttonLine(row.options)}`).join('\n');
    case 'note':
      return `(${block.tone}) ${plain(block.text)}`;
  }
}

export const say = (screen: Screen): string => screen.blocks.map(sayBlock).join('\n');

/** Every action a person could press on a screen. */
export function actionsOn(screen: Screen): readonly Action[] {
  const buttons = screen.blocks.flatMap((block): readonly (Button | Option)[] => {
    if (block.kind === 'buttons') return block.buttons;
    if (block.kind === 'choice') return block.options;
    return block.kind === 'list' ? block.items.flatMap((each) => each.open ?? []) : [];
  });
  return buttons.flatMap((button) => ('action' in button ? [button.action] : []));
}
