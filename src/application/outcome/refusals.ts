import type { DayProblem } from '../../domain/agency/marked-day.ts';
import type { SettingProblem } from '../../domain/agency/read-setting.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import type { CannotDelegate } from '../../domain/delegation/delegation.ts';

/** Every expected refusal, as a value. `sayRefusal` has a message in both languages for each of them. */
export type Refusal =
  /** Also when there is no such appraisal: the person must not learn the difference. */
  | { readonly code: 'not-yours' }
  | { readonly code: 'window-not-open'; readonly opens: string }
  | { readonly code: 'window-over'; readonly closed: string }
  | { readonly code: 'already-submitted' }
  | { readonly code: 'rating-has-begun' }
  | { readonly code: 'not-submitted-yet' }
  /** HR closed the cycle: what is in it stays as it is. */
  | { readonly code: 'cycle-closed' }
  | { readonly code: 'already-rated' }
  | { readonly code: 'not-released' }
  | { readonly code: 'already-answered' }
  /** There is no objection, or not one that is to be seen by whoever asks. */
  | { readonly code: 'not-objected' }
  | { readonly code: 'changed-since-shown' }
  | { readonly code: 'no-such-item' }
  | { readonly code: 'incomplete'; readonly missing: readonly ItemCode[] }
  | { readonly code: 'reason-missing'; readonly missing: readonly ItemCode[] }
  | { readonly code: 'feedback-missing' }
  /** A predicate below "Baik" is set only after a second yes. */
  | { readonly code: 'second-yes' }
  /** The employee has opened the result, or the hours for taking it back have passed. */
  | { readonly code: 'take-back-over' }
  /** The agency asks for notes and a recorded guidance below "Baik", and some are missing. */
  | { readonly code: 'low-needs' }
  /** What was left out cannot be said, or answered, any more; or it is not offered. */
  | { readonly code: 'missed-over' }
  /** Somebody reported that this is not the right appraiser, and HR has not decided yet. */
  | { readonly code: 'appraiser-in-question' }
  /** One was made in this cycle, and HR has answered it. */
  | { readonly code: 'dispute-once' }
  | { readonly code: 'too-many-results' }
  /** A planned work result is the superior's: the employee reports what came of it, and may propose another plan. */
  | { readonly code: 'planned-result' }
  | { readonly code: 'text-too-long'; readonly max: number }
  | { readonly code: 'same-as-self-off' }
  | { readonly code: 'too-many-files'; readonly max: number }
  /** Also when it was taken away, or is not to be seen by whoever asks. */
  | { readonly code: 'no-such-file' }
  /** It is still fetched, or waits for the virus scanner. */
  | { readonly code: 'file-not-kept' }
  /** The same of a note of the notebook. */
  | { readonly code: 'no-such-note' }
  /** The note was shown, or a rating rests on it: it can only be added to. */
  | { readonly code: 'note-fixed' }
  | { readonly code: 'no-such-day' }
  | { readonly code: 'no-words' }
  /** Also when there is no such person. */
  | { readonly code: 'not-a-colleague' }
  /** Also when it was taken back, or is not to be seen by whoever asks. */
  | { readonly code: 'pulse-is-over' }
  | { readonly code: 'no-such-feedback' }
  | { readonly code: 'feedback-was-read' }
  | { readonly code: 'rating-rests-on-it' }
  | { readonly code: 'too-few-asked'; readonly least: number }
  | { readonly code: 'asking-is-open' }
  /** Also when one was not asked, or has answered. */
  | { readonly code: 'asking-is-over' }
  | { readonly code: 'pocket-full'; readonly max: number }
  /** Also when it was handed in, or lies in somebody else's pocket. */
  | { readonly code: 'no-such-piece' }
  | { readonly code: 'bad-hours' }
  | { readonly code: 'bad-quantity' }
  /** Not https, not to a host with a plain name, with a name before it, or too long. */
  | { readonly code: 'bad-link' }
  /** Nobody of them has open work, or all of them have a reminder on that day. */
  | { readonly code: 'nobody-to-remind' }
  /** Also when it is out of reach, one's own, or cannot be asked now. */
  | { readonly code: 'no-such-request' }
  /** The same is asked already, and waits for its answer. */
  | { readonly code: 'request-waits' }
  | { readonly code: 'request-answered' }
  /** Another appraiser is named in the roster, not by an answer. */
  | { readonly code: 'request-needs-roster' }
  /** Also when it is somebody else's. */
  | { readonly code: 'no-such-errand' }
  /** It was done, called off or is being done; or what was shown cannot be done. */
  | { readonly code: 'errand-moved-on' }
  /** All of them were reminded at once less than a day ago. */
  | { readonly code: 'reminded-lately' }
  /** The account of a person is not theirs any more, or not as it was shown. */
  | { readonly code: 'account-moved' }
  /** An officer's own accounts are for another officer. */
  | { readonly code: 'own-account' }
  /** What was typed is no value of that setting. */
  | { readonly code: 'setting-wrong'; readonly problem: SettingProblem }
  /** That day cannot be marked so. */
  | { readonly code: 'day-wrong'; readonly problem: DayProblem }
  /** There is no such setting, or nobody is in that unit. */
  | { readonly code: 'no-such-setting' }
  /** It has that value already. */
  | { readonly code: 'setting-same' }
  /** Another change came first; also when there is no request to answer any more. */
  | { readonly code: 'setting-moved' }
  /** A change waits for a second officer, and has to be answered first. */
  | { readonly code: 'setting-waits' }
  /** Whoever asked cannot be the second officer. */
  | { readonly code: 'setting-own' }
  /** Nobody moves so, or it is decided. */
  | { readonly code: 'no-such-transfer' }
  /** An officer names neither their own appraiser nor themselves as one. */
  | { readonly code: 'own-appraiser' }
  /** Somebody cannot act so for another. */
  | { readonly code: 'cannot-delegate'; readonly why: CannotDelegate }
  /** Also when it has ended, or is not to be seen by whoever asks. */
  | { readonly code: 'no-such-delegation' }
  /** In a blind cycle, and over a draft of the employee's own, the appraiser enters no paper: HR does. */
  | { readonly code: 'paper-for-hr' }
  /** A paper needs a witness who is none of the parties, and a date that it can have. */
  | { readonly code: 'witness-missing' }
  | { readonly code: 'witness-too-long' }
  | { readonly code: 'witness-is-party' }
  | { readonly code: 'date-ahead' }
  | { readonly code: 'date-before' }
  /** The result does not wait for an approval, or not for theirs. */
  | { readonly code: 'approval-over' }
  /** A result below "Baik" is opened before it is approved. */
  | { readonly code: 'approval-unseen' }
  /** The unit's results are outside the pattern: what is approved together needs a word on it. */
  | { readonly code: 'approval-note' }
  /** A result is sent back with a reason of so many characters. */
  | { readonly code: 'approval-reason'; readonly min: number }
  /** Somebody above may approve, or whoever is named may not. */
  | { readonly code: 'approver-not-needed' }
  /** The objection is at its end, or there is none. */
  | { readonly code: 'objection-over' }
  /** Nothing was asked, or not of whoever answers. */
  | { readonly code: 'objection-not-asked' }
  /** The last day of the answer has passed: it is decided without. */
  | { readonly code: 'objection-answer-over' }
  /** What was asked has its last day still to come. */
  | { readonly code: 'objection-waits' }
  /** Some rows are not decided yet. */
  | { readonly code: 'objection-rows-left' }
  /** The talk was confirmed by both, or another step of it comes first. */
  | { readonly code: 'talk-over' }
  | { readonly code: 'talk-not-now' }
  /** Times were offered as often as they can be. */
  | { readonly code: 'talk-too-often' }
  /** Not three different times to come. */
  | { readonly code: 'talk-times' }
  | { readonly code: 'talk-past' }
  | { readonly code: 'no-such-action' }
  /** Another step of it comes first, or it is at its end. */
  | { readonly code: 'growth-not-now' }
  | { readonly code: 'growth-too-many' }
  /** Somebody who cannot be asked to be the mentor of that plan. */
  | { readonly code: 'no-such-mentor' }
  /** It was answered, taken back or lapsed meanwhile, or the plan is over. */
  | { readonly code: 'mentor-not-now' }
  | { readonly code: 'growth-dates' }
  | { readonly code: 'growth-amount' }
  | { readonly code: 'growth-too-early' }
  /** Every seat of the training is taken. */
  | { readonly code: 'growth-full' }
  /** Somebody has to read the form: the appraiser has no superior. */
  | { readonly code: 'guidance-no-reader' }
  | { readonly code: 'guidance-incomplete' }
  | { readonly code: 'guidance-sent' }
  /** So many replies or questions are kept with one result, and no more. */
  | { readonly code: 'answers-full' }
  /** The agency lets no such file into a chat. */
  | { readonly code: 'not-cleared' }
  /** It was answered already, or was never asked. */
  | { readonly code: 'no-open-question' };
