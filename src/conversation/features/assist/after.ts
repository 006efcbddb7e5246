import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';

/** Where whoever entered a paper goes on: the appraiser to the team, HR to the person. It is drawn after the save. */
export function afterPaper(
  { model }: Context,
  { employee, appraiser, secondAppraiser }: Appraisal,
  said: string,
): Step {
  const myId = model.person?.id;
  const place =
    appraiser.id === myId
      ? ({ at: 'team', page: 0 } as const)
      : secondAppraiser?.id === myId
        ? ({ at: 'home' } as const)
        : ({ at: 'people-person', personId: employee.id } as const);
  return { ...goTo(place, said), isElsewhere: true };
}
