import { createInterface } from 'node:readline/promises';
import type { Actor } from '../../actors/actor.ts';
import { bot, say, toast } from './print.ts';
import type { TerminalWords } from './words.ts';

export type Seat = { readonly title: string; readonly place: string; readonly actor: Actor };

/** Prints the whole chat with numbers for its buttons. */
function show(seat: Seat, words: TerminalWords): void {
  const text = seat.actor.screen();
  bot(seat.place, text === '' ? words.nothingYet : text);
  say(
    seat.actor
      .buttons()
      .map((label, index) => `  ${index + 1} = ${label}`)
      .join('\n'),
  );
}

/** Lets the user of the demo chat as any of its people, in this terminal. Returns when they end it. */
export async function chatInTerminal(
  seats: readonly Seat[],
  moveOn: (hours: number) => Promise<void>,
  words: TerminalWords,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // A question that waits when the terminal is closed (Ctrl-D) would otherwise wait for ever.
  const closed = new AbortController();
  const { signal } = closed;
  lines.on('close', () => closed.abort());
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  let seat = seats[0];
  const seatList = () => say(seats.map((one, index) => `  :${index + 1} ${one.title}`).join('\n'));
  seatList();
  say(words.chatHelp);
  while (!signal.aborted && seat) {
    const line = (await lines.question(`\n${seat.title}> `, { signal }).catch(() => ':q')).trim();
    if (line === ':q') break;
    try {
      const chosen = /^:(\d+)$/.exec(line);
      const hours = line === ':h' ? 1 : line === ':d' ? 24 : 0;
      if (chosen) seat = seats[Number(chosen[1]) - 1] ?? seat;
      else if (hours > 0) await moveOn(hours);
      else if (/^\d+$/.test(line)) {
        const label = seat.actor.buttons()[Number(line) - 1];
        if (label === undefined) say(`  ${words.noButton}`);
        else await seat.actor.presses(label);
      } else if (line.startsWith('/')) {
        const [name = '', ...rest] = line.slice(1).split(' ');
        await seat.actor.commands(name, rest.join(' '));
      } else if (line !== '') await seat.actor.says(line);
      if (seat.actor.notice() !== seat.actor.screen()) toast(seat.actor.notice());
      show(seat, words);
    } catch (error) {
      say(`  ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : words.chatFailed}`);
    }
  }
  lines.close();
}
