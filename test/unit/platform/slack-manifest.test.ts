import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandOf, commands } from '../../../src/conversation/engine/registry.ts';
import { helpScreen } from '../../../src/conversation/features/desk/desk.screen.ts';
import type { Bot } from '../../../src/platform/slack/inbound/origin.ts';
import { parseBody } from '../../../src/platform/slack/inbound/parse.ts';
import { slackCapabilities } from '../../../src/platform/slack/limits.ts';
import { aContext } from '../../support/builders.ts';
import { commandsOnHelp } from '../../support/commands-on-help.ts';

const app = parse(readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8'));
const registered: readonly string[] = app.features.slash_commands.map(
  ({ command }: { command: string }) => command,
);
const bot: Bot = { teamId: 'T1', userId: 'U0BOT' };
const asks = { dmOf: async () => undefined };
const means = async (body: object) => (await parseBody(body, bot, asks)) !== undefined;

const event = (fields: object) => ({ type: 'event_callback', event_id: 'Ev1', team_id: 'T1', event: fields });
const message = (channelType: string) =>
  event({ type: 'message', channel_type: channelType, channel: 'D1', user: 'U1', text: 'halo' });
/** One sample of everything that Slack might be asked for, by the name a manifest has for it. */
const events: Readonly<Record<string, object>> = {
  app_home_opened: event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' }),
  app_mention: event({ type: 'app_mention', user: 'U1', channel: 'C1', text: '<@U0BOT> halo' }),
  'message.app_home': message('app_home'),
  'message.channels': message('channel'),
  'message.groups': message('group'),
  'message.im': message('im'),
  'message.mpim': message('mpim'),
  user_change: event({ type: 'user_change', user: { id: 'U1', team_id: 'T1', deleted: true } }),
  team_join: event({ type: 'team_join', user: { id: 'U1', team_id: 'T1', deleted: true } }),
  app_uninstalled: event({ type: 'app_uninstalled' }),
  tokens_revoked: event({ type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } }),
  reaction_added: event({ type: 'reaction_added', user: 'U1', item: { channel: 'D1' } }),
  member_joined_channel: event({ type: 'member_joined_channel', user: 'U0BOT', channel: 'C1' }),
};
const who = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, trigger_id: 't' };
const shortcuts: Readonly<Record<string, object>> = {
  global: { ...who, type: 'shortcut', callback_id: 'open' },
  message: {
    ...{ ...who, type: 'message_action', message: { text: 'terima kasih' }, channel: { id: 'C1' } },
    callback_id: app.features.shortcuts?.[0]?.callback_id,
  },
};
const command = (name: string, text = '') => ({
  command: name,
  text,
  team_id: 'T1',
  user_id: 'U1',
  channel_id: 'D1',
  trigger_id: 't',
});

async function meant(samples: Readonly<Record<string, object>>): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [name, sample] of Object.entries(samples)) if (await means(sample)) names.push(name);
  return names.toSorted();
}

describe('what the Slack manifest asks for and what the bot understands', () => {
  it('are the same events', async () => {
    expect(await meant(events)).toEqual(app.settings.event_subscriptions.bot_events.toSorted());
  });

  it('are the same commands, and no others', async () => {
    expect(registered.length).toBeGreaterThan(0);
    for (const name of registered) expect(await means(command(name))).toBe(true);
    for (const name of ['/hasil', '/start', '/Kinerja2', 'kinerja'])
      expect(await means(command(name))).toBe(false);
  });

  it('are the same shortcuts', async () => {
    const asked: readonly { readonly type: string }[] = app.features.shortcuts ?? [];
    expect(await meant(shortcuts)).toEqual([...new Set(asked.map(({ type }) => type))].toSorted());
  });

  it('are presses and forms', async () => {
    expect(app.settings.interactivity.is_enabled).toBe(true);
    const press = { container: { type: 'view' }, actions: [{ value: 'h' }] };
    expect(await means({ ...who, type: 'block_actions', ...press })).toBe(true);
    const view = { id: 'V1', private_metadata: '', state: { values: {} } };
    expect(await means({ ...who, type: 'view_submission', view })).toBe(true);
  });

  it('are in scope: every event has the right that Slack wants for it', () => {
    const needed = { 'message.im': 'im:history', user_change: 'users:read' };
    for (const [name, scope] of Object.entries(needed))
      if (app.settings.event_subscriptions.bot_events.includes(name))
        expect(app.oauth_config.scopes.bot).toContain(scope);
  });
});

describe('the help on Slack', () => {
  it.each(['id', 'en'] as const)('names only what a person can type there (%s)', async (locale) => {
    const context = aContext(undefined, { capabilities: slackCapabilities, locale });
    const typed = commandsOnHelp(helpScreen(context));
    expect(typed.length).toBeGreaterThan(3);
    for (const line of typed) {
      const [name = '', word = ''] = line.split(' ');
      expect(registered).toContain(name);
      const parsed = await parseBody(command(name, word), bot, asks);
      const inbound = typeof parsed === 'object' ? parsed.inbound : undefined;
      expect(inbound?.event).toEqual({ kind: 'command', name: word, argument: '' });
      expect(commandOf(word)?.names[locale]).toBe(word);
    }
  });

  it('and the hint beside the command name commands that exist', () => {
    for (const { usage_hint: hint } of app.features.slash_commands)
      for (const word of String(hint).match(/[a-z]+/g) ?? []) expect(commandOf(word)).toBeDefined();
    expect(commands.size).toBeGreaterThan(3);
  });

  it('opens home for the command alone, as Slack sends it: with an empty text, or with none', async () => {
    const { text: _, ...without } = command('/kinerja');
    for (const body of [command('/kinerja'), command('/kinerja', '  '), without]) {
      const parsed = await parseBody(body, bot, asks);
      const inbound = typeof parsed === 'object' ? parsed.inbound : undefined;
      expect(inbound?.event).toMatchObject({ kind: 'command', name: 'start' });
      expect(inbound?.event.kind === 'command' && commandOf(inbound.event.name)).toBeTruthy();
    }
  });
});
