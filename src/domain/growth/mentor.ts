import { Temporal } from '../../shared/time.ts';
import type { ItemCode } from '../appraisal/items.ts';
import type { Namesake } from '../people/told-apart.ts';
import type { GrowthAction, GrowthPlan, GrowthSide } from './action.ts';

/**
 * What was last said of a mentor: `asked` by one of the two, `accepted` or `declined` by the mentor, `withdrawn` by one of the
 * two, `ended` by the mentor, who steps down.
 */
export const mentorStates = ['asked', 'accepted', 'declined', 'withdrawn', 'ended'] as const;
export type MentorState = (typeof mentorStates)[number];

/** Who goes along with an action of development, or was asked to. An action has one at a time. */
export type Mentor = {
  /** New with every asking: an answer to an older one counts for nothing. */
  readonly id: string;
  /** The number of the action. */
  readonly no: number;
  readonly personId: string;
  readonly name: string;
  /** Who asked. */
  readonly by: GrowthSide;
  readonly state: MentorState;
  /** The last day of an answer. */
  readonly until: Temporal.PlainDate;
  /** Has not left. */
  readonly isThere: boolean;
};

/** How a mentor stands today: `lapsed` nobody answered in time, `gone` the mentor has left. Both follow from the days. */
export type MentorStanding = MentorState | 'lapsed' | 'gone';

/** The same for the mentor, who alone reads it: of the employee and the action, and nothing of a result. */
export type MentorAsk = Pick<Mentor, 'id' | 'no' | 'by' | 'state' | 'until'> & {
  readonly appraisalId: string;
  readonly employee: { readonly id: string; readonly name: string; readonly unit: string };
  readonly asker: { readonly id: string; readonly name: string };
  readonly action: Pick<GrowthPlan, 'form' | 'amount' | 'title' | 'from' | 'to'> &
    Pick<GrowthAction, 'state'> & { readonly item: ItemCode };
};

/** The same on a list of the mentor's: whom they mentor, or are asked to. */
export type Mentoring = Pick<Mentor, 'id' | 'state' | 'until'> &
  Pick<GrowthPlan, 'to'> & {
    readonly appraisalId: string;
    readonly who: Namesake;
    readonly item: ItemCode;
  };

/** Somebody who can be asked. */
export type Candidate = Namesake & {
  /** They said that they would be a mentor in that competency. */
  readonly isWilling: boolean;
};

/** What is loaded when a mentor is named, or answers. */
export type MentorDesk = {
  /** Those who said they would, the same unit first; or those whose name was typed, or who was chosen. */
  readonly people: readonly Candidate[];
  /** The asking that the reader has before them, where they are the mentor. */
  readonly ask?: MentorAsk;
};

/** Which look: for an action, at whom; or at which asking. */
export type MentorLook = {
  readonly no?: number;
  readonly personId?: string;
  readonly sought?: string;
  readonly askId?: string;
};

/** So many people are offered at once: more do not fit a phone, and a name finds everybody else. */
export const candidatesMax = 5;
/**
 * An answer is waited for as long: a trip on duty or a week's leave is over by then, and an action that begins in two
 * weeks still finds another mentor. Ours.
 */
export const mentorDays = 7;

/** Whether an action is under way, so that a mentor is of use. A proposal may still become another one. */
export const takesMentor = ({ state }: Pick<GrowthAction, 'state'>): boolean =>
  state === 'agreed' || state === 'begun';

export function standingOf(
  { state, until, isThere }: Pick<Mentor, 'state' | 'until' | 'isThere'>,
  today: Temporal.PlainDate,
): MentorStanding {
  if (state !== 'asked' && state !== 'accepted') return state;
  if (!isThere) return 'gone';
  return state === 'asked' && Temporal.PlainDate.compare(today, until) > 0 ? 'lapsed' : state;
}

const isHeld = (standing: MentorStanding | undefined): boolean =>
  standing === 'asked' || standing === 'accepted';

/** Somebody may be asked now: the action is under way, and nobody is asked or goes along with it. */
export const mayAsk = (
  action: Pick<GrowthAction, 'state'>,
  mentor: Mentor | undefined,
  today: Temporal.PlainDate,
): boolean => takesMentor(action) && !isHeld(mentor && standingOf(mentor, today));

/** One of the two takes it back: what was asked, or that somebody is the mentor. */
export const mayWithdraw = (mentor: Mentor | undefined, today: Temporal.PlainDate): boolean =>
  isHeld(mentor && standingOf(mentor, today));

/** The mentor may answer as long as it is asked and there is something to go along with. */
export const mayAnswerAsk = ({ state, until, action }: MentorAsk, today: Temporal.PlainDate): boolean =>
  standingOf({ state, until, isThere: true }, today) === 'asked' && takesMentor(action);

/** The mentor may step down as long as there is something to go along with. */
export const mayStepDown = ({ state, action }: MentorAsk): boolean =>
  state === 'accepted' && takesMentor(action);
