import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { daysBefore } from '../../domain/objection/dated.ts';
import type { ObjectionCase } from '../../domain/objection/objection.ts';
import { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Intent } from '../outcome/intents.ts';
import type { Write, WriteOf } from '../outcome/writes.ts';

type What = Extract<Intent, { kind: 'objection-news' }>['what'];
type About = Pick<Appraisal, 'id'> & {
  readonly cycle: Pick<Appraisal['cycle'], 'timeZone'>;
  readonly secondAppraiser?: { readonly id: string };
};

/** The hour of the day at which it is said. */
const morning = Temporal.PlainTime.from('08:00');

const morningOf = ({ cycle }: About, day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: cycle.timeZone, plainTime: morning }).toInstant();

/** Tells somebody what became of an objection. `key` tells it from other news of the same kind. */
export const objectionNews = (
  { id }: Pick<About, 'id'>,
  personId: string,
  what: What,
  key: string,
): WriteOf<'outbox'> =>
  outboxWrite({ kind: 'objection-news', personId, appraisalId: id, what }, `objection:${id}:${what}:${key}`);

/** Reminds somebody of their turn before its last day; whether it is still theirs is looked at when it is sent. */
export const reminderOf = (
  about: About,
  personId: string,
  by: Temporal.PlainDate,
  before: number = daysBefore,
): WriteOf<'outbox'> => ({
  kind: 'outbox',
  intent: { kind: 'objection-news', personId, appraisalId: about.id, what: 'due' },
  dedupeKey: `objection:${about.id}:due:${personId}:${by}`,
  availableAt: morningOf(about, by.subtract({ days: before })),
});

/**
 * What is said later of the date to decide: a reminder before it and, once it has passed, another one and a word to HR.
 * Nothing lapses: whatever is decided meanwhile is no news any more when its time comes.
 */
export function decisionReminders(about: About, { decideBy }: ObjectionCase): readonly Write[] {
  const { id, secondAppraiser: decider } = about;
  const availableAt = morningOf(about, decideBy.add({ days: 1 }));
  const toDecider: readonly Write[] = decider
    ? [
        reminderOf(about, decider.id, decideBy),
        {
          kind: 'outbox',
          intent: { kind: 'objection-news', personId: decider.id, appraisalId: id, what: 'over' },
          dedupeKey: `objection:${id}:over:${decider.id}:${decideBy}`,
          availableAt,
        },
      ]
    : [];
  const toHr: Write = {
    kind: 'outbox-to-hr',
    intent: { kind: 'objection-over', appraisalId: id },
    dedupeKey: `objection:${id}:over:${decideBy}`,
    besides: [],
    availableAt,
  };
  return [...toDecider, toHr];
}
