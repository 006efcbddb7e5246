import type { Page } from 'playwright-core';
import type { Sight } from '../../conversation/load/played.ts';
import type { Size } from './sizes.ts';

/** What a phone shows of a screen, without anybody scrolling. */
export type Look = {
  /** The height of the message, in heights of the place where it is shown. */
  readonly height: number;
  /** Whether what this phone is to show of it can be seen at once. */
  readonly isInView: boolean;
  /** The labels that are not seen in full. */
  readonly cut: readonly string[];
};

const patienceMs = 5000;
const lookEveryMs = 15;

/** The newest message of the bot, which is the screen. In the page, as a string, because it runs there. */
const newest = `[...document.querySelectorAll('#pane-1 .chat :is(.message.bot, .post.bot)')].at(-1)`;
/** The buttons of a message, in either app. */
export const buttonsOf = `:is(.keyboard button, .keyboard a, .slack-button)`;

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
export async function lookAt(page: Page, sight: Sight, sees: Size['sees']): Promise<Look> {
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
    if (shown === wanted) return measured(page, sees);
    await page.waitForTimeout(lookEveryMs);
  }
  throw new Error(`the window shows\n${shown}\ninstead of\n${wanted}`);
}

const firstLine = ({ lines }: Sight): string => lines.find((line) => line.trim() !== '') ?? '';
/** Apps break and space text in ways of their own. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Where the last line begins that asks something, outside of quotations and what is folded; the top of the message when
 * it only tells something, so that all of it is to be seen. In the page, as a string.
 */
export const topOfQuestion = `((message) => {
  const places = [];
  let words = '';
  const walk = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const around = node.parentElement;
    if (around.closest('button, a, blockquote, details')) continue;
    const block = around.closest('p, li, h1, h2, h3, h4, div, section');
    if (places.at(-1)?.block !== block) words += '\\n';
    places.push({ node, block, from: words.length });
    words += node.data;
  }
  const asks = [...words.matchAll(/[^\\n]*\\?[ \\t]*(?=\\n|$)/g)].at(-1);
  if (asks === undefined) return message.getBoundingClientRect().top;
  const { node, from } = places.findLast((place) => place.from <= asks.index);
  const range = document.createRange();
  range.setStart(node, asks.index - from);
  range.setEnd(node, asks.index - from + 1);
  return range.getBoundingClientRect().top;
})`;

/**
 * Whether a label is not seen in full, by the width of the words themselves: an app that cuts by less than a pixel still
 * shows three dots. In the page, as a string.
 */
export const isCut = `((one) => {
  const words = document.createRange();
  words.selectNodeContents(one);
  const { paddingLeft, paddingRight } = getComputedStyle(one);
  const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  return one.scrollWidth > one.clientWidth + 1 || words.getBoundingClientRect().width > room + 0.5;
})`;

/** Asking for places makes the page give everything its place first; a chat goes to its end when it is drawn. */
const measured = (page: Page, sees: Size['sees']): Promise<Look> =>
  page.evaluate<Look>(`(() => {
    const message = ${newest};
    const place = message.closest('.chat').getBoundingClientRect();
    const box = message.getBoundingClientRect();
    const labels = [...message.querySelectorAll('${buttonsOf}')];
    const top = ${sees === 'all of it' ? 'box.top' : `${topOfQuestion}(message)`};
    return {
      height: box.height / place.height,
      isInView: top >= place.top - 1 && box.bottom <= place.bottom + 1,
      cut: labels.filter(${isCut}).map((one) => one.textContent.trim()),
    };
  })()`);

/**
 * How a form looks when it opens: all of it without scrolling, or on a small phone its first field, and its buttons. In
 * the page, as a string.
 */
export const modalLook = (sees: Size['sees']): string => `(() => {
  const modal = document.querySelector('#pane-1 .modal');
  const body = modal.querySelector('.modal-body');
  const room = modal.closest('.veil').getBoundingClientRect();
  const footer = modal.querySelector('footer').getBoundingClientRect();
  const first = body.querySelector('.input')?.getBoundingClientRect();
  const isWhole = body.scrollHeight <= body.clientHeight + 1;
  const hasFirst = first === undefined || first.bottom <= body.getBoundingClientRect().bottom + 1;
  return {
    height: (modal.getBoundingClientRect().height - body.clientHeight + body.scrollHeight) / room.height,
    isInView: footer.bottom <= room.bottom + 1 && ${sees === 'all of it' ? 'isWhole' : 'hasFirst'},
    cut: [...modal.querySelectorAll('${buttonsOf}')].filter(${isCut}).map((one) => one.textContent.trim()),
  };
})()`;
