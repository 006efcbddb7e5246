import type { HrView } from '../../../domain/hr/desk.ts';
import type { ErrandAction, ErrandScreen } from './verbs.ts';

/** The look at HR's desk that an action about errands leads to, or a screen of them shows. */
export const errandViews: Readonly<Record<ErrandAction['type'] | ErrandScreen['at'], HrView>> = {
  'errand.files': 'errand',
  'errand.open': 'errand',
  'errand.confirm': 'errand',
  'errand.cancel': 'errand',
  'errand.same': 'errand',
  'cycle.list': 'cycles',
  'cycle.card': 'cycle',
  'cycle.act': 'cycle',
  'cycle.openPart': 'cycle',
  'cycle.begin': 'cycles',
  'cycle.answer': 'cycles',
  'appraiser.answer': 'errand',
  'letters.open': 'errand',
  'letters.ask': 'errand',
  'tables.open': 'errand',
  'tables.ask': 'errand',
  'hr-tables': 'errand',
  'hr-letters': 'errand',
  'hr-cycles': 'cycles',
  'hr-cycle': 'cycle',
  'hr-files': 'errand',
  'hr-errand': 'errand',
};
