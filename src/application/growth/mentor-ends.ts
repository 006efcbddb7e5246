import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { mayWithdraw } from '../../domain/growth/mentor.ts';
import type { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Write } from '../outcome/writes.ts';

/** Tells somebody who is asked, or goes along with an action, that there is nothing to do any more. */
export const mentorEnds = (
  { mentors = [] }: Pick<Appraisal, 'mentors'>,
  no: number,
  today: Temporal.PlainDate,
): readonly Write[] =>
  mentors
    .filter((one) => one.no === no && mayWithdraw(one, today))
    .map(({ id: askId, personId }) =>
      outboxWrite({ kind: 'mentor-asked', personId, askId, what: 'end' }, `mentor:${askId}:end`),
    );
