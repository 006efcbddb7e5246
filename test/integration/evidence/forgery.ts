import { type SQL, sql } from 'drizzle-orm';
import type { Story } from './story.ts';

/** A change by somebody who holds a password of the database, and what must be said about it. */
export type Forgery = {
  /** The bot's role, with its rights; or the owner, who can switch triggers off. */
  readonly by: 'bot' | 'owner';
  readonly does: (story: Story) => readonly SQL[];
  readonly says: RegExp;
};

export const bot = (says: RegExp, does: (story: Story) => SQL | readonly SQL[]): Forgery => ({
  by: 'bot',
  does: (story) => [does(story)].flat(),
  says,
});
export const owner = (says: RegExp, does: (story: Story) => SQL): Forgery => ({
  by: 'owner',
  does: (story) => [does(story)],
  says,
});

export const budi = ({ agency }: Story) => sql`${agency.appraisals.budi}::uuid`;
export const person = ({ agency }: Story, who: keyof Story['agency']['people']) =>
  sql`${agency.people[who].id}::uuid`;
export const ofBudi = (set: SQL) => (story: Story) =>
  sql`update appraisal set ${set} where id = ${budi(story)}`;
export const answer = (author: string, item: string, set: SQL) => (story: Story) =>
  sql`update answer set ${set} where appraisal_id = ${budi(story)} and author = ${author} and item = ${item}`;
export const ofPerson = (who: keyof Story['agency']['people'], set: SQL) => (story: Story) =>
  sql`update person set ${set} where id = ${person(story, who)}`;
export const links = (who: keyof Story['agency']['people'], userId: string) => (story: Story) =>
  sql`insert into account (platform, tenant, person_id, user_id, address, linked_at)
    values ('telegram', '1', ${person(story, who)}, ${userId}, '{}', now())`;

const whose = 'Budi Santoso, Dinas Komunikasi dan Informatika, Triwulan IV 2026: ';
export const says = (words: string) => new RegExp(`- ${whose}${words}`);
