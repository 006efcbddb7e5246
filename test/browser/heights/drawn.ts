import type { ModalView } from '@slack/types';
import type { Intent } from '../../../src/application/outcome/intents.ts';
import type { FlowAction } from '../../../src/conversation/contract/action.ts';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import type { Capabilities } from '../../../src/conversation/contract/platform.ts';
import type { Form, Screen } from '../../../src/conversation/contract/view.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { screenKindOf } from '../../../src/conversation/engine/registry.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { slackCapabilities } from '../../../src/platform/slack/limits.ts';
import { renderScreen as renderSlack } from '../../../src/platform/slack/render.ts';
import { renderForm } from '../../../src/platform/slack/render-form.ts';
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

/** A form as Slack opens it over the chat, named by what sends it. */
export type DrawnModal = { readonly at: string; readonly locale: Locale; readonly view: ModalView };

type News = (context: Context, intent: Intent) => Screen | undefined;

export type Drawings = {
  /** Draws it in both languages and for both apps, as `draws` would. */
  readonly ofScreen: (context: Context, draws: (context: Context) => Screen) => void;
  readonly ofNews: (context: Context, intent: Intent, draws: News) => void;
  /** What comes by itself, made again for both apps in both languages. */
  readonly ofLane: (
    kind: Intent['kind'],
    makes: (locale: Locale, capabilities: Capabilities) => Promise<Screen | undefined>,
  ) => Promise<void>;
  /** What was shown in any other way, in the language in which it was. */
  readonly ofMessage: (screen: Screen) => void;
  readonly ofForm: (
    context: Context,
    action: FlowAction,
    makes: (context: Context) => Form | undefined,
  ) => void;
  /** Of each form and language the one with most to say. */
  readonly modals: () => readonly DrawnModal[];
  /** What is looked at: of each screen, app and language the tallest and the one with the longest labels. */
  readonly all: () => readonly DrawnMessage[];
};

const capabilitiesOf = { telegram: telegramCapabilities, slack: slackCapabilities };
/** So many of the tallest of a screen are looked at: how tall they are is only estimated here. */
const tallestKept = 4;

/** Keeps what scripts draw. */
export function keepDrawings(): Drawings {
  const kept = new Map<string, Kept[]>();
  const keep = (at: string, locale: Locale, app: App, screen: Screen): void => {
    const name = `${at} ${locale} ${app}`;
    const one = { at, app, locale, screen, ...sizeOf(screen) };
    const all = kept.get(name) ?? [];
    if (all.some((it) => it.size === one.size && it.label === one.label && it.marked === one.marked)) return;
    all.push(one);
    const tallest = all.toSorted((a, b) => b.size - a.size).slice(0, tallestKept);
    const longest = all.toSorted((a, b) => b.label - a.label).slice(0, 1);
    const marked = all.toSorted((a, b) => b.marked - a.marked).slice(0, 1);
    kept.set(name, [...new Set([...tallest, ...longest, ...marked])]);
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
  const forms = new Map<string, DrawnModal>();
  return {
    ofForm: (context, action, makes) => {
      for (const locale of locales) {
        const model = { ...context.model, locale };
        const form = makes(contextOf({ ...context, model, capabilities: slackCapabilities }));
        if (form === undefined) continue;
        const at = `form ${action.type}`;
        const view = renderForm(form, undefined, 'n');
        const before = forms.get(`${at} ${locale}`);
        if (before === undefined || wordsIn(view) > wordsIn(before.view))
          forms.set(`${at} ${locale}`, { at, locale, view });
      }
    },
    modals: () => [...forms.values()],
    ofLane: async (kind, makes) => {
      for (const app of apps)
        for (const locale of locales) {
          const screen = await makes(locale, capabilitiesOf[app]);
          if (screen !== undefined) keep(`message ${kind}`, locale, app, screen);
        }
    },
    ofScreen: (context, does) => inAll(placeOf(context), context, does),
    ofNews: (context, intent, does) => inAll(`news ${intent.kind}`, context, (each) => does(each, intent)),
    ofMessage: (screen) => {
      for (const app of apps) keep(`message “${screen.preview.slice(0, 40)}”`, 'id', app, screen);
    },
    all: () =>
      [...kept.values()].flat().map(({ screen, at, app, locale }) => {
        const parts = app === 'telegram' ? renderTelegram(screen) : renderSlack(screen, 'n');
        return { at, app, locale, parts };
      }),
  };
}

/** What is drawn there. Whoever has not read the notice on personal data sees that, wherever they are. */
const placeOf = ({ model, state }: Context): string =>
  model.person && !model.person.hasAcceptedPrivacy && screenKindOf(state.screen).opensTo !== 'anybody'
    ? 'privacy'
    : state.screen.at;

type Kept = Omit<DrawnMessage, 'parts'> & {
  readonly screen: Screen;
  readonly size: number;
  readonly label: number;
  readonly marked: number;
};

/** A button takes the room of so many characters, and what is folded shows no more of itself than this. */
const buttonSize = 40;
const foldedSize = 120;

/**
 * How much a screen has to show, in characters, how many its longest labels have side by side, and how many the longest
 * label of a saved answer has, which its mark makes longer.
 */
function sizeOf({ blocks }: Screen): Pick<Kept, 'size' | 'label' | 'marked'> {
  let label = 0;
  let marked = 0;
  const size = blocks.reduce((sum, block) => {
    if (block.kind === 'details') return sum + foldedSize;
    if (block.kind === 'choice' && block.layout === 'row')
      for (const option of block.options) if (option.selected) marked = Math.max(marked, option.label.length);
    if (block.kind !== 'buttons') return sum + wordsIn(block);
    const longest = Math.max(0, ...block.buttons.map((one) => one.label.length));
    label = Math.max(label, longest * (block.layout === 'row' ? Math.max(1, block.buttons.length) : 1));
    return sum + block.buttons.length * buttonSize;
  }, 0);
  return { size, label, marked };
}

/** The characters of all texts in it, but not of what a press does. */
function wordsIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => (name === 'action' || name === 'kind' ? sum : sum + wordsIn(inner) + 3),
    0,
  );
}
