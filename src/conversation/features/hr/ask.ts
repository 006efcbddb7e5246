import { type HrAsk, type HrView, turnKinds } from '../../../domain/hr/desk.ts';
import { errandViews } from '../errands/ask.ts';
import type { HrAction, HrScreen } from './verbs.ts';

const ofAction: Readonly<Record<HrAction['type'], HrView>> = {
  'hr.open': 'progress',
  'hr.openTurns': 'turns',
  'hr.openUnit': 'turns',
  'hr.askAll': 'remind',
  'hr.askUnit': 'remind',
  'hr.askPerson': 'remind',
  'hr.remindAll': 'remind',
  'hr.remindUnit': 'remind',
  'hr.remindPerson': 'remind',
};
const ofScreen: Readonly<Record<HrScreen['at'], HrView>> = {
  hr: 'progress',
  'hr-turns': 'turns',
  'hr-remind': 'remind',
};
const views: ReadonlyMap<unknown, HrView> = new Map(
  Object.entries({ ...ofAction, ...ofScreen, ...errandViews }),
);

/** The look at the desk that an action leads to, or a screen shows; the first one for a command. */
export function hrAskOf(of: object): HrAsk {
  const { type, at, page, kind, personId, unitId, errandId, cycleId }: Readonly<Record<string, unknown>> = {
    ...of,
  };
  return {
    view: views.get(type ?? at) ?? 'progress',
    ...(typeof page === 'number' && { page: Math.max(0, page) }),
    ...(typeof kind === 'number' && { kind: turnKinds[kind] ?? 'open' }),
    ...(typeof personId === 'string' && { personId }),
    ...(typeof unitId === 'string' && { unitId }),
    ...(typeof errandId === 'string' && { errandId }),
    ...(typeof cycleId === 'string' && { cycleId }),
  };
}
