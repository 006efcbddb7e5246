import {
  type AskedOf,
  answerMax,
  answersMin,
  askedMax,
  closesAt,
  mayAnswer,
} from '../../domain/feedback/asking.ts';
import type { FeedbackDesk } from '../../domain/feedback/note.ts';
import type { Namesake } from '../../domain/people/told-apart.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { FeedbackDone } from './give-feedback.ts';

/**
 * Asks colleagues the two questions. Refuses `not-a-colleague`, `too-few-asked`, and `asking-is-open` while another one
 * has not ended.
 */
export function askColleagues(
  desk: FeedbackDesk,
  now: Temporal.Instant,
  asker: Namesake,
  chosen: readonly string[],
): Result<FeedbackDone, Refusal> {
  const ids = [...new Set(chosen)];
  if (!desk.canAsk || ids.some((id) => !desk.people.some((person) => person.id === id)))
    return fail({ code: 'not-a-colleague' });
  if (ids.length < answersMin || ids.length > askedMax)
    return fail({ code: 'too-few-asked', least: answersMin });
  if (desk.askings.some((one) => one.asker.id === asker.id && one.outcome === undefined))
    return fail({ code: 'asking-is-open' });
  const id = desk.freshId;
  const opened = { id, openedAt: now, closesAt: closesAt(now), asked: ids.length };
  return ok({
    desk: { ...desk, askings: [{ ...opened, asker, answered: 0 }, ...desk.askings] },
    writes: [
      { kind: 'open-asking', asking: { ...opened, askerId: asker.id }, colleagueIds: ids },
      ...ids.map((personId) =>
        outboxWrite({ kind: 'feedback-asked', personId, askingId: id }, `asked:${id}:${personId}`),
      ),
      { kind: 'audit', act: 'feedback.ask', after: { id, askerId: asker.id, asked: ids.length } },
    ],
  });
}

/** The asking that somebody may still answer. */
function openFor(desk: FeedbackDesk, now: Temporal.Instant, askingId: string): AskedOf | undefined {
  const found = desk.asked.find((one) => one.askingId === askingId);
  return found && mayAnswer(found, now) ? found : undefined;
}

/**
 * A colleague answers the next question, or both. No audit row says so: their order would tell who said what. Refuses
 * `asking-is-over` and `text-too-long`.
 */
export function answerAsking(
  desk: FeedbackDesk,
  now: Temporal.Instant,
  personId: string,
  askingId: string,
  words: readonly string[],
): Result<FeedbackDone, Refusal> {
  const open = openFor(desk, now, askingId);
  if (open?.sealed === undefined) return fail({ code: 'asking-is-over' });
  if (words.some(({ length }) => length > answerMax)) return fail({ code: 'text-too-long', max: answerMax });
  const isLast = words.length > 1 || open.standing === 'half';
  return ok({
    desk: withStanding(desk, { ...open, standing: isLast ? 'answered' : 'half' }),
    writes: [
      {
        ...{ kind: 'answer-asking', askingId, personId, words, isLast, at: now },
        ...{ sealed: open.sealed, draft: open.draft, endsAsking: isLast && open.isLastThere },
      },
    ],
  });
}

/** A colleague does not want to answer; what was answered already goes. Refuses `asking-is-over`. */
export function declineAsking(
  desk: FeedbackDesk,
  now: Temporal.Instant,
  personId: string,
  askingId: string,
): Result<FeedbackDone, Refusal> {
  const open = openFor(desk, now, askingId);
  if (!open) return fail({ code: 'asking-is-over' });
  return ok({
    desk: withStanding(desk, { ...open, standing: 'declined' }),
    writes: [{ kind: 'decline-asking', askingId, personId, at: now, endsAsking: open.isLastThere }],
  });
}

const withStanding = (desk: FeedbackDesk, changed: AskedOf): FeedbackDesk => ({
  ...desk,
  asked: desk.asked.map((one) => (one.askingId === changed.askingId ? changed : one)),
});
