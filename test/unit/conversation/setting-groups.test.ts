import { expect, it } from 'vitest';
import { settingGroups } from '../../../src/conversation/features/agency/groups.ts';
import { settingKeys } from '../../../src/domain/agency/settings.ts';

it('every setting of the agency stands in exactly one group, so that none can be missed at the desk', () => {
  const grouped = settingGroups.flatMap(({ keys }) => keys);
  expect([...grouped].sort()).toEqual([...settingKeys].sort());
});
