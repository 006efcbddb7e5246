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

const written = {
  strengths: 'Rapi dan tepat waktu.',
  improve: 'Menulis surat dinas.',
  nextStep: 'Coaching dua kali.',
} as const;
const parts = ['strengths', 'improve', 'nextStep'] as const;

/** The feedback as far as the bot asks for it: what it suggests is taken, what it does not is written. */
export async function givesFeedback(who: Person): Promise<void> {
  for (const part of parts) {
    const short = who.nameOf(`rate.feedback.short.${part}`);
    if (who.has('rate.feedback.take', { part: short }))
      await who.presses('rate.feedback.take', { part: short });
    else if (who.has('rate.feedback.write', { part: short })) await who.says(written[part]);
  }
  if (who.has('rate.feedback.toSummary')) await who.presses('rate.feedback.toSummary');
}

/** From the complete rating to the predicate that is set and released. */
export async function confirms(who: Person): Promise<void> {
  if (who.has('rate.summary.ask')) await who.presses('rate.summary.ask');
  await who.presses('rate.summary.submit');
}

/** Rates the person whose first card is open, everything as required and expected. */
export async function ratesAsRequired(who: Person): Promise<void> {
  await answersCompetencies(who);
  await ratesOverall(who);
  await givesFeedback(who);
  await confirms(who);
}

/** Rates the person whose first card is open, all competencies as they said themselves. */
export async function ratesAgreeing(who: Person): Promise<void> {
  await who.presses('rate.button.same');
  await who.presses('rate.same.confirm', { count: 9 });
  await ratesOverall(who);
  await givesFeedback(who);
  await confirms(who);
}

/** From home to the list of the team. */
export async function opensTeam(who: Person): Promise<void> {
  await who.starts();
  await who.presses('home.teamButton');
}

/** Opens the card of the next person that is offered on the receipt. */
export const opensNext = (who: Person): Promise<void> => who.presses('rate.receipt.next');
