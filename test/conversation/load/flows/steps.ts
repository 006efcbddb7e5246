import type { Person } from '../person.ts';

const level = '1';

/** The nine cards of competencies, each as the position requires. */
export async function answersCompetencies(who: Person): Promise<void> {
  for (let card = 0; card < 9; card += 1) await who.pressesText(level);
}

/** The seven cards of behaviour, each as expected. */
export async function answersBehaviour(who: Person): Promise<void> {
  for (let card = 0; card < 7; card += 1) await who.presses('scale.2');
}

/** From the last answer to the receipt. */
export async function handsIn(who: Person): Promise<void> {
  if (who.has('self.results.onward')) await who.presses('self.results.onward');
  await who.presses('self.summary.submit');
}

/** Results and behaviour as a whole, both as expected. */
export async function ratesOverall(who: Person): Promise<void> {
  await who.presses('scale.2');
  await who.presses('scale.2');
}

/** From the complete rating to the predicate that is set and released. */
export async function confirms(who: Person): Promise<void> {
  if (who.has('rate.summary.ask')) await who.presses('rate.summary.ask');
  await who.presses('rate.summary.submit');
}

/** The same, on to the first card of the next person. */
const confirmsAndGoesOn = (who: Person): Promise<void> => who.presses('rate.confirm.next');

/** Rates the person whose first card is open; `isLast` = nobody is gone on to. */
export type Rates = (who: Person, isLast: boolean) => Promise<void>;

/** Everything as required and expected. */
export const ratesAsRequired: Rates = async (who, isLast) => {
  await answersCompetencies(who);
  await ratesOverall(who);
  await (isLast ? confirms(who) : confirmsAndGoesOn(who));
};

/** All competencies as they said themselves. */
export const ratesAgreeing: Rates = async (who, isLast) => {
  await who.presses('rate.button.same');
  await who.presses('rate.same.confirm', { count: 9 });
  await ratesOverall(who);
  await (isLast ? confirms(who) : confirmsAndGoesOn(who));
};

/** From home to the list of the team. */
export async function opensTeam(who: Person): Promise<void> {
  await who.starts();
  await who.presses('home.teamButton');
}

/** Opens somebody from the list of the team: by the name where it is on a button, else by the number before it. */
export async function opensPerson(who: Person, name: string): Promise<void> {
  if (who.buttons().some((label) => label === name)) return who.pressesText(name);
  const line = new RegExp(`(\\d+)\\s${name}(?:[\\s,]|$)`, 'u').exec(who.screen());
  if (line?.[1] === undefined) throw new Error(`nobody is called ${name} in\n${who.screen()}`);
  await who.pressesText(line[1]);
}
