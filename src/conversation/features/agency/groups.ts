import type { SettingKey } from '../../../domain/agency/settings.ts';

/** What belongs together for whoever looks for a setting. `days` are the days off, which are no setting. */
type Group = { readonly name: GroupName; readonly keys: readonly SettingKey[]; readonly days?: true };
type GroupName = 'time' | 'names' | 'rating' | 'results' | 'objection' | 'growth';

/** Each setting stands in one group, of which a phone shows all. The number on a button is the place here: add at the end. */
export const settingGroups: readonly Group[] = [
  { name: 'time', keys: ['hours', 'workdays', 'zone'], days: true },
  { name: 'names', keys: ['agency', 'office', 'contact', 'privacy-contact'] },
  {
    name: 'rating',
    keys: ['vignettes', 'take-back', 'dispute', 'counsel', 'approval', 'organisation'],
  },
  { name: 'results', keys: ['paper', 'unopened', 'talk-wait', 'guidance-scale', 'pulse', 'clearance'] },
  { name: 'objection', keys: ['objection', 'decision', 'hearing', 'overdue', 'missed'] },
  { name: 'growth', keys: ['colleagues', 'jp', 'jp-table'] },
];

/** Where a setting stands. */
export const groupOf = (key: SettingKey): number => settingGroups.findIndex(({ keys }) => keys.includes(key));

/** Where the days off stand. */
export const groupOfDays: number = settingGroups.findIndex(({ days }) => days);
