import { isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { type Guidance, statements, writtenForm } from '../../domain/talk/guidance.ts';
import { counted, type Part } from '../events/part.ts';
import { guidanceForm } from '../schema/talks.ts';
import type { Filled } from '../sql/read.ts';
import { json, list, mapped, pick, type Value } from '../sql/read.ts';
import { excluded, insert } from '../sql/write.ts';

const shape = z.object({
  scale: z.array(z.string()).readonly(),
  answers: z.partialRecord(z.enum(statements), z.number()),
  remark: z.string().optional(),
  coachId: z.string(),
});

const g = alias(guidanceForm, 'gf');

/**
 * The forms of an appraisal: one's own, and for who is the superior of the appraiser, or acts for them, those that were
 * sent. Whoever gave the guidance is not among them, whatever office they hold.
 */
export const guidanceOf = (of: {
  readonly appraisalId: SQL;
  readonly employeeId: SQL;
  readonly readerId: SQL;
  readonly isSecond: SQL;
}): Value<readonly Filled<Guidance>[]> =>
  list(
    mapped(json(pick(g, 'about', 'salt', 'form', 'sentAt')), ({ form, ...row }) => ({
      ...row,
      ...shaped(form),
    })),
    sql`from ${guidanceForm} gf where ${g.appraisalId} = ${of.appraisalId}
      and (${of.employeeId} = ${of.readerId} or (${g.sentAt} is not null and ${of.isSecond}
        and (${g.form}::jsonb ->> 'coachId')::uuid is distinct from ${of.readerId}))`,
    sql`${g.about}`,
  );

const shaped = (form: string) => {
  const { scale, answers, remark, coachId } = shape.parse(JSON.parse(form));
  return { scale, answers, remark, coachId };
};

/** Saves a draft, or the form as it is sent; nothing is saved over one that was sent. */
export function guidancePart({ appraisalId, guidance }: WriteOf<'put-guidance'>): Part {
  const { about, salt, sentAt = null } = guidance;
  const row = { appraisalId, about, salt, form: writtenForm(guidance), sentAt };
  return counted(
    'guidance',
    insert(guidanceForm, row, {
      target: [guidanceForm.appraisalId, guidanceForm.about],
      set: excluded(guidanceForm, 'form', 'sentAt'),
      where: isNull(guidanceForm.sentAt),
    }),
  );
}
