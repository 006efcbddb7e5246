import type { AboutObjection, CountedTerm } from '../../domain/objection/case.ts';
import { named } from '../../domain/objection/named.ts';
import type { Namer, ObjectionCase } from '../../domain/objection/objection.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditWrite, outboxWrite } from '../outcome/decided.ts';
import type { Write, WriteOf } from '../outcome/writes.ts';
import { decisionReminders, objectionNews } from './reminders.ts';

/** An objection that is not at its end, as sweeps and commands read it. */
export type OpenCase = AboutObjection & { readonly id: string; readonly revision: number };

export type NameRefusal = 'at-end' | 'rated-it' | 'has-decider';

/** What naming a decider is made of. */
export type NamedDecider = {
  readonly of: OpenCase;
  readonly deciderId: string;
  readonly objection: ObjectionCase;
  readonly audit: WriteOf<'audit'>;
  readonly news: readonly Write[];
};

/**
 * Names who decides an objection: HR, where nobody above may or the date has passed; or time alone, where the agency wants
 * it to go to the next superior then. Both sides are told, and who decides now, with what is said later of the new date.
 */
export function nameDecider(
  of: OpenCase,
  deciderId: string,
  {
    by,
    now,
    term,
    reason,
  }: {
    readonly by: Namer;
    readonly now: Temporal.Instant;
    readonly term?: CountedTerm | undefined;
    readonly reason?: string;
  },
): Result<NamedDecider, NameRefusal> {
  const objection = named(of, deciderId, by, now, term);
  if (typeof objection === 'string')
    return fail(objection === 'rated-it' || objection === 'has-decider' ? objection : 'at-end');
  const audit = auditWrite(of, 'objection.name', {
    before: { secondAppraiserId: of.secondAppraiser?.id ?? null },
    after: { secondAppraiserId: deciderId, objection, ...(reason !== undefined && { reason }) },
  });
  const about = { ...of, secondAppraiser: { id: deciderId } };
  const key = `${deciderId}:${objection.decideBy}`;
  const news: readonly Write[] = [
    outboxWrite({ kind: 'objection', personId: deciderId, appraisalId: of.id }, `objection:${of.id}:${key}`),
    ...[of.employee.id, of.appraiser.id].map((id) => objectionNews(of, id, 'moved', `${id}:${key}`)),
    ...decisionReminders(about, objection),
  ];
  return ok({ of, deciderId, objection, audit, news });
}
