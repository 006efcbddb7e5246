import { historyFor } from '../../../application/audit/appraisal-history.ts';
import type { CopySection } from '../../../application/rights/data-copy.ts';
import type { HeldData } from '../../../application/rights/held-data.ts';
import { type Appraisal, feedbackParts } from '../../../domain/appraisal/appraisal.ts';
import { type Author, authors } from '../../../domain/appraisal/items.ts';
import { officialStatements, statements } from '../../../domain/talk/guidance.ts';
import { sayDate, sayMoment } from '../../../i18n/dates.ts';
import { sayResultTitle } from '../../../i18n/result-title.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { sayCycle } from '../../ui/part.ts';
import { sayAnswer, sayPart } from '../../ui/parts.ts';
import { sayAct, sayActor, sayItem, sayPredicate } from '../../ui/words.ts';
import { sayAction, sayState } from '../growth/say.ts';

type Rows = CopySection['rows'];

/** One appraisal with all that its employee may read of it, and everything that was done to it. */
export function sayHeldAppraisal(
  t: Translate,
  { appraisal, acts }: HeldData['appraisals'][number],
  zone: string,
): CopySection {
  const { from, to } = appraisal.cycle.period;
  return {
    title: t('data.appraisal', { cycle: sayCycle(t, appraisal) }),
    note: t('data.appraisal.period', { from: sayDate(from, t.locale), to: sayDate(to, t.locale) }),
    rows: [
      ...offices(t, appraisal),
      ...moments(t, appraisal, zone),
      ...appraisal.results.map(({ title, target, realisation, isOwn, askedTitle, askedTarget }) => ({
        label: t('data.result'),
        words: [sayResultTitle(t, { title, isOwn }), target, realisation, askedTitle, askedTarget]
          .filter((one) => one !== undefined)
          .join('\n'),
      })),
      ...authors.flatMap((author) => answers(t, appraisal, author)),
      ...feedbackParts.flatMap((part) => {
        const words = appraisal.feedback[part];
        return words === undefined ? [] : [{ label: sayPart(t, part), words }];
      }),
      ...historyFor('self', appraisal.status, acts, zone).map(
        ({ at, act, role, actor, onBehalfOf, itemCount }) => ({
          label: sayMoment(at, zone, t.locale),
          words: t('history.line', {
            who: sayActor(t, role, actor?.name, onBehalfOf),
            what: sayAct(t, act, itemCount),
          }),
        }),
      ),
    ],
  };
}

const offices = (t: Translate, { appraiser, secondAppraiser, predicate }: Appraisal): Rows => [
  { label: t('data.appraiser'), words: `${appraiser.name}, ${appraiser.position}` },
  ...(secondAppraiser
    ? [{ label: t('data.second'), words: `${secondAppraiser.name}, ${secondAppraiser.position}` }]
    : []),
  ...(predicate === undefined ? [] : [{ label: t('data.predicate'), words: sayPredicate(t, predicate) }]),
];

const moments = (t: Translate, appraisal: Appraisal, zone: string): Rows => [
  ...(
    ['selfSubmittedAt', 'releasedAt', 'openedAt', 'acknowledgedAt', 'talkRequestedAt', 'objectedAt'] as const
  ).flatMap((key) => {
    const at = appraisal[key];
    return at === undefined ? [] : [{ label: t(`data.${key}`), words: sayMoment(at, zone, t.locale) }];
  }),
  ...(appraisal.objectionReason === undefined
    ? []
    : [{ label: t('data.objection'), words: appraisal.objectionReason }]),
  ...ofAnswers(t, appraisal),
  ...ofObjection(t, appraisal),
  ...ofTalk(t, appraisal),
  ...ofGrowth(t, appraisal),
  ...(appraisal.counsel ?? []).map(({ kind, on }) => ({
    label: t('data.counsel'),
    words: t('counsel.line', { kind: t(`counsel.kind.${kind}`), date: sayDate(on, t.locale) }),
  })),
  ...(appraisal.missed ? [{ label: t('data.missed'), words: appraisal.missed.words }] : []),
  ...(appraisal.missed?.refused
    ? [{ label: t('data.missed.refused'), words: appraisal.missed.refused.words }]
    : []),
  ...(appraisal.disputedSuperior === undefined
    ? []
    : [{ label: t('data.disputed'), words: appraisal.disputedSuperior }]),
];

/** What was said to the result, and what was asked about its rows. */
const ofAnswers = (t: Translate, { answer }: Appraisal): Rows => [
  ...(answer?.replies ?? []).map(({ words }) => ({ label: t('data.answer.reply'), words })),
  ...(answer?.questions ?? []).map(({ words, answer: said }) => ({
    label: t('data.answer.ask'),
    words: [words, said].filter((one) => one !== undefined).join('\n'),
  })),
];

/** What was asked and answered; what was ruled only once it is decided. */
function ofObjection(t: Translate, { objection, results }: Appraisal): Rows {
  if (!objection) return [];
  const ruled = objection.stage === 'confirmed' ? Object.entries(objection.rulings) : [];
  return [
    ...objection.questions.flatMap(({ text, answer }) => [
      { label: t('data.objection.question'), words: text },
      ...(answer === undefined ? [] : [{ label: t('data.objection.answer'), words: answer }]),
    ]),
    ...ruled.map(([row, { reason, value }]) => ({
      label: t('data.objection.ruling', { item: sayItem(t, row, results) }),
      words: [value === undefined ? undefined : sayAnswer(t, row, { value }), reason]
        .filter((one) => one !== undefined)
        .join('\n'),
    })),
  ];
}

/** What was written of the talk, and the employee's own forms about it. */
function ofTalk(t: Translate, { talk, guidance = [] }: Appraisal): Rows {
  const lines = talk?.held?.lines ?? [];
  return [
    ...(lines.length === 0
      ? []
      : [{ label: t(talk?.confirmedAt ? 'data.talk.agreed' : 'data.talk'), words: lines.join('\n') }]),
    ...guidance.map(({ sentAt, answers: given, scale, remark }) => ({
      label: t(sentAt ? 'data.guidance' : 'data.guidance.draft'),
      words: [
        ...statements.flatMap((one) => {
          const value = given[one];
          return value === undefined ? [] : [`${officialStatements[one]}: ${scale[value] ?? ''}`];
        }),
        ...(remark === undefined ? [] : [remark]),
      ].join('\n'),
    })),
  ];
}

/** What was planned for their gaps, and how far it is. */
const ofGrowth = (t: Translate, appraisal: Appraisal): Rows =>
  (appraisal.growth ?? []).map((action) => ({
    label: t('growth.data'),
    words: [
      `${sayItem(t, action.item)}: ${sayAction(t, action)}`,
      `${sayDate(action.from, t.locale)} – ${sayDate(action.to, t.locale)}`,
      sayState(t, action, appraisal),
      ...(appraisal.mentors ?? [])
        .filter(({ no }) => no === action.no)
        .map(({ name, state }) => t('data.growth.mentor', { name, state: t(`data.mentor.${state}`) })),
    ].join('\n'),
  }));

const answers = (t: Translate, appraisal: Appraisal, author: Author): Rows =>
  Object.entries(appraisal.answers[author]).map(([item, answer]) => ({
    label: t(`data.answer.${author}`, { item: sayItem(t, item, appraisal.results) }),
    words: [sayAnswer(t, item, answer, author), answer.note].filter((one) => one !== undefined).join('\n'),
  }));
