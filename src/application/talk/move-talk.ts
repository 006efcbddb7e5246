import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Permission, Relation } from '../../domain/authorization/policy.ts';
import { type TalkMove, type TalkRefusal, talkMoved } from '../../domain/talk/moves.ts';
import { lineMax, type TalkSide } from '../../domain/talk/talk.ts';
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
import type { IntentOf } from '../outcome/intents.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import { soonReminders } from './reminders.ts';

type OfTalk = Extract<Permission, `talk.${string}`>;

/** Who may do it, while there is a confirmed result. */
export const whileRated =
  (permission: OfTalk): Guard =>
  (appraisal, relation) =>
    refusalBy(permission, appraisal, relation, { code: 'not-released' });

const codes = {
  'not-yours': { code: 'not-yours' },
  over: { code: 'talk-over' },
  'not-now': { code: 'talk-not-now' },
  'too-often': { code: 'talk-too-often' },
  times: { code: 'talk-times' },
  'no-such-time': { code: 'talk-times' },
  past: { code: 'talk-past' },
  'no-words': { code: 'no-words' },
  'too-long': { code: 'text-too-long', max: lineMax },
} as const satisfies Readonly<Record<TalkRefusal, Refusal>>;

const sideOf = (relation: Relation): TalkSide | undefined =>
  relation === 'self' ? 'employee' : relation === 'appraiser' ? 'appraiser' : undefined;

type What = IntentOf<'talk-news'>['what'];

/** Makes a move and tells the other side; `revision` is that of the screen it was pressed on. */
function moveTalk(
  { appraisal, relation, now }: { appraisal: Appraisal; relation: Relation; now: Temporal.Instant },
  revision: number,
  move: TalkMove,
  what: What,
): Decided | Refusal {
  if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
  const side = sideOf(relation);
  if (side === undefined) return { code: 'not-yours' };
  const talk = talkMoved(appraisal.talk, side, move, now);
  if (typeof talk === 'string') return codes[talk];
  const { id, employee, appraiser } = appraisal;
  const other = side === 'employee' ? appraiser : employee;
  const told: Write = outboxWrite(
    { kind: 'talk-news', personId: other.id, appraisalId: id, what },
    `talk:${id}:${what}:${revision}`,
  );
  const audit = auditWrite(appraisal, `talk.${move.type}`, { after: { talk } });
  const soon = move.type === 'take' ? soonReminders({ ...appraisal, talk }, now) : [];
  return changed(appraisal, { talk }, audit, [told, ...soon]);
}

/** The appraiser offers three times; they take the place of what was offered or taken before. */
export const offerTimes: UseCase<[revision: number, times: readonly Temporal.Instant[]]> = guarded(
  whileRated('talk.offer'),
  (act, revision, times) => moveTalk(act, revision, { type: 'offer', times }, 'offered'),
);

/** The employee takes one of the times offered. */
export const takeTime: UseCase<[revision: number, at: number]> = guarded(
  whileRated('talk.take'),
  (act, revision, at) => moveTalk(act, revision, { type: 'take', at }, 'taken'),
);

/** None fits: the employee asks for others, once. */
export const askOtherTimes: UseCase<[revision: number]> = guarded(whileRated('talk.take'), (act, revision) =>
  moveTalk(act, revision, { type: 'others' }, 'others'),
);

/** Either side writes what was agreed in the talk; it counts once the other one confirms it. */
export const recordTalk: UseCase<[revision: number, lines: readonly string[]]> = guarded(
  whileRated('talk.record'),
  (act, revision, lines) => moveTalk(act, revision, { type: 'record', lines }, 'held'),
);

/** The other side confirms that it took place, and what was agreed. Final. */
export const confirmTalk: UseCase<[revision: number]> = guarded(whileRated('talk.record'), (act, revision) =>
  moveTalk(act, revision, { type: 'confirm' }, 'confirmed'),
);
