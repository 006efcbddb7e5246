import type { HrView } from '../../../domain/hr/desk.ts';
import type { AgencyAction, AgencyScreen } from './verbs.ts';

/** All of it is one look at HR's desk. */
export const agencyViews: Readonly<Record<AgencyAction['type'] | AgencyScreen['at'], HrView>> = {
  'agency.open': 'settings',
  'agency.group': 'settings',
  'agency.one': 'settings',
  'agency.change': 'settings',
  'agency.former': 'settings',
  'agency.save': 'settings',
  'agency.answer': 'settings',
  'agency.days': 'settings',
  'agency.day': 'settings',
  'agency.markDay': 'settings',
  agency: 'settings',
  'agency-one': 'settings',
  'agency-days': 'settings',
  'agency-day': 'settings',
  'agency-change': 'settings',
};
