import type { Temporal } from '../../shared/time.ts';
import type { ItemCode } from '../appraisal/items.ts';
import { answersMax, type ResultAnswer } from './answer.ts';

/** What can be done to the answers of a result. None of these touches a score or a predicate. */
export type AnswerMove =
  | { readonly type: 'agree' }
  | { readonly type: 'reply'; readonly words: string; readonly item?: ItemCode }
  | { readonly type: 'ask'; readonly words: string; readonly item: ItemCode }
  | { readonly type: 'explain'; readonly words: string; readonly place: number };

export type AnswerRefusal = 'again' | 'full' | 'no-row' | 'not-asked';

/** The answers after a move, or why there is none. `rows` are those that were rated. */
export function nextAnswer(
  answer: ResultAnswer,
  move: AnswerMove,
  rows: readonly ItemCode[],
  now: Temporal.Instant,
): ResultAnswer | AnswerRefusal {
  switch (move.type) {
    case 'agree':
      return answer.agreedAt ? 'again' : { ...answer, agreedAt: now };
    case 'reply': {
      const { words, item } = move;
      if (item !== undefined && !rows.includes(item)) return 'no-row';
      if (answer.replies.length >= answersMax) return 'full';
      const reply = { at: now, words, ...(item !== undefined && { item }) };
      return { ...answer, replies: [...answer.replies, reply] };
    }
    case 'ask': {
      const { words, item } = move;
      if (!rows.includes(item)) return 'no-row';
      if (answer.questions.length >= answersMax) return 'full';
      return { ...answer, questions: [...answer.questions, { at: now, item, words }] };
    }
    case 'explain': {
      const { words, place } = move;
      const asked = answer.questions[place];
      if (!asked || asked.answeredAt) return 'not-asked';
      const answered = { ...asked, answer: words, answeredAt: now };
      return { ...answer, questions: answer.questions.with(place, answered) };
    }
  }
}
