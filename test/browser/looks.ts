import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let axe: string | undefined;

/** Finds texts that are cut or extend beyond the page. It is a string because it runs in the page. */
export const complaintsAbout = (page: Page, place: string): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const found = [];
    const root = document.querySelector(${JSON.stringify(place)});
    for (const element of root?.querySelectorAll('button, .chat, .bubble, .slack-button, .post-body, .modal, .toast, .day, label') ?? []) {
      if (element.getClientRects().length === 0) continue;
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
        found.push('cut: ' + element.textContent.trim().slice(0, 80));
    }
    for (const pane of document.querySelectorAll('.pane, .seat, .top'))
      if (pane.scrollWidth > pane.clientWidth + 1) found.push('wider than its place: ' + pane.className);
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page scrolls sideways');
    return found;
  })()`);

/** What axe finds against WCAG 2.1 A and AA, in words. */
export async function barriers(page: Page): Promise<readonly string[]> {
  axe ??= await readFile(axeFile, 'utf8');
  // Added through the debugger, because the policy of the page allows no other scripts.
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map((node) => id + ': ' + help + ' ' + node.target.join(' '))))`);
}
