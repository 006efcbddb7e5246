import { answerBy, answerWordsMax, isAnswerOver, noAnswer } from '../../domain/answer/answer.ts';
import { type AnswerMove, type AnswerRefusal, nextAnswer } from '../../domain/answer/moves.ts';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { ratedValues } from '../../domain/objection/case.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import type { Temporal } from '../../shared/time.ts';
import {
  auditWrite,
  changed,
  type Decided,
  type Guard,
  guarded,
  outboxWrite,
  refusalBy,
  type UseCase,
} from '../outcome/decided.ts';
import type { Intent } from '../outcome/intents.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { AuditAct } from '../outcome/writes.ts';

const acts = {
  agree: 'answer.agree',
  reply: 'answer.reply',
  ask: 'answer.ask',
  explain: 'answer.explain',
} as const satisfies Readonly<Record<AnswerMove['type'], AuditAct>>;

const refusals = {
  again: { code: 'already-answered' },
  full: { code: 'answers-full' },
  'no-row': { code: 'no-such-item' },
  'not-asked': { code: 'no-open-question' },
} as const satisfies Readonly<Record<AnswerRefusal, Refusal>>;

/** Why the employee cannot answer the result, or undefined. Possible until the end of the last day for an objection. */
export const refusalToAnswerResult: Guard = (appraisal, relation, now) => {
  const refusal = refusalBy('result.respond', appraisal, relation, { code: 'not-released' });
  if (refusal) return refusal;
  const last = answerBy(appraisal);
  return last && isAnswerOver(appraisal, now) ? { code: 'window-over', closed: last.toString() } : undefined;
};

/** Why somebody cannot answer a question about a row, or undefined. It has no last day but the end of the cycle. */
export const refusalToExplain: Guard = (appraisal, relation) =>
  refusalBy('result.explain', appraisal, relation, { code: 'not-released' });

/**
 * The employee agrees. Nobody needs to, it is no receipt, and it takes no right away. The appraiser is told. Refuses
 * `already-answered`, `changed-since-shown` and `window-over`.
 */
export const agreeToResult: UseCase<[revision: number]> = guarded(
  refusalToAnswerResult,
  ({ appraisal, now }, revision) => made(appraisal, now, revision, { type: 'agree' }),
);

/**
 * The employee says something to the result, or to one of its rows, which is kept with it. The appraiser is told. Refuses
 * `no-words`, `text-too-long`, `no-such-item`, `answers-full`, `changed-since-shown` and `window-over`.
 */
export const replyToResult: UseCase<[revision: number, words: string, item?: ItemCode]> = guarded(
  refusalToAnswerResult,
  ({ appraisal, now }, revision, words, item) =>
    made(appraisal, now, revision, { type: 'reply', words, ...(item !== undefined && { item }) }),
);

/** The employee asks the appraiser about one row. It is no objection, and nothing of the result changes. Refuses as a reply. */
export const askAboutRow: UseCase<[revision: number, words: string, item: ItemCode]> = guarded(
  refusalToAnswerResult,
  ({ appraisal, now }, revision, words, item) => made(appraisal, now, revision, { type: 'ask', words, item }),
);

/** The appraiser answers the question at this place. The employee is told. Refuses `no-open-question`, and as a reply. */
export const explainRow: UseCase<[revision: number, words: string, place: number]> = guarded(
  refusalToExplain,
  ({ appraisal, now }, revision, words, place) =>
    made(appraisal, now, revision, { type: 'explain', words, place }),
);

function made(
  appraisal: Appraisal,
  now: Temporal.Instant,
  revision: number,
  move: AnswerMove,
): Decided | Refusal {
  const { answer: before = noAnswer } = appraisal;
  // Whoever presses twice is told that it is done.
  if (revision !== appraisal.revision && !(move.type === 'agree' && before.agreedAt))
    return { code: 'changed-since-shown' };
  const cleaned = 'words' in move ? { ...move, words: cleanText(move.words) } : move;
  if ('words' in cleaned) {
    if (cleaned.words === '') return { code: 'no-words' };
    if (cleaned.words.length > answerWordsMax) return { code: 'text-too-long', max: answerWordsMax };
  }
  const answer = nextAnswer(before, cleaned, Object.keys(ratedValues(appraisal)), now);
  if (typeof answer === 'string') return refusals[answer];
  const audit = auditWrite(appraisal, acts[move.type], { after: { answer } });
  const told = newsOf(appraisal, move);
  return changed(appraisal, { answer }, audit, [
    outboxWrite(told, `answer:${appraisal.id}:${move.type}:${revision}`),
  ]);
}

/** Who is told: the appraiser what the employee did, the employee what the appraiser answers. */
function newsOf({ id: appraisalId, appraiser, employee }: Appraisal, move: AnswerMove): Intent {
  const what = ({ agree: 'agreed', reply: 'replied', ask: 'asked', explain: 'explained' } as const)[
    move.type
  ];
  const personId = move.type === 'explain' ? employee.id : appraiser.id;
  return { kind: 'answer-news', personId, appraisalId, what };
}
