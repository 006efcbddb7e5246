import type { Page } from 'playwright-core';
import type { Sight } from '../../conversation/load/played.ts';

/** What a phone shows of a screen, without anybody scrolling. */
export type Look = {
  /** The height of the message, in heights of the place where it is shown. */
  readonly height: number;
  /** Whether all of it, the question and every button, can be seen at once. */
  readonly isInView: boolean;
  /** The labels that are not seen in full. */
  readonly cut: readonly string[];
};

const patienceMs = 5000;
const lookEveryMs = 15;

/** The newest message of the bot, which is the screen. In the page, as a string, because it runs there. */
const newest = `[...document.querySelectorAll('#pane-1 .chat :is(.message.bot, .post.bot)')].at(-1)`;
const buttonsOf = `:is(.keyboard button, .keyboard a, .slack-button)`;

/** Makes all text larger, as the setting of a phone does: only the text, not what is around it. */
export const enlarge = (page: Page, scale: number): Promise<unknown> =>
  page.evaluate(`(() => {
    const enlarge = (rules) => {
      for (const rule of rules) {
        if (rule.cssRules) enlarge(rule.cssRules);
        const size = rule.style?.fontSize ?? '';
        if (size.endsWith('px')) rule.style.fontSize = parseFloat(size) * ${scale} + 'px';
      }
    };
    for (const sheet of document.styleSheets) enlarge(sheet.cssRules);
  })()`);

/** Waits until the window shows what the person in the flow sees, and looks at it. */
export async function lookAt(page: Page, sight: Sight): Promise<Look> {
  const wanted = bare([firstLine(sight), ...sight.rows.flat()].join(''));
  const end = performance.now() + patienceMs;
  let shown = '';
  while (performance.now() < end) {
    const seen = await page.evaluate<{ text: string; labels: string }>(`(() => {
      const message = ${newest};
      const labels = [...(message?.querySelectorAll('${buttonsOf}') ?? [])].map((one) => one.textContent);
      return { text: message?.textContent ?? '', labels: labels.join('') };
    })()`);
    const head = bare(firstLine(sight));
    shown = `${bare(seen.text).includes(head) ? head : bare(seen.text)}${bare(seen.labels)}`;
    if (shown === wanted) return measured(page);
    await page.waitForTimeout(lookEveryMs);
  }
  throw new Error(`the window shows\n${shown}\ninstead of\n${wanted}`);
}

const firstLine = ({ lines }: Sight): string => lines.find((line) => line.trim() !== '') ?? '';
/** Apps break and space text in ways of their own. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Asking for places makes the page give everything its place first; a chat goes to its end when it is drawn. */
const measured = (page: Page): Promise<Look> =>
  page.evaluate<Look>(`(() => {
    const message = ${newest};
    const place = message.closest('.chat').getBoundingClientRect();
    const box = message.getBoundingClientRect();
    const labels = [...message.querySelectorAll('${buttonsOf}')];
    return {
      height: box.height / place.height,
      isInView: box.top >= place.top - 1 && box.bottom <= place.bottom + 1,
      cut: labels.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent.trim()),
    };
  })()`);
