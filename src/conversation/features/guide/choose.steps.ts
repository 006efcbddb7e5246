import { competencyCodes } from '../../../domain/appraisal/items.ts';
import { interviewItemsMax } from '../../../domain/notes/interview-guide.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Interview } from '../../contract/state.ts';
import { refused } from '../../ui/steps.ts';
import { atTalk, inPlan, isLevel, withResult } from './plan.ts';
import type { GuideAction } from './verbs.ts';

export type ChooseAction = Extract<GuideAction, { type: 'guide.item' | 'guide.level' | 'guide.showing' }>;

/** What is talked about, at which level, and when the answers are shown. What was answered stays a note. */
export function choose(context: Context, plan: Interview, action: ChooseAction): Step {
  const to = (changed: Interview): Step => inPlan(changed, { at: 'guide-choose', ...changed });
  switch (action.type) {
    case 'guide.level':
      return isLevel(action.level)
        ? to({ ...plan, level: action.level })
        : refused(context, { code: 'no-such-item' });
    case 'guide.showing':
      return to({ ...plan, showing: action.showing === atTalk ? atTalk : withResult });
    case 'guide.item': {
      const { item } = action;
      if (!competencyCodes.includes(item)) return refused(context, { code: 'no-such-item' });
      const others = plan.items.filter((one) => one !== item);
      if (others.length < plan.items.length) return to({ ...plan, items: others });
      if (others.length >= interviewItemsMax)
        return { ...to(plan), notice: { text: context.t('guide.most', { max: interviewItemsMax }) } };
      // In the order of the catalogue, whatever was tapped first.
      return to({ ...plan, items: competencyCodes.filter((code) => code === item || others.includes(code)) });
    }
  }
}
