import type { Person } from '../town/person.ts';

/** Links the account by the code from a letter, or, where the app confirms the e-mail, by a yes. */
export async function arrives(person: Person, letter: string | undefined): Promise<void> {
  await person.commands('start');
  if (letter !== undefined) await person.says(letter);
  await person.presses('link.confirm');
}

const behaviours = [2, 3, 2, 2, 1, 2, 2];

/** Answers all competencies from the open card on, then all behaviours, up to the summary. */
export async function answersAll(person: Person, levels: readonly number[]): Promise<void> {
  for (const value of [...levels, ...behaviours]) await person.presses('self.rate', { value });
  await person.presses('self.rate', { item: 'R.1', value: 2 });
  await person.presses('self.summary');
}

export const handsIn = (person: Person): Promise<void> => person.presses('self.submit');

/** Opens a rating, past the situations that come before the first of a cycle. */
export async function opensRating(
  person: Person,
  args: { readonly appraisalId?: string } = {},
): Promise<void> {
  await person.presses('rate.open', args);
  if (person.offers().has('vignette.skip')) await person.presses('vignette.skip');
}

/** Gives a whole rating up to the summary, with the strengths in own words or as the bot suggests them. */
export async function rates(person: Person, appraisalId: string, strengths?: string): Promise<void> {
  await person.commands('tim');
  await opensRating(person, { appraisalId });
  await person.presses('rate.askSame');
  await person.presses('rate.same');
  await person.presses('rate.set', { item: 'H', value: 2 });
  await person.presses('rate.set', { item: 'P', value: 3 });
  await person.says('Membantu loket lain tanpa diminta.');
  await person.presses('rate.feedback');
  if (strengths === undefined) await person.presses('rate.draftFeedback', { part: 0 });
  else await person.says(strengths);
  for (const words of ['Surat keluar lebih ringkas.', 'Coaching dua kali sebulan.']) await person.says(words);
  await person.presses('rate.summary');
}
