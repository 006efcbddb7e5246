import { join } from 'node:path';
import type { ModalView } from '@slack/types';
import type { Browser, Page } from 'playwright-core';
import { type SlackUser, startSimulator, type TelegramUser } from '../../../simulator/index.ts';
import { createRoomKey } from '../../../simulator/room/key.ts';
import type { SeatKey, SeatState } from '../../../simulator/room/protocol.ts';
import { openRoom, type Room } from '../../../simulator/room/room.ts';
import { slackSeat, telegramSeat } from '../../../simulator/room/seat-state.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Sight } from '../../conversation/load/played.ts';
import type { App, DrawnMessage, DrawnModal } from './drawn.ts';
import { buttonsOf, enlarge, isCut, type Look, lookAt, modalLook, topOfQuestion } from './look.ts';
import type { Size } from './sizes.ts';

/** The room with one person, whose window shows what it is given, instead of what a bot has written. */
export type Gallery = {
  /** All messages below each other in one chat of that phone, each looked at as if it were the last. */
  readonly looks: (messages: readonly DrawnMessage[], at: Place) => Promise<readonly Look[]>;
  /** The forms one after another, each as it opens. */
  readonly modals: (modals: readonly DrawnModal[], at: Place, shots?: string) => Promise<readonly Look[]>;
  /** The whole chat of somebody who sees this as the last of it. */
  readonly look: (seat: SeatState, sight: Sight, at: Place) => Promise<Look>;
  /** A picture of what that phone shows now. */
  readonly pictureOf: (at: Place, path: string) => Promise<void>;
  /** A picture of one message as the last one of its chat. */
  readonly picture: (message: DrawnMessage, at: Place, path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Place = { readonly app: App; readonly locale: Locale; readonly size: Size };

/** The window asks the room for news by an `EventSource`; here it is given them by the test. In the page, as a string. */
const givenNews = `(() => {
  window.EventSource = class {
    constructor() { this.on = {}; window.giveSeat = (seat) => this.on.seat({ data: seat }); }
    addEventListener(name, does) { this.on[name] = does; }
    close() {}
  };
})()`;

/** A window shows no more than sixty messages; a screen may have several. */
const atOnce = 20;

const patienceMs = 15_000;
const lookEveryMs = 10;

/** When all messages were written: in the self-assessment of the scripts. */
const written = Date.parse('2026-12-05T02:00:00Z') / 1000;

export async function openGallery(browser: Browser): Promise<Gallery> {
  const key = createRoomKey();
  let room: Room | undefined;
  const simulator = await startSimulator({
    telegram: { token: '1:gallery' },
    slack: { botToken: 'xoxb-gallery', appToken: 'xapp-gallery', signingSecret: 'gallery' },
    otherwise: (request, response) => room?.handle(request, response),
  });
  room = await openRoom({
    ...{ simulator, key, botName: 'Kinerja Bot', slashCommand: '/kinerja' },
    people: [{ id: 'ani', name: 'Ani', part: 'employee', telegramId: 7, slackId: 'U7' }],
    clock: () => ({ now: new Date(written * 1000).toISOString(), timeZone: 'Asia/Makassar' }),
    moveClock: async () => false,
    issueCode: async () => undefined,
    isLinked: async () => true,
  });
  const pages = new Map<string, Promise<Page>>();
  const open = async ({ app, locale, size }: Place): Promise<Page> => {
    const context = await browser.newContext({
      ...{ viewport: size, locale: locale === 'id' ? 'id-ID' : 'en-GB', reducedMotion: 'reduce' },
    });
    const seats = [`ani@${app}`, `ani@${app}`];
    await context.addInitScript(givenNews);
    for (const [name, value] of Object.entries({ welcomed: true, language: locale, seats }))
      await context.addInitScript(
        `localStorage.setItem('kinerja-room:${name}', ${JSON.stringify(JSON.stringify(value))})`,
      );
    const page = await context.newPage();
    await page.goto(`${simulator.url}/?key=${key.words}`);
    await until(page, 'window.giveSeat !== undefined');
    if (size.fontScale !== 1) await enlarge(page, size.fontScale);
    return page;
  };
  const pageAt = (at: Place): Promise<Page> => {
    const name = `${at.app} ${at.locale} ${at.size.name}`;
    const known = pages.get(name) ?? open(at);
    pages.set(name, known);
    return known;
  };
  const give = (page: Page, { app }: Place, state: SeatState): Promise<unknown> => {
    const seat: SeatKey = `ani@${app}`;
    return page.evaluate(`window.giveSeat(${JSON.stringify(JSON.stringify({ seat, state }))})`);
  };
  const shown = async (messages: readonly DrawnMessage[], at: Place): Promise<Page> => {
    const page = await pageAt(at);
    await give(page, at, seatWith(messages, at.app));
    const last = at.app === 'telegram' ? String(given) : tsOf(given);
    await until(
      page,
      `[...document.querySelectorAll('#pane-1 .chat :is(.message, .post)')].at(-1)?.dataset.key === '${last}'`,
    );
    return page;
  };
  const looksOf = async (messages: readonly DrawnMessage[], at: Place): Promise<readonly Look[]> => {
    const page = await shown(messages, at);
    return page.evaluate<readonly Look[]>(`(() => {
        const parts = [...document.querySelectorAll('#pane-1 .chat :is(.message.bot, .post.bot)')];
        const place = parts[0].closest('.chat');
        place.scrollTop = place.scrollHeight;
        const below = place.getBoundingClientRect().bottom - parts.at(-1).getBoundingClientRect().bottom;
        const height = place.getBoundingClientRect().height;
        return ${JSON.stringify(messages.map(({ parts }) => parts.length))}.map((count) => {
          const [first, ...others] = parts.splice(0, count);
          const last = others.at(-1) ?? first;
          const box = { top: first.getBoundingClientRect().top, bottom: last.getBoundingClientRect().bottom };
          const asks = ${at.size.sees === 'all of it' ? 'box.top' : `${topOfQuestion}(last)`};
          const top = asks === last.getBoundingClientRect().top ? box.top : asks;
          return {
            height: (box.bottom - box.top) / height,
            isInView: box.bottom - top <= height - below + 2,
            cut: [...last.querySelectorAll('${buttonsOf}')].filter(${isCut}).map((one) => one.textContent.trim()),
          };
        });
      })()`);
  };
  return {
    looks: async (messages, at) => {
      const looks: Look[] = [];
      for (let from = 0; from < messages.length; from += atOnce)
        looks.push(...(await looksOf(messages.slice(from, from + atOnce), at)));
      return looks;
    },
    modals: async (modals, at, shots) => {
      const page = await pageAt(at);
      const looks: Look[] = [];
      for (const [index, { at: name, view }] of modals.entries()) {
        await give(page, at, seatWith([], 'slack'));
        await until(page, `document.querySelector('#pane-1 .modal') === null`);
        await give(page, at, seatWith([], 'slack', view));
        await until(page, `document.querySelector('#pane-1 .modal footer') !== null`);
        const look = await page.evaluate<Look>(modalLook(at.size.sees));
        looks.push(look);
        if (shots !== undefined && !(look.isInView && look.cut.length === 0))
          await page.screenshot({
            path: join(
              shots,
              `${[name, at.locale, at.size.width, index].join('-').replace(/[^\w-]+/g, '-')}.png`,
            ),
          });
      }
      await give(page, at, seatWith([], 'slack'));
      return looks;
    },
    look: async (seat, sight, at) => {
      const page = await pageAt(at);
      await give(page, at, seat);
      return lookAt(page, sight, at.size.sees);
    },
    pictureOf: async (at, path) => {
      const page = await pageAt(at);
      await page.screenshot({ path });
    },
    picture: async (message, at, path) => {
      const page = await shown([message], at);
      await page.screenshot({ path });
    },
    close: async () => {
      room?.close();
      await simulator.close();
    },
  };
}

/** The page allows no code that is made from a text in it, so it is asked from outside. */
async function until(page: Page, isTrue: string): Promise<void> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (await page.evaluate<boolean>(isTrue)) return;
    await page.waitForTimeout(lookEveryMs);
  }
  throw new Error(`the window never showed ${isTrue}`);
}

/** Each part of each message has a number of its own, so that the page tells apart what it was given before. */
let given = 0;
const numbered = (messages: readonly DrawnMessage[]) =>
  messages.flatMap(({ parts }) =>
    parts.map((part) => {
      given += 1;
      return { part, number: given };
    }),
  );

/** What the seat reads of a stand-in, with these messages in the chat. */
function seatWith(messages: readonly DrawnMessage[], app: App, modal?: ModalView): SeatState {
  const parts = numbered(messages);
  if (app === 'telegram') {
    const chat = parts.map(({ part, number }) => ({
      ...{ from: 'bot', editCount: 1, date: written, messageId: number, ...part },
    }));
    const user = { chat: () => chat, commands: () => [], replyKeyboard: () => undefined, toasts: () => [] };
    return telegramSeat(user as unknown as TelegramUser, true);
  }
  const dm = parts.map(({ part, number }) => ({
    ...{ from: 'bot', edited: true, ephemeral: false, files: [], ts: tsOf(number), ...part },
  }));
  const view = modal && { ...modal, id: 'V1', state: { values: {} } };
  const nothing = { modal: () => view, home: () => undefined, lastError: () => undefined };
  return slackSeat({ dm: () => dm, modalErrors: () => ({}), ...nothing } as unknown as SlackUser, true);
}

const tsOf = (number: number): string => `${written}.${String(number).padStart(6, '0')}`;
