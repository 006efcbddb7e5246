import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  /** `choice` 0 = two hours, 1 = tomorrow, 2 = ask for a date (and the submit action of that form). */
  'reminder.snooze': verb('ms', { choice: 'number' }),
};

export const screens = {
  reminder: screen({}, { isTemporary: true }),
};

export type ReminderAction = ActionOf<typeof verbs>;
export type ReminderScreen = ScreenOf<typeof screens>;
