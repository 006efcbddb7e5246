import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { examine } from '../../../src/cli/doctor/examine.ts';
import { readConfig } from '../../../src/config.ts';
import { helpScreen } from '../../../src/conversation/features/desk/desk.screen.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { platforms } from '../../../src/platform/list.ts';
import { slack } from '../../../src/platform/slack/manifest.ts';
import { systemClock } from '../../../src/shared/time.ts';
import { aContext } from '../../support/builders.ts';
import { commandsOnHelp } from '../../support/commands-on-help.ts';
import { paper } from '../../support/paper/manifest.ts';
import { openOffice } from '../../support/paper/post-office.ts';

const everyone = [...platforms, paper];
const read = (env: Record<string, string>) => {
  const result = readConfig(
    { AGENCY_NAME: 'Kota Contoh', TIME_ZONE: 'Asia/Makassar', ...env },
    everyone,
    'en',
  );
  return result.ok ? result.value : result.error.map(({ message }) => message);
};
const commandsIn = (capabilities: typeof slack.capabilities) =>
  commandsOnHelp(helpScreen(aContext(undefined, { capabilities })));

describe('a platform that only the tests know', () => {
  it('is configured by its own variables; without words of its own, .env.example is named', () => {
    expect(read({ PAPER_TOKEN: 'paper-1' })).toMatchObject({
      platforms: [{ name: 'paper', settings: { token: 'paper-1', mode: 'fetching' } }],
      secrets: ['paper-1'],
    });
    const PUBLIC_URL = 'https://bot.example.go.id';
    expect(read({ PAPER_TOKEN: 'paper-1', PUBLIC_URL })).toEqual([
      'PAPER_SECRET is missing: .env.example says what it must be.',
    ]);
    expect(read({ PAPER_TOKEN: 'ink-1' })).toEqual([
      'PAPER_TOKEN cannot be used as it is: .env.example says what it must be.',
    ]);
    expect(read({})).toEqual([
      expect.stringContaining('set at least one of TELEGRAM_BOT_TOKEN, SLACK_BOT_TOKEN, PAPER_TOKEN,'),
    ]);
  });

  it('is left out when its token is not set, even if its other variables are wrong', () => {
    expect(read({ TELEGRAM_BOT_TOKEN: '1:a' })).toMatchObject({ platforms: [{ name: 'telegram' }] });
    expect(read({ TELEGRAM_BOT_TOKEN: '1:a', PAPER_SECRET: 'short' })).toEqual([
      expect.stringContaining('PAPER_SECRET cannot be used as it is'),
    ]);
  });

  it('is checked by the doctor', async () => {
    const look = async (token: string) =>
      (
        await examine({
          config: readConfig(
            { AGENCY_NAME: 'Kota Contoh', TIME_ZONE: 'Asia/Makassar', PAPER_TOKEN: token },
            everyone,
          ),
          store: undefined,
          clock: systemClock,
          t: translator('en'),
        })
      ).filter(({ check }) => check === 'paper');
    openOffice('paper-open');
    expect(await look('paper-open')).toMatchObject([{ status: 'ok' }]);
    expect(await look('paper-lost')).toMatchObject([{ status: 'problem' }]);
  });

  it('refuses to start with a token nobody knows, in a sentence for the operator', async () => {
    const setup = paper.with({ token: 'paper-lost', mode: 'fetching' });
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    await expect(setup.create({ log, busyText: () => '' })).rejects.toThrow('check PAPER_TOKEN');
  });
});

describe('help', () => {
  it.each(everyone)('names commands as one types them on $name', ({ capabilities }) => {
    const commands = commandsIn(capabilities);
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) expect(command.startsWith(capabilities.commandPrefix)).toBe(true);
    expect(commands).toContain(`${capabilities.commandPrefix}hasil`);
  });
});

describe('slack-manifest.yaml', () => {
  const app = parse(readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8'));

  it('registers every command that help names', () => {
    const registered: string[] = app.features.slash_commands.map(
      ({ command }: { command: string }) => command,
    );
    for (const command of commandsIn(slack.capabilities)) expect(registered).toContain(command.split(' ')[0]);
  });

  it('asks for files where the bot takes and sends them', () => {
    const { canSend, canReceive } = slack.capabilities.files;
    const scopes: string[] = app.oauth_config.scopes.bot;
    expect([scopes.includes('files:write'), scopes.includes('files:read')]).toEqual([canSend, canReceive]);
  });
});
