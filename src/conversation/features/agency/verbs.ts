import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'hr' } as const;

/** `key` is a place in `settingKeys`. */
export const verbs = {
  'agency.open': verb('za', {}, needs),
  /** `group` is a place in `settingGroups`. */
  'agency.group': verb('zg', { group: 'number' }, needs),
  'agency.one': verb('zo', { key: 'number' }, needs),
  /** Opens the form for a new value and its reason, and is its submit action. Sending it does nothing yet. */
  'agency.change': verb('zc', { key: 'number' }, needs),
  /** The same, back to the value before the one that counts. */
  'agency.former': verb('zf', { key: 'number' }, needs),
  /** Does what stands on the screen; `change` is the number that it would have. */
  'agency.save': verb('zs', { key: 'number', change: 'number' }, needs),
  'agency.days': verb('zh', {}, needs),
  /** `deed` is a place in `dayDeeds`. Opens the form, and is its submit action. */
  'agency.day': verb('zd', { deed: 'number' }, needs),
  'agency.markDay': verb('zm', { deed: 'number' }, needs),
  /** The answer to a change that waits for a second officer: 1 = yes. */
  'agency.answer': verb('zy', { key: 'number', change: 'number', yes: 'number' }, needs),
};

export const screens = {
  /** The groups, or the settings of one. */
  agency: screen({ group: z.number().optional() }, needs),
  'agency-one': screen({ key: z.number() }, needs),
  'agency-days': screen({}, needs),
  /** A day as written, and how it was marked when it was. */
  'agency-day': screen(
    { deed: z.number(), day: z.string(), name: z.string().optional(), reason: z.string(), was: z.string() },
    needs,
  ),
  /** As written, before anything is done; without a value, back to the former one. */
  'agency-change': screen(
    {
      ...{ key: z.number(), unit: z.string().optional(), value: z.string().optional() },
      ...{ reason: z.string(), revision: z.number() },
    },
    needs,
  ),
};

export type AgencyAction = ActionOf<typeof verbs>;
export type AgencyScreen = ScreenOf<typeof screens>;
