import type { AuditAct } from '../../outcome/writes.ts';
import { type Effect, moved, nothing, own, part } from './effect.ts';
import {
  handedOver,
  objectionEnded,
  paperBegun,
  paperEnded,
  ratingAnswer,
  ratingFeedback,
  ratingSame,
  ratingSubmit,
  resultOnPaper,
  selfAnswer,
  stated,
  withdrawn,
} from './effects-of-appraisals.ts';
import {
  file,
  filedPiece,
  linkedFile,
  note,
  noteChanged,
  noteForgotten,
  piece,
  recordedPiece,
} from './effects-of-evidence.ts';
import {
  asking,
  feedbackGiven,
  feedbackShared,
  feedbackTakenBack,
  feedbackUnshared,
} from './effects-of-feedback.ts';
import {
  delegationEnded,
  delegationGiven,
  holiday,
  imported,
  officer,
  replaced,
  requestAnswered,
  requestAsked,
  setting,
  unlinked,
} from './effects-of-people.ts';
import { objectOf, ofAgency, ofAppraisal } from './fields.ts';

/** What went because its time was over, by the names of facts. Of a whole appraisal nothing is left to replay. */
const removed: Effect = {
  touches: ['files ', 'pieces ', 'notes ', 'feedback ', 'askings ', 'requests '],
  changes: ({ before }, facts) => {
    const beginnings = Object.entries(objectOf(before)).flatMap(([kind, ids]) =>
      (Array.isArray(ids) ? ids : []).map((id) => `${kind} ${id}`),
    );
    const gone = new Set(beginnings);
    return [...facts.keys()].flatMap((field) => {
      const [kind, id] = field.split(' ');
      return gone.has(`${kind} ${id}`) ? [[field, undefined]] : [];
    });
  },
};

/** What every act means for the facts that the tables hold. An act that is missing here does not compile. */
const effects = {
  'audit.start': nothing,
  'values.destroy': nothing,
  'self.answer': selfAnswer,
  'self.submit': moved((at) => [
    ['status', 'submitted'],
    ['selfSubmittedAt', at],
  ]),
  'self.withdraw': moved(() => [
    ['status', 'self-assessment'],
    ['selfSubmittedAt', undefined],
  ]),
  'paper.begin': paperBegun,
  'paper.end': paperEnded,
  'evidence.send': nothing,
  'evidence.keep': file,
  'evidence.refuse': nothing,
  'evidence.remove': file,
  'evidence.link': linkedFile,
  'evidence.read': nothing,
  'note.write': note,
  'note.change': noteChanged,
  'note.remove': note,
  'note.forget': noteForgotten,
  'feedback.give': feedbackGiven,
  'feedback.take-back': feedbackTakenBack,
  'feedback.share': feedbackShared,
  'feedback.unshare': feedbackUnshared,
  'feedback.ask': asking,
  'feedback.end': asking,
  'pocket.keep': piece,
  'pocket.file': filedPiece,
  'pocket.describe': piece,
  'pocket.record': recordedPiece,
  'pocket.remove': piece,
  'pocket.hand-in': part(ofAppraisal, 'pieces '),
  'pocket.take-back': part(ofAppraisal, 'pieces '),
  'appraiser.dispute': moved((at) => [['appraiserDisputedAt', at]]),
  'appraiser.checked': moved(() => [['appraiserDisputedAt', undefined]]),
  'rating.begin': moved((at) => [
    ['status', 'rating'],
    ['ratingStartedAt', at],
  ]),
  'rating.answer': ratingAnswer,
  'rating.same': ratingSame,
  'rating.feedback': ratingFeedback,
  'rating.submit': ratingSubmit,
  'rating.change': part(ofAppraisal, 'appraiser ', 'predicate', 'strengths', 'improve', 'nextStep', 'status'),
  'result.release': moved((at) => [
    ['status', 'released'],
    ['releasedAt', at],
  ]),
  'result.withdraw': withdrawn,
  'result.give-again': moved(() => [['withheldAt', undefined]]),
  'result.open': own(['openedAt', 'objectBy'], ({ after, at }) => [
    ['openedAt', at],
    ['objectBy', objectOf(after).objectBy],
  ]),
  'result.on-paper': resultOnPaper,
  'result.read': nothing,
  'result.export': nothing,
  'result.acknowledge': moved((at) => [
    ['status', 'acknowledged'],
    ['acknowledgedAt', at],
  ]),
  'result.talk': moved((at) => [['talkRequestedAt', at]]),
  'result.object': own(['objectionReason', 'objection'], ({ after, at }) => [
    ['status', 'objected'],
    ['objectedAt', at],
    ['objectionReason', objectOf(after).reason],
    ['objection', objectOf(after).objection],
  ]),
  'objection.withdraw': objectionEnded('acknowledged'),
  'objection.ask': part(ofAppraisal, 'objection'),
  'objection.answer': part(ofAppraisal, 'objection'),
  'objection.rule': part(ofAppraisal, 'objection'),
  'objection.confirm': objectionEnded('decided'),
  'appraiser.change': handedOver,
  'account.link': replaced,
  'account.replace': replaced,
  'account.ask': nothing,
  'account.block': unlinked,
  'account.restore': replaced,
  'account.unlink': unlinked,
  'account.unblock': nothing,
  'account.link-failed': nothing,
  'privacy.accept': nothing,
  'rights.copy': nothing,
  'request.ask': requestAsked,
  'request.answer': requestAnswered,
  'breach.list': nothing,
  'roster.import': imported,
  'person.correct': part(ofAgency, 'people '),
  'person.renumber': part(ofAgency, 'people '),
  'person.appraiser': part(ofAgency, 'people '),
  'person.leave': imported,
  'person.return': imported,
  'person.transfer': imported,
  'person.transfer-undo': imported,
  'cycle.open': part(ofAgency, 'cycles '),
  'cycle.correct': part(ofAgency, 'cycles '),
  'cycle.extend': part(ofAgency, 'cycles '),
  'cycle.reopen': part(ofAgency, 'cycles '),
  'cycle.widen': part(ofAgency, 'cycles '),
  'cycle.close': part(ofAgency, 'cycles '),
  'cycle.ask': nothing,
  'cycle.decline': nothing,
  'cycle.take-out': own(['exemptAs'], ({ after, at }) => [
    ['takenOutAt', at],
    ['exemptAs', objectOf(after).exemptAs],
  ]),
  'cycle.put-back': moved(() => [
    ['takenOutAt', undefined],
    ['exemptAs', undefined],
  ]),
  'stage.extend': part(stated, 'extended'),
  'stage.reopen': part(
    stated,
    ...(['extended', 'status', 'selfSubmittedAt', 'predicate', 'ratedAt', 'withheldAt'] as const),
  ),
  'cycle.add': nothing,
  'part.change': part(
    stated,
    ...(['partTo', 'lineDay', 'heldUnit', 'heldPosition', 'heldLevel', 'required'] as const),
  ),
  'link-codes.issue': nothing,
  'holiday.put': holiday,
  'holiday.remove': holiday,
  'holiday.confirm': nothing,
  'outbox.skip': nothing,
  'setting.change': setting,
  'setting.ask': nothing,
  'setting.decline': nothing,
  'officer.grant': officer(true),
  'officer.take': officer(false),
  'reminder.send': nothing,
  'delegation.give': delegationGiven,
  'delegation.end': delegationEnded,
  'retention.remove': removed,
  'examine.ask': part(ofAgency, 'examinations '),
  'examine.confirm': part(ofAgency, 'examinations '),
  'examine.make': nothing,
  'cycle.export': nothing,
} as const satisfies Record<AuditAct, Effect>;

const byName: ReadonlyMap<string, Effect> = new Map(Object.entries(effects));

/** Undefined for an act that this release does not know. */
export const effectOf = (act: string): Effect | undefined => byName.get(act);
