import type { Block, Notice, Screen } from '../contract/view.ts';
import { text } from '../contract/view.ts';

/** For platforms without toasts: adds the notice as the first line of the screen; without a screen it is the screen. */
export function withNotice(screen: Screen, notice: Notice | undefined): Screen;
export function withNotice(screen: Screen | undefined, notice: Notice | undefined): Screen | undefined;
export function withNotice(screen: Screen | undefined, notice: Notice | undefined): Screen | undefined {
  if (notice === undefined) return screen;
  const line: Block = { kind: 'note', tone: notice.isAlert ? 'warning' : 'info', text: text(notice.text) };
  return screen ? { ...screen, blocks: [line, ...screen.blocks] } : { blocks: [line], preview: notice.text };
}
