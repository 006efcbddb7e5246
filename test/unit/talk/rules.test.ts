import { describe, expect, it } from 'vitest';
import { isTalkAwaited, releaseResult } from '../../../src/application/result/release-result.ts';
import { soonReminders } from '../../../src/application/talk/reminders.ts';
import { scaleOf, unanswered, writtenForm } from '../../../src/domain/talk/guidance.ts';
import { type TalkMove, talkMoved } from '../../../src/domain/talk/moves.ts';
import { slotOf, timeOf } from '../../../src/domain/talk/slots.ts';
import {
  agreedLines,
  hasRecord,
  type Talk,
  type TalkSide,
  talkStage,
} from '../../../src/domain/talk/talk.ts';
import { lastDayOfTalk, talkTurn } from '../../../src/domain/talk/turn.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { guidances, talks, talkTimes } from '../../support/talks.ts';
import { aCompleteRating, aCycle, inRating } from '../rating/rig.ts';

const now = inRating;
const play = (moves: readonly (readonly [TalkSide, TalkMove])[], from?: Talk): Talk | string =>
  moves.reduce<Talk | string | undefined>(
    (talk, [by, move]) => (typeof talk === 'string' ? talk : talkMoved(talk, by, move, now)),
    from,
  ) ?? 'nothing';
const offer: TalkMove = { type: 'offer', times: talkTimes };
const record = (...lines: string[]): TalkMove => ({ type: 'record', lines });

describe('a talk', () => {
  it('offers three times, of which the employee takes one, and both say what was agreed', () => {
    const talk = play([
      ['appraiser', offer],
      ['employee', { type: 'take', at: 1 }],
      ['appraiser', record('Pelatihan di bulan Maret', ' ', 'Laporan  tiap Jumat')],
      ['employee', { type: 'confirm' }],
    ]);
    expect(talk).toMatchObject({ taken: talkTimes[1], confirmedAt: now });
    expect(agreedLines(talk as Talk)).toEqual(['Pelatihan di bulan Maret', 'Laporan tiap Jumat']);
    expect(talkTurn(talk as Talk)).toBeUndefined();
  });

  it('calls nothing agreed before the other side says so, and nobody confirms their own lines', () => {
    expect(agreedLines(talks['held, says the appraiser'])).toEqual([]);
    expect(play([['appraiser', { type: 'confirm' }]], talks['held, says the appraiser'])).toBe('not-now');
    expect(talkTurn(talks['held, says the appraiser'])).toEqual({ who: 'employee' });
    // Whoever writes it anew gives the turn back.
    const anew = play([['employee', record('Laporan tiap Senin')]], talks['held, says the appraiser']);
    expect(talkTurn(anew as Talk)).toEqual({ who: 'appraiser' });
  });

  it('has a record for both sides once one of them wrote it, and for others once both said so', () => {
    const stages = [undefined, talks.offered, talks['held, says the appraiser'], talks.confirmed];
    expect(stages.map((talk) => hasRecord(talk, true))).toEqual([false, false, true, true]);
    expect(stages.map((talk) => hasRecord(talk, false))).toEqual([false, false, false, true]);
  });

  it('changes no more once both confirmed it', () => {
    const moves: readonly (readonly [TalkSide, TalkMove])[] = [
      ['appraiser', offer],
      ['employee', record('Lain')],
      ['appraiser', record('Lain')],
      ['employee', { type: 'confirm' }],
    ];
    for (const move of moves) expect(play([move], talks.confirmed)).toBe('over');
  });

  it('lets the employee ask for other times once', () => {
    const again = play([
      ['appraiser', offer],
      ['employee', { type: 'others' }],
      ['appraiser', offer],
    ]);
    expect(talkStage(again as Talk)).toBe('offered');
    expect(play([['employee', { type: 'others' }]], again as Talk)).toBe('not-now');
    expect(talkStage(play([['employee', { type: 'take', at: 0 }]], again as Talk) as Talk)).toBe('taken');
  });

  it('takes no times that are not three, different and to come, and ends offering', () => {
    const [one, two] = talkTimes;
    if (!one || !two) throw new Error('the rig has three times');
    for (const times of [
      [one, two],
      [one, one, two],
      [one, two, now.subtract({ hours: 1 })],
    ])
      expect(play([['appraiser', { type: 'offer', times }]])).toBe('times');
    expect(play([['appraiser', offer]], { offers: 4 })).toBe('too-often');
    expect(talkMoved(talks.offered, 'employee', { type: 'take', at: 0 }, one.add({ hours: 1 }))).toBe('past');
    expect(play([['employee', { type: 'take', at: 3 }]], talks.offered)).toBe('no-such-time');
  });

  it('is of two sides, each with their own moves', () => {
    expect(play([['employee', offer]])).toBe('not-yours');
    expect(play([['appraiser', { type: 'take', at: 0 }]], talks.offered)).toBe('not-yours');
    expect(play([['appraiser', { type: 'others' }]], talks.offered)).toBe('not-yours');
  });

  it('wants one to three lines that fit', () => {
    expect(play([['employee', record(' ', '')]])).toBe('no-words');
    expect(play([['employee', record('a', 'b', 'c', 'd')]])).toBe('too-long');
    expect(play([['employee', record('x'.repeat(201))]])).toBe('too-long');
  });

  it('carries a time on a button and back', () => {
    for (const time of talkTimes) expect(timeOf(slotOf(time)).equals(time)).toBe(true);
  });
});

describe('a result that waits for its talk', () => {
  const cycle = aCycle({ release: 'at-once' });
  const rated = aCompleteRating({ status: 'rated', ratedAt: inRating, predicate: 'good', cycle });

  it('is given as before where the agency sets nothing', () => {
    expect(releaseResult(rated, inRating)).toBeDefined();
  });

  it('waits no longer than the days, and is given then without a talk', () => {
    const until = lastDayOfTalk(rated, 3);
    expect(until?.toString()).toBe(
      inRating.toZonedDateTimeISO(cycle.timeZone).toPlainDate().add({ days: 3 }).toString(),
    );
    expect(releaseResult(rated, inRating, 3)).toBeUndefined();
    const after = until?.add({ days: 1 }).toZonedDateTime(cycle.timeZone).toInstant() ?? inRating;
    expect(releaseResult(rated, after.subtract({ seconds: 1 }), 3)).toBeUndefined();
    expect(releaseResult(rated, after, 3)).toBeDefined();
  });

  it('is given at once when both confirmed the talk', () => {
    expect(releaseResult({ ...rated, talk: talks.confirmed }, inRating, 3)).toBeDefined();
    expect(releaseResult({ ...rated, talk: talks['held, says the employee'] }, inRating, 3)).toBeUndefined();
  });

  it('never waits beyond the window in which results are read', () => {
    const last = lastDayOfTalk(rated, 99);
    expect(last?.equals(cycle.windows.feedback.to)).toBe(true);
    const over = cycle.windows.feedback.to.add({ days: 1 }).toZonedDateTime(cycle.timeZone).toInstant();
    expect(isTalkAwaited(rated, over, 99)).toBe(false);
  });

  it('counts from the first day of the window where results are given then', () => {
    const later = { ...rated, cycle: aCycle({ release: 'feedback-window' }) };
    const from = later.cycle.windows.feedback.from;
    expect(lastDayOfTalk(later, 2)?.equals(from.add({ days: 2 }))).toBe(true);
  });
});

describe('the reminder of a talk', () => {
  it('is planned for both on the day before, and lapses with the talk', () => {
    const about = aCompleteRating({ talk: talks.taken });
    const planned = soonReminders(about, now);
    expect(planned.map((one) => (one.kind === 'outbox' ? one.intent.kind : ''))).toEqual([
      'talk-soon',
      'talk-soon',
    ]);
    const [first] = planned;
    if (first?.kind !== 'outbox' || !first.availableAt) throw new Error('it is a message with its time');
    expect(Temporal.Instant.compare(first.availableAt, talks.taken.taken)).toBeLessThan(0);
    expect(first.expiresAt?.equals(talks.taken.taken)).toBe(true);
  });

  it('is none for a talk on the same day', () => {
    const soon = { ...talks.taken, taken: now.add({ hours: 1 }) };
    expect(soonReminders(aCompleteRating({ talk: soon }), now)).toEqual([]);
  });
});

describe('the form B.1.8', () => {
  it('has nine statements, all to be answered', () => {
    expect(unanswered(guidances.begun)).toHaveLength(8);
    expect(unanswered(guidances.answered)).toEqual([]);
  });

  it('is written in one order, whatever the order of the answers', () => {
    const turned = Object.fromEntries(Object.entries(guidances.answered.answers).toReversed());
    expect(writtenForm({ ...guidances.answered, answers: turned })).toBe(writtenForm(guidances.answered));
  });

  it('takes a scale of two to five different short words', () => {
    expect(scaleOf('Ya / Sebagian / Tidak')).toEqual(['Ya', 'Sebagian', 'Tidak']);
    for (const wrong of ['Ya', 'Ya/ya', 'a/b/c/d/e/f', 'Ya / ', `Ya/${'x'.repeat(21)}`, 'Ya/<b>'])
      expect(scaleOf(wrong)).toBeUndefined();
  });
});
