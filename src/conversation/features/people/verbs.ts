import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'hr' } as const;
const account = { personId: 'id', accountId: 'id', deed: 'number' } as const;

/** `list` and `deed` are places in `deskLists` and `accountDeeds`. */
export const verbs = {
  /** Looks for somebody, or turns the pages of what was found: the words stand on the screen. */
  'people.find': verb('jf', { page: 'number' }, needs),
  'people.open': verb('jp', { personId: 'id' }, needs),
  /** Opens the form for the reason, and is its submit action. Sending it does nothing yet. */
  'people.account': verb('ja', account, needs),
  /** Does it, for the reason that stands on the screen. */
  'people.doAccount': verb('jd', account, needs),
  'people.lists': verb('jl', {}, needs),
  'people.list': verb('ji', { list: 'number', page: 'number' }, needs),
};

const found = { sought: z.string().optional() };

export const screens = {
  'people-find': screen({ ...found, page: z.number() }, needs),
  /** `sought` leads back to what was found. */
  'people-person': screen({ ...found, personId: z.string() }, needs),
  /** The reason as written, before anything is done. */
  'people-account': screen(
    { ...found, personId: z.string(), accountId: z.string(), deed: z.number(), reason: z.string() },
    needs,
  ),
  'people-lists': screen({}, needs),
  'people-list': screen({ list: z.number(), page: z.number() }, needs),
};

export type PeopleAction = ActionOf<typeof verbs>;
export type PeopleScreen = ScreenOf<typeof screens>;
