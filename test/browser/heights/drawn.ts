import type { Intent } from '../../../src/application/outcome/intents.ts';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { slackCapabilities } from '../../../src/platform/slack/limits.ts';
import { renderScreen as renderSlack } from '../../../src/platform/slack/render.ts';
import { telegramCapabilities } from '../../../src/platform/telegram/limits.ts';
import { renderScreen as renderTelegram } from '../../../src/platform/telegram/render.ts';

export const apps = ['telegram', 'slack'] as const;
export type App = (typeof apps)[number];

/** A message of the bot as an app is given it, and the screen it belongs to. */
export type DrawnMessage = {
  readonly at: string;
  readonly app: App;
  readonly locale: Locale;
  /** What the stand-ins would make of it: the parts of one screen, of which only the last has buttons. */
  readonly parts: ReturnType<typeof renderTelegram> | ReturnType<typeof renderSlack>;
};

export type Drawings = {
  /** Draws it in both languages and for both apps, as `draw` would, and keeps each that looks different. */
  readonly ofScreen: (context: Context, draws: (context: Context) => Screen) => void;
  readonly ofNews: (context: Context, intent: Intent, draws: typeof draws) => void;
  /** What was sent without an event, in the language in which it was sent. */
  readonly ofMessage: (screen: Screen) => void;
  readonly all: () => readonly DrawnMessage[];
};

const capabilitiesOf = { telegram: telegramCapabilities, slack: slackCapabilities };
declare const draws: (context: Context, intent: Intent) => Screen | undefined;

/** Keeps every screen that scripts draw, once. */
export function keepDrawings(): Drawings {
  const kept = new Map<string, DrawnMessage>();
  /** By the text, so that what a lane sends is not kept a second time under another name. */
  const known = new Set<string>();
  const keep = (at: string, locale: Locale, app: App, screen: Screen): void => {
    const parts = app === 'telegram' ? renderTelegram(screen) : renderSlack(screen, 'n');
    const looks = JSON.stringify([app, parts.map((part) => withoutIds(part))]);
    if (known.has(looks)) return;
    known.add(looks);
    kept.set(looks, { at, app, locale, parts });
  };
  const inAll = (at: string, context: Context, does: (context: Context) => Screen | undefined): void => {
    for (const app of apps)
      for (const locale of locales) {
        const model = { ...context.model, locale };
        const capabilities = { ...capabilitiesOf[app], files: context.capabilities.files };
        const screen = does(contextOf({ ...context, model, capabilities }));
        if (screen !== undefined) keep(at, locale, app, screen);
      }
  };
  return {
    ofScreen: (context, does) => inAll(context.state.screen.at, context, does),
    ofNews: (context, intent, does) => inAll(`news ${intent.kind}`, context, (each) => does(each, intent)),
    ofMessage: (screen) => {
      for (const app of apps) keep(`message: ${screen.preview.slice(0, 40)}`, 'id', app, screen);
    },
    all: () => [...kept.values()],
  };
}

/** Without what is new in every drawing and no reader sees. */
const withoutIds = (part: object): string =>
  JSON.stringify(part, (key, value) =>
    ['block_id', 'action_id', 'value', 'data', 'callback_data', 'unix_time'].includes(key)
      ? undefined
      : value,
  );
