import { expect, it } from 'vitest';
import {
  isSnoozeKey,
  redrawKey,
  reminderKey,
  snoozeKey,
} from '../../../src/application/reminders/reminder-keys.ts';
import { inSelf } from '../rating/rig.ts';

it('only the key of a reminder that was put off says so, also in a row of an earlier release', () => {
  expect(isSnoozeKey(snoozeKey('p1', '2026-12-05', inSelf))).toBe(true);
  expect(isSnoozeKey('reminder:p1:2026-12-05:snooze:29940000')).toBe(true);
  expect(isSnoozeKey(reminderKey('p1', '2026-12-05'))).toBe(false);
  expect(isSnoozeKey(redrawKey('p1', '2026-12-05', 'row-1', inSelf))).toBe(false);
});
