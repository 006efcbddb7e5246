import type { Pass, Reply, Shown, ShowTarget } from '../contract/platform.ts';
import { freely } from './pass.ts';

/** A notice alone is no screen, and must not become the anchor. */
export const isScreen = ({ mode, screen }: Pick<Reply, 'mode' | 'screen'>): boolean =>
  mode !== 'once' && screen !== undefined;

/** Shows an answer in its turn, for an adapter. Rejects as `show` does. */
export async function showAnswer(
  answer: Reply & { readonly shows: ShowTarget },
  show: (pass: Pass) => Promise<Shown>,
): Promise<void> {
  const { shows } = answer;
  if (shows.draw) return shows.draw(show, isScreen(answer));
  const shown = await show(freely);
  if (isScreen(answer)) await shows.shown(shown);
}
