import { type HrAsk, type HrView, turnKinds } from '../../../domain/hr/desk.ts';
import { deskLists } from '../../../domain/hr/people.ts';
import { agencyViews } from '../agency/ask.ts';
import { errandViews } from '../errands/ask.ts';
import { needsViews } from '../needs/ask.ts';
import type { PeopleAction, PeopleScreen } from '../people/verbs.ts';
import type { TenureAction, TenureScreen } from '../tenure/verbs.ts';
import type { HrAction, HrScreen } from './verbs.ts';

const ofAction: Readonly<Record<(HrAction | PeopleAction | TenureAction)['type'], HrView>> = {
  'hr.open': 'progress',
  'hr.openTurns': 'turns',
  'hr.openUnit': 'turns',
  'hr.askAll': 'remind',
  'hr.askUnit': 'remind',
  'hr.askPerson': 'remind',
  'hr.remindAll': 'remind',
  'hr.remindUnit': 'remind',
  'hr.remindPerson': 'remind',
  'people.find': 'find',
  'people.open': 'person',
  'people.account': 'person',
  'people.doAccount': 'person',
  'people.lists': 'lists',
  'people.list': 'list',
  'tenure.open': 'person',
  'tenure.ask': 'person',
  'tenure.decider': 'person',
  'tenure.openMove': 'transfer',
  'tenure.move': 'transfer',
};
const ofScreen: Readonly<Record<(HrScreen | PeopleScreen | TenureScreen)['at'], HrView>> = {
  hr: 'progress',
  'hr-turns': 'turns',
  'hr-remind': 'remind',
  'people-find': 'find',
  'people-person': 'person',
  'people-account': 'person',
  'people-lists': 'lists',
  'people-list': 'list',
  'hr-tenure': 'person',
  'hr-transfer': 'transfer',
};
const views: ReadonlyMap<unknown, HrView> = new Map(
  Object.entries({ ...ofAction, ...ofScreen, ...errandViews, ...agencyViews, ...needsViews }),
);

/**
 * The look at the desk that an action leads to, or a screen shows; the first one for a command. What is typed on a screen
 * about people looks for somebody.
 */
export function hrAskOf(of: object, typed?: string): HrAsk {
  const given: Readonly<Record<string, unknown>> = { ...of };
  const { type, at, page, kind, personId, unitId, sought, list, errandId, cycleId } = given;
  if (typed !== undefined && typeof at === 'string' && at.startsWith('people-') && at !== 'people-account')
    return { view: 'find', sought: typed };
  return {
    view: views.get(type ?? at) ?? 'progress',
    ...(typeof page === 'number' && { page: Math.max(0, page) }),
    ...(typeof kind === 'number' && { kind: turnKinds[kind] ?? 'open' }),
    ...(typeof personId === 'string' && { personId }),
    ...(typeof unitId === 'string' && { unitId }),
    ...(typeof errandId === 'string' && { errandId }),
    ...(typeof cycleId === 'string' && { cycleId }),
    ...(typeof sought === 'string' && { sought }),
    ...(typeof list === 'number' && { list: deskLists[list] ?? 'objections' }),
  };
}
