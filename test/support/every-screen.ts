import type { Context } from '../../src/conversation/contract/feature.ts';
import type { State } from '../../src/conversation/contract/state.ts';
import type { Screen } from '../../src/conversation/contract/view.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { drawDecision } from '../../src/conversation/engine/decide.ts';
import { agencyOf } from '../../src/domain/agency/settings.ts';
import { type Appraisal, appraisalStatuses } from '../../src/domain/appraisal/appraisal.ts';
import { behaviourCodes } from '../../src/domain/appraisal/items.ts';
import { ratedItems } from '../../src/domain/appraisal/rating.ts';
import { summaryOf } from '../../src/domain/appraisal/summary.ts';
import { statements } from '../../src/domain/talk/guidance.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { Temporal } from '../../src/shared/time.ts';
import states from '../compat/states.1.json' with { type: 'json' };
import { aNote, aTally } from '../unit/notes/rig.ts';
import {
  aCompleteRating,
  aContext,
  aCycle,
  afterRating,
  anAppraisal,
  appraisalId,
  aReleasedResult,
  draw,
  inRating,
  inSelf,
  levels,
} from '../unit/rating/rig.ts';
import { correctionWaits, lowMissed, missedDays, missedPlaces, withMissed } from './missed.ts';
import { objections, withObjection } from './objections.ts';
import { planned } from './plans.ts';
import { talkedOver } from './talks.ts';

/** A sample of every screen there is, and every card of the rating; a new screen is there by itself. */
const places = [
  ...states.map(({ screen }) => ('appraisalId' in screen ? { ...screen, appraisalId } : screen)),
  ...[...ratedItems, 'B.2', 'B.5'].map((item) => ({ at: 'rate-card', appraisalId, item })),
  ...['M.01', 'M.09', 'B.1'].map((item) => ({ at: 'self-card', appraisalId, item })),
  // After the last statement all of them are looked at, and sent.
  { at: 'guidance', appraisalId, step: statements.length },
  { at: 'approval-sure', appraisalId, isOne: true },
] as readonly State['screen'][];

const draft = { status: 'self-assessment', selfSubmittedAt: undefined } as const;
const allAnswered = {
  ...levels(3),
  ...Object.fromEntries(behaviourCodes.map((item) => [item, { value: 2, note: 'contoh' }])),
};
const result = (status: Appraisal['status'], over: Partial<Appraisal> = {}): Appraisal =>
  aReleasedResult({ status, openedAt: inRating, ...over });

const files: Appraisal['files'] = [
  {
    id: '01930000-0000-7000-8000-0000000000f1',
    item: 'M.01',
    status: 'kept',
    kind: 'picture',
    size: 250_000,
  },
  {
    ...{
      id: '01930000-0000-7000-8000-0000000000f2',
      item: 'M.01',
      status: 'kept',
      kind: 'pdf',
      size: 2_500_000,
    },
    ...{ name: 'Laporan bulanan.pdf', caption: 'Halaman 3' },
  },
  { id: '01930000-0000-7000-8000-0000000000f3', item: 'M.01', name: 'foto.jpg', status: 'waiting' },
  { id: '01930000-0000-7000-8000-0000000000f4', item: 'B.1', status: 'kept', kind: 'audio', size: 900 },
];

/** Planned ones, of which one waits for an answer and one was answered, and one that the employee added. */
const results: Appraisal['results'] = [
  { no: 1, title: 'Pelatihan operator', target: '3 kali', realisation: '2 kali', isOwn: true },
  { no: 2, title: 'Layanan pengaduan warga', askedTitle: 'Layanan pengaduan', askedAt: inSelf },
  {
    ...{ no: 3, title: 'Pembaruan laman', askedTitle: 'Laman', askedTarget: '2 kali', askedAt: inSelf },
    ...{ askAnswer: 'refused', answeredAt: inSelf },
  },
];

const noteId = '01930000-0000-7000-8000-0000000000d1';
const notes: NonNullable<Appraisal['notes']> = [
  aTally({ id: noteId, method: 'observation', count: 2 }),
  aTally({ id: '01930000-0000-7000-8000-0000000000d2', method: 'document', isShown: true }),
];

/** Of the day that a sample of a screen shows, and told as fully as it can be; and a file without a link. */
const pieceId = '01930000-0000-7000-8000-0000000000b1';
const pocket: NonNullable<Context['model']['pocket']> = [
  {
    ...{ id: pieceId, kind: 'note', words: 'Membuka loket hari Sabtu.', item: 'R.1', itemOf: appraisalId },
    ...{ doneOn: Temporal.PlainDate.from('2026-11-27'), startsAt: '08:00', endsAt: '10:30' },
    ...{ quantity: 3, unit: 'loket', link: 'https://awan.go.id/loket', keptAt: inSelf },
  },
  {
    ...{ id: '01930000-0000-7000-8000-0000000000b2', kind: 'file', fileStatus: 'kept', fileKind: 'pdf' },
    ...{
      fileName: 'Notulen.pdf',
      doneOn: Temporal.PlainDate.from('2026-11-27'),
      keptAt: inSelf,
      copiedAt: inSelf,
    },
  },
];

/** Who reads as the superior of the appraiser. */
const approver = {
  id: '01930000-0000-7000-8000-0000000000f1',
  name: 'Sri Wahyuni',
  position: 'Kepala Dinas',
};

/** An appraisal in every state that a screen looks at. */
const appraisals: Readonly<Record<string, Appraisal>> = {
  empty: anAppraisal({ ...draft, answers: { self: {}, appraiser: {} } }),
  'half answered': anAppraisal(draft),
  'all answered': anAppraisal({ ...draft, answers: { self: allAnswered, appraiser: {} } }),
  'appraiser reported': anAppraisal({ ...draft, appraiserDisputedAt: inSelf }),
  'evidence sent': anAppraisal({ ...draft, files }),
  'evidence handed in': anAppraisal({ files }),
  'results planned and added': anAppraisal({ ...draft, results }),
  'a plan proposed': anAppraisal({ results, status: 'rating' }),
  submitted: anAppraisal(),
  'notes beside the rating': anAppraisal({
    notes,
    status: 'rating',
    answers: { self: levels(2), appraiser: { 'M.01': { value: 0 } } },
  }),
  'rating begun': anAppraisal({ status: 'rating', answers: { self: levels(2), appraiser: levels(0) } }),
  'rating complete': aCompleteRating(),
  'rating complete, without a gap': aCompleteRating({
    answers: { self: levels(2), appraiser: { ...levels(2), H: { value: 2 }, P: { value: 1, note: 'x' } } },
    feedback: {},
  }),
  'rating complete, nothing written': aCompleteRating({ feedback: {} }),
  'rating complete, a suggestion left out': aCompleteRating({ feedback: {}, leftOut: ['improve'] }),
  'rating complete, appraiser reported': aCompleteRating({ appraiserDisputedAt: inSelf }),
  'rating complete, below good': aCompleteRating({
    answers: { self: levels(2), appraiser: { ...levels(2), H: { value: 2 }, P: { value: 1, note: 'x' } } },
  }),
  'below good, with a guidance': aCompleteRating({
    answers: { self: levels(2), appraiser: { ...levels(2), H: { value: 2 }, P: { value: 1, note: 'x' } } },
    counsel: [{ kind: 'guidance', on: Temporal.PlainDate.from('2026-12-01'), at: inRating, byId: 'p2' }],
  }),
  rated: aCompleteRating({ status: 'rated', predicate: 'good', ratedAt: inRating }),
  'waiting for approval': aCompleteRating({
    ...{ status: 'rated', predicate: 'good', ratedAt: inRating, secondAppraiser: approver },
    approval: { stage: 'waiting', by: Temporal.PlainDate.from('2026-12-20') },
  }),
  released: aReleasedResult(),
  opened: result('released'),
  'opened, with notes': result('released', { notes }),
  acknowledged: result('acknowledged', { acknowledgedAt: inRating }),
  'dialogue asked for': result('released', { talkRequestedAt: inRating }),
  objected: result('objected', {
    ...{ objectedAt: inRating, objectionReason: 'Bukti belum dihitung', files },
    answer: { replies: [], questions: [{ at: inRating, item: 'H', words: 'Catatan yang mana?' }] },
  }),
  'objection, employee asked': withObjection(objections['employee asked']),
  'objection, ruled': withObjection(objections.ruled),
  'left out, nothing said yet': withMissed(undefined),
  'left out, asked': withMissed(missedPlaces.asked),
  'left out, asked, below good': lowMissed,
  'left out, corrected': withMissed(missedPlaces.raised, {
    status: 'acknowledged',
    acknowledgedAt: inRating,
  }),
  'left out, proposed': correctionWaits,
  'left out, not approved': withMissed(missedPlaces.refused),
  'left out, left': withMissed(missedPlaces.left),
  'left out, a rating that lacks guidance': aCompleteRating({
    answers: { self: levels(2), appraiser: { ...levels(2), H: { value: 2 }, P: { value: 1, note: 'x' } } },
  }),
  'objection decided': withObjection(objections.decided),
  'a year, rated': anAppraisal({
    status: 'rating',
    cycle: { ...aCycle(), kind: 'annual' },
    hasQuarters: true,
  }),
  'a year, read': result('released', { cycle: { ...aCycle(), kind: 'annual' }, hasQuarters: true }),
  'behaviour above expectation': aCompleteRating({ cycle: aCycle({ asksValues: true }) }),
  'behaviour above expectation, one value named': aCompleteRating({
    cycle: aCycle({ asksValues: true }),
    answers: {
      self: levels(2),
      appraiser: {
        ...{ ...levels(2), H: { value: 2 }, P: { value: 3 } },
        'B.2': { note: 'Kas loket selalu cocok.' },
      },
    },
  }),
  'talk offered': talkedOver['talk offered'] ?? aReleasedResult(),
  'talk to be confirmed': talkedOver['talk held, says the appraiser'] ?? aReleasedResult(),
  'B.1.8 answered': talkedOver['B.1.8 answered'] ?? aReleasedResult(),
  'B.1.8 sent': talkedOver['B.1.8 sent'] ?? aReleasedResult(),
  ...planned,
};

/** Somebody else in the team who can be rated. */
const another = anAppraisal({ id: '01930000-0000-7000-8000-0000000000a2' });

export type Drawn = {
  readonly what: string;
  readonly at: string;
  readonly situation: string;
  readonly locale: Locale;
  readonly screen: Screen;
};

/** What its reader may see of the notebook: about the employee, or as the employee what was shown. */
function withNotebook(context: Context, { employee, notes }: Appraisal): Context {
  const me = context.model.person ?? { id: '', name: '' };
  const isOwn = context.model.relation === 'self';
  const author = isOwn ? { id: noteId, name: 'Ani Rahmawati' } : me;
  const about = { ...(isOwn ? me : employee), id: isOwn ? me.id : employee.id };
  const note = aNote({ id: noteId, author, employee: about, isShown: isOwn || notes !== undefined });
  const people = isOwn ? [] : [{ ...employee, since: note.seenOn, noteCount: 1, lastSeenOn: note.seenOn }];
  return { ...context, model: { ...context.model, notebook: { people, entries: [note] }, pocket } };
}

/** The results that come to whoever approves. */
const withApprovals = (context: Context, appraisal: Appraisal): Context =>
  appraisal.approval && context.model.relation === 'second-appraiser'
    ? { ...context, model: { ...context.model, approvals: [appraisal] } }
    : context;
/** What only an agency that wants it has. */
const withAgency = (state: string, { model, ...context }: Context): Context =>
  state.startsWith('left out')
    ? {
        ...context,
        model: { ...model, agency: { ...agencyOf([], { agencyName: '' }), missedDays, needsCounsel: true } },
      }
    : { ...context, model };

/** Whoever may see anything of an appraisal. */
const readers = ['self', 'appraiser', 'second-appraiser'] as const;

/** Asked field by field, a form that changes a note is a screen as well, and the one where the note is taken away. */
function* noteForms(): Generator<Drawn> {
  const item = behaviourCodes[0] ?? '';
  const form = { action: encodeAction({ type: 'self.note', appraisalId, item }), fieldIndex: 0, values: {} };
  const screen = { at: 'self-card', appraisalId, item } as const;
  for (const locale of locales) {
    const { model, state, capabilities } = aContext(
      anAppraisal({ ...draft, answers: { self: allAnswered, appraiser: {} } }),
      {
        ...{ relation: 'self', screen, locale, now: inSelf },
      },
    );
    const drawn = drawDecision({ model, state: { ...state, form } }, { ...capabilities, hasForms: false });
    yield {
      what: `form of a note, ${locale}`,
      at: 'form self.note',
      situation: `form of a note, ${locale}`,
      locale,
      screen: drawn,
    };
  }
}

let drawn: readonly Drawn[] | undefined;
/**
 * Every screen in every state, for everybody, in both languages. Drawn once for all files of a worker. Those that are
 * alike are one object, so that what goes by the screen alone needs to look at each but once.
 */
export const everyScreen = (): readonly Drawn[] => {
  drawn ??= [...drawEach()];
  return drawn;
};

/** Each screen once, with one of its situations: for what goes by the screen alone. */
export const differentScreens = (): readonly Drawn[] => [
  ...new Map(everyScreen().map((drawn) => [drawn.screen, drawn])).values(),
];

function* drawEach(): Generator<Drawn> {
  const known = new Map<string, Screen>();
  const oneOf = (screen: Screen): Screen => {
    const key = JSON.stringify(screen);
    const same = known.get(key) ?? screen;
    known.set(key, same);
    return same;
  };
  yield* noteForms();
  for (const [state, appraisal] of Object.entries(appraisals))
    for (const relation of readers)
      for (const now of appraisal.status === 'self-assessment' ? [inSelf, afterRating] : [inRating])
        for (const locale of locales)
          for (const screen of places) {
            const team = relation === 'appraiser' ? { team: [summaryOf(appraisal), summaryOf(another)] } : {};
            const noted = withNotebook(
              aContext(appraisal, { relation, screen, locale, now, ...team }),
              appraisal,
            );
            const context = withApprovals(withAgency(state, noted), appraisal);
            const situation = `${state}, for ${relation}, ${locale}, ${now}`;
            const what = `${screen.at}, ${situation}`;
            yield { what, at: screen.at, situation, locale, screen: oneOf(draw(context)) };
          }
}

/** The states above are all there are, or a screen could hide in one that nobody drew. */
export const isEveryStatusDrawn = (): boolean =>
  appraisalStatuses.every((status) => Object.values(appraisals).some((one) => one.status === status));
