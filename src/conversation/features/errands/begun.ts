import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Write } from '../../../application/outcome/writes.ts';
import type { Errand } from '../../../domain/hr/errand.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { homeState } from '../../contract/state.ts';
import { goTo, refused } from '../../ui/steps.ts';

/** Whoever has no right to it ends at home, whatever screen was open. */
export const no = (context: Context, refusal: Refusal): Step => ({
  ...refused(context, refusal),
  state: homeState,
});

export const withErrand = ({ model }: Context, errand: Errand): Context['model'] => ({
  ...model,
  ...(model.hr && { hr: { view: 'errand', errand, timeZone: model.hr.timeZone } }),
});

/** An errand that was asked for just now, on its own screen. */
export function begun(
  context: Context,
  asked: Result<readonly Write[], Refusal>,
  errandId: string,
  kind: Errand['kind'],
): Step {
  if (!asked.ok) return no(context, asked.error);
  const errand: Errand = { id: errandId, kind, status: 'waiting', askedAt: context.model.now };
  return { ...goTo({ at: 'hr-errand', errandId }), model: withErrand(context, errand), writes: asked.value };
}
