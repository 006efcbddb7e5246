import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isRecord, type Json, recordsOf, textOf } from '../json.ts';

/** What an app has told Slack about itself: Slack delivers and allows only what stands there. */
export type AppManifest = {
  /** With the slash. */
  readonly commands: readonly string[];
  /** The message shortcuts, by their callback ids. */
  readonly messageShortcuts: readonly string[];
  /** Names such as `message.im`. */
  readonly events: readonly string[];
  readonly scopes: readonly string[];
  readonly hasHome: boolean;
  /** People may write to the app. */
  readonly takesMessages: boolean;
  /** Presses and forms reach the app. */
  readonly isInteractive: boolean;
};

const ofTheBot = new URL('../../slack-manifest.yaml', import.meta.url);

/** The manifest with which the bot is installed. */
export const readBotManifest = (): AppManifest => readManifest(readFileSync(ofTheBot, 'utf8'));

export function readManifest(yaml: string): AppManifest {
  const manifest: unknown = parse(yaml);
  const features = at(manifest, 'features');
  const home = at(features, 'app_home');
  const settings = at(manifest, 'settings');
  return {
    commands: recordsOf(features.slash_commands).flatMap(({ command }) => textOf(command) ?? []),
    messageShortcuts: recordsOf(features.shortcuts).flatMap(({ type, callback_id: id }) =>
      type === 'message' ? (textOf(id) ?? []) : [],
    ),
    events: words(at(settings, 'event_subscriptions').bot_events),
    scopes: words(at(at(manifest, 'oauth_config'), 'scopes').bot),
    hasHome: home.home_tab_enabled === true,
    takesMessages: home.messages_tab_enabled === true && home.messages_tab_read_only_enabled !== true,
    isInteractive: at(settings, 'interactivity').is_enabled === true,
  };
}

const at = (value: unknown, field: string): Json => {
  const found = isRecord(value) ? value[field] : undefined;
  return isRecord(found) ? found : {};
};

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((word) => textOf(word) ?? []) : [];
