import type { Locale } from '../locale.ts';
import * as accounts from './accounts.ts';
import * as cliCodes from './cli/codes.ts';
import * as cliFrame from './cli/frame.ts';
import * as cliPeople from './cli/people.ts';
import * as common from './common.ts';
import * as desk from './desk.ts';
import * as failures from './failures.ts';
import * as history from './history.ts';
import * as holidays from './holidays.ts';
import * as meanings from './meanings.ts';
import * as people from './people.ts';
import * as rate from './rate.ts';
import * as reminder from './reminder.ts';
import * as result from './result.ts';
import * as retention from './retention.ts';
import * as roster from './roster.ts';
import * as self from './self.ts';
import * as typed from './typed.ts';

/**
 * One file per feature with both languages, so that both are reviewed together.
 * `en` defines the keys and `id` must have exactly the same; a test compares arguments and tags.
 */
const en = {
  ...common.en,
  ...desk.en,
  ...accounts.en,
  ...self.en,
  ...people.en,
  ...meanings.en,
  ...rate.en,
  ...result.en,
  ...history.en,
  ...reminder.en,
  ...holidays.en,
  ...retention.en,
  ...roster.en,
  ...failures.en,
  ...typed.en,
  ...cliFrame.en,
  ...cliCodes.en,
  ...cliPeople.en,
};
const id: Readonly<Record<keyof typeof en, string>> = {
  ...common.id,
  ...desk.id,
  ...accounts.id,
  ...self.id,
  ...people.id,
  ...meanings.id,
  ...rate.id,
  ...result.id,
  ...history.id,
  ...reminder.id,
  ...holidays.id,
  ...retention.id,
  ...roster.id,
  ...failures.id,
  ...typed.id,
  ...cliFrame.id,
  ...cliCodes.id,
  ...cliPeople.id,
};

export type MessageKey = keyof typeof en;
export const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en, id };
