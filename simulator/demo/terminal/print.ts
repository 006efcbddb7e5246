/** Prints the demo on a terminal: the exact texts of both sides, in two colours if the terminal has colours. */

const colours = process.stdout.isTTY;
const paint = (code: number, text: string): string => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);

export const say = (text = ''): void => console.log(text);
export const title = (text: string): void =>
  say(`\n${paint(1, `━━ ${text} ${'━'.repeat(Math.max(4, 74 - text.length))}`)}`);

/** Prints what a person does, such as pressing or typing. */
export const person = (name: string, does: string): void => say(`\n${paint(36, `▶ ${name}: ${does}`)}`);

/** Prints what the bot shows in the chat. */
export function bot(place: string, text: string): void {
  say(paint(90, `  ┌ ${place}`));
  for (const line of text.split('\n')) say(`${paint(90, '  │')} ${line}`);
  say(paint(90, '  └'));
}

export const toast = (text: string): void => say(`  ${paint(33, `✦ ${text}`)}`);

/** Ends the process when nobody reads what it says any more, as after `| head`. */
export function endWithoutReader(): void {
  process.stdout.on('error', () => process.exit(1));
}
