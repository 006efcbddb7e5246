import type { ItemCode } from '../../domain/appraisal/items.ts';
import { type Mentoring, type MentoringAnswer, strongIn } from '../../domain/growth/mentoring.ts';
import { auditWrite, changed, guarded, type UseCase } from '../outcome/decided.ts';
import { ofGrowth } from './move-growth.ts';

/**
 * The employee says whether they would be a mentor in something they are better at than required; a later answer takes the
 * place of it. Refuses `no-such-item` where they are not, and `changed-since-shown`.
 */
export const offerMentoring: UseCase<[revision: number, item: ItemCode, said: MentoringAnswer]> = guarded(
  ofGrowth('growth.do'),
  ({ appraisal }, revision, item, said) => {
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    if (!strongIn(appraisal).some((one) => one.item === item)) return { code: 'no-such-item' };
    const { mentoring: before } = appraisal;
    const mentoring: Mentoring = { ...before, [item]: said };
    return changed(
      appraisal,
      { mentoring },
      auditWrite(appraisal, 'growth.offer', {
        ...(before && { before: { mentoring: before } }),
        after: { mentoring },
      }),
    );
  },
);
