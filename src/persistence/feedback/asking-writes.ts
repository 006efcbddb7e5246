import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AskingWrite } from '../../application/outcome/feedback.ts';
import type { AskedStanding } from '../../domain/feedback/asking.ts';
import type { Temporal } from '../../shared/time.ts';
import { counted, type Part } from '../events/part.ts';
import { feedbackAnswers, feedbackAsked, feedbackAsking } from '../schema/feedback.ts';
import { insert, texts, update } from '../sql/write.ts';
import { inAnyOrder } from './seal.ts';

const s = feedbackAsked;
const q = alias(feedbackAsking, 'fq');

/** Whether an asking still takes answers. */
const isOpen = (askingId: string, at: Temporal.Instant): SQL =>
  sql`exists (select 1 from ${feedbackAsking} fq where ${eq(q.id, askingId)} and ${isNull(q.outcome)}
    and ${q.closesAt} > ${at.toString()}::timestamptz)`;

type Answering = Extract<AskingWrite, { kind: 'put-answer' | 'decline-asking' }>;

/** The row of one colleague who has not answered yet, in one of these standings. */
const ofColleague = (
  { askingId, personId, at }: Answering,
  standings: readonly AskedStanding[],
): SQL | undefined =>
  and(
    eq(s.askingId, askingId),
    eq(s.colleagueId, personId),
    sql`${s.standing} = any(${texts(standings)})`,
    isOpen(askingId, at),
  );

/** With this press the day of the asking has come; the sweep does the rest. */
const endParts = ({ askingId, at, endsAsking = false }: Answering): Part[] =>
  endsAsking
    ? [
        {
          name: 'end_asking',
          query: update(
            feedbackAsking,
            { closesAt: at },
            and(eq(feedbackAsking.id, askingId), isNull(feedbackAsking.outcome)),
          ),
        },
      ]
    : [];

/** What a write of an asking changes in its tables. None of them holds a word that can be read. */
export function askingParts(write: AskingWrite): Part[] {
  switch (write.kind) {
    case 'open-asking':
    case 'answer-asking':
      throw new Error('answers are sealed before they are saved');
    case 'put-asking': {
      const { asking, colleagueIds, sealed } = write;
      const rows = inAnyOrder(colleagueIds).map((colleagueId) => ({
        ...{ askingId: asking.id, colleagueId },
        standing: 'asked' as const,
      }));
      return [
        // One that is open already leaves nothing to insert.
        counted('put_asking', sql`${insert(feedbackAsking, asking)} on conflict do nothing`),
        { name: 'put_asked', query: insert(s, rows) },
        { name: 'put_answers', query: insert(feedbackAnswers, { askingId: asking.id, sealed }) },
      ];
    }
    case 'put-answer': {
      const { isSecond, draft = null, sealed, before, askingId } = write;
      const standing = sealed === undefined ? ('half' as const) : ('answered' as const);
      const isTheirs = ofColleague(write, [isSecond ? 'half' : 'asked']);
      const asked = counted('put_answer', update(s, { standing, draft }, isTheirs));
      if (sealed === undefined || before === undefined) return [asked];
      // Somebody else answered meanwhile: it is loaded again, and theirs stays.
      const isAsLoaded = and(eq(feedbackAnswers.askingId, askingId), eq(feedbackAnswers.sealed, before));
      const list = counted('put_sealed', update(feedbackAnswers, { sealed }, isAsLoaded));
      return [asked, list, ...endParts(write)];
    }
    case 'decline-asking': {
      const isTheirs = ofColleague(write, ['asked', 'half']);
      const declined = update(s, { standing: 'declined', draft: null }, isTheirs);
      return [counted('decline_asking', declined), ...endParts(write)];
    }
  }
}
