import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { GrowthAction } from '../../domain/growth/action.ts';
import {
  type Candidate,
  type Mentor,
  type MentorAsk,
  type MentorState,
  mayAnswerAsk,
  mayAsk,
  mayStepDown,
  mayWithdraw,
  mentorDays,
} from '../../domain/growth/mentor.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { auditWrite, changed, guarded, outboxWrite, type UseCase } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { StoredMentor, Write } from '../outcome/writes.ts';
import { mentorEnds } from './mentor-ends.ts';
import { ofGrowth, sideOf } from './move-growth.ts';
import { mentorReminders } from './reminders.ts';

/** What is stored, from what was loaded. */
const stored = ({ id, no, personId, by, state, until }: StoredMentor): StoredMentor => ({
  ...{ id, no, personId, by, state, until },
});

/** A mentor as the record has it, by the number of the action. */
const recorded = ({ no, until, ...rest }: StoredMentor) => ({
  mentors: { [no]: { ...rest, until: `${until}` } },
});

const actionOf = ({ growth = [] }: Appraisal, no: number): GrowthAction | undefined =>
  growth.find((one) => one.no === no);
const mentorOf = ({ mentors = [] }: Appraisal, no: number): Mentor | undefined =>
  mentors.find((one) => one.no === no);

/** Saved with the revision of the appraisal, as everything that the two of it do. */
function put(appraisal: Appraisal, mentor: Mentor, act: 'mentor.ask' | 'mentor.end', told: readonly Write[]) {
  const before = mentorOf(appraisal, mentor.no);
  const write: Write = {
    kind: 'put-mentor',
    appraisalId: appraisal.id,
    mentor: stored(mentor),
    ...(before && { before: { id: before.id, state: before.state } }),
  };
  const done = changed(
    appraisal,
    {},
    auditWrite(appraisal, act, {
      ...(before && { before: recorded(stored(before)) }),
      after: recorded(stored(mentor)),
    }),
    [write, ...told],
  );
  const others = (appraisal.mentors ?? []).filter(({ no }) => no !== mentor.no);
  return { ...done, appraisal: { ...done.appraisal, mentors: [...others, mentor] } };
}

/**
 * One of the two asks somebody to be the mentor of an action that both agreed on. `people` are those who were loaded as
 * able to be asked, the employee and who asks not among them. Refuses `no-such-mentor`, and `mentor-not-now` while another
 * is asked, or goes along with it.
 */
export const askMentor: UseCase<
  [revision: number, no: number, personId: string, id: string, people: readonly Candidate[]]
> = guarded(ofGrowth('growth.plan'), ({ appraisal, relation, now }, revision, no, personId, id, people) => {
  if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
  const by = sideOf(relation);
  const action = actionOf(appraisal, no);
  if (!by || !action) return { code: 'no-such-action' };
  const today = localDate(now, appraisal.cycle.timeZone);
  if (!mayAsk(action, mentorOf(appraisal, no), today)) return { code: 'mentor-not-now' };
  const chosen = people.find((one) => one.id === personId);
  if (!chosen || personId === appraisal.employee.id) return { code: 'no-such-mentor' };
  const until = today.add({ days: mentorDays });
  const mentor: Mentor = {
    ...{ id, no, personId, name: chosen.name, by, until },
    ...{ state: 'asked', isThere: true },
  };
  return put(appraisal, mentor, 'mentor.ask', [
    outboxWrite({ kind: 'mentor-asked', personId, askId: id, what: 'asked' }, `mentor:${id}:asked`),
  ]);
});

/** One of the two takes it back, whether or not it was answered. The action stays as it is. Refuses `mentor-not-now`. */
export const withdrawMentor: UseCase<[revision: number, no: number]> = guarded(
  ofGrowth('growth.plan'),
  ({ appraisal, now }, revision, no) => {
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const today = localDate(now, appraisal.cycle.timeZone);
    const mentor = mentorOf(appraisal, no);
    if (!mentor || !mayWithdraw(mentor, today)) return { code: 'mentor-not-now' };
    return put(appraisal, { ...mentor, state: 'withdrawn' }, 'mentor.end', mentorEnds(appraisal, no, today));
  },
);

/** What the mentor decided: the asking as it is now, and what saves it. */
type MentorDone = { readonly ask: MentorAsk; readonly writes: readonly Write[] };

const said = { accepted: 'accepted', declined: 'declined', ended: 'ended' } as const;

/** Saved in the place of what was asked: when that was taken back meanwhile, it is decided again. */
function say(ask: MentorAsk, personId: string, state: keyof typeof said, more: readonly Write[]): MentorDone {
  const { id, no, by, until, appraisalId, asker } = ask;
  const mentor = (as: MentorState): StoredMentor => ({ id, no, personId, by, state: as, until });
  return {
    ask: { ...ask, state },
    writes: [
      {
        ...{ kind: 'put-mentor', appraisalId, mentor: mentor(state) },
        before: { id, state: ask.state },
      },
      auditWrite({ id: appraisalId }, state === 'ended' ? 'mentor.end' : 'mentor.answer', {
        before: recorded(mentor(ask.state)),
        after: recorded(mentor(state)),
      }),
      outboxWrite(
        {
          ...{ kind: 'mentor-said', personId: asker.id, appraisalId, no: `${no}`, askId: id },
          what: said[state],
        },
        `mentor:${id}:${state}`,
      ),
      ...more,
    ],
  };
}

/**
 * Whoever was asked says yes or no, without a reason. `ask` is the asking that was loaded for them, and so is theirs; refuses
 * `mentor-not-now` once it lapsed, was answered or taken back, or there is nothing to go along with.
 */
export function answerMentor(
  ask: MentorAsk | undefined,
  now: Temporal.Instant,
  zone: string,
  personId: string,
  isYes: boolean,
): Result<MentorDone, Refusal> {
  if (!ask || !mayAnswerAsk(ask, localDate(now, zone))) return fail({ code: 'mentor-not-now' });
  return ok(
    isYes
      ? say(ask, personId, 'accepted', mentorReminders(ask, personId, zone, now))
      : say(ask, personId, 'declined', []),
  );
}

/** A mentor steps down; whoever asked is told and may ask another. Refuses `mentor-not-now`. */
export function stepDown(ask: MentorAsk | undefined, personId: string): Result<MentorDone, Refusal> {
  if (!ask || !mayStepDown(ask)) return fail({ code: 'mentor-not-now' });
  return ok(say(ask, personId, 'ended', []));
}
