import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Config, configNames, readConfig, readStoreConfig } from '../../src/config.ts';
import { sayVariable } from '../../src/i18n/say-variable.ts';
import { translator } from '../../src/i18n/translate.ts';
import { platforms } from '../../src/platform/list.ts';

const agency = { AGENCY_NAME: 'Pemerintah Kota Contoh', TIME_ZONE: 'Asia/Jayapura' };
const telegram = { ...agency, TELEGRAM_BOT_TOKEN: '123456:AA-bb_cc' };
const slack = { ...agency, SLACK_BOT_TOKEN: 'xoxb-1-abc', SLACK_APP_TOKEN: 'xapp-1-abc' };

const accepted = (env: Record<string, string>) => {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.error.map((p) => p.message).join('\n'));
  return result.value;
};
/** The configuration without the functions of its platforms, which are never equal. */
const plainly = (config: Config) => ({ ...config, platforms: settingsIn(config) });
const settingsIn = (config: Config) => config.platforms.map(({ settings }) => settings);
const refused = (env: Record<string, string>) => {
  const result = readConfig({ KINERJA_LANG: 'en', ...env });
  if (result.ok) throw new Error('accepted');
  return result.error.map((p) => p.message);
};

describe('the configuration', () => {
  test('needs no more than the name and the time zone of the agency and the token of one platform', () => {
    expect(accepted(telegram)).toEqual({
      platforms: [expect.objectContaining({ name: 'telegram' })],
      secrets: ['123456:AA-bb_cc'],
      port: 3000,
      adminHost: '127.0.0.1',
      allowedHosts: [],
      role: 'all',
      dataDir: './.data',
      auditHeadsDir: './.data/audit-heads',
      timeZone: 'Asia/Jayapura',
      logLevel: 'info',
      agencyName: 'Pemerintah Kota Contoh',
      evidence: { folder: './.data/evidence', fileMegabytes: 10, personMegabytes: 100 },
      linkCodeMinutes: 10,
      hasSecondOfficer: false,
      partDaysMin: 28,
      retention: {
        days: {
          events: 7,
          messages: 30,
          'link-attempts': 30,
          'link-codes': 30,
          strangers: 30,
          'chat-turns': 1,
        },
        years: {},
      },
    });
    expect(settingsIn(accepted(telegram))).toEqual([{ token: '123456:AA-bb_cc', mode: 'polling' }]);
    expect(settingsIn(accepted(slack))).toEqual([
      { token: 'xoxb-1-abc', mode: 'socket', appToken: 'xapp-1-abc' },
    ]);
  });

  test('keeps nothing for less than serves its purpose, and official results as long as the agency says', () => {
    const set = { ...telegram, KEEP_STRANGERS_DAYS: '14', KEEP_RESULTS_YEARS: '10', KEEP_NOTES_YEARS: '3' };
    expect(accepted(set).retention).toMatchObject({
      days: { strangers: 14, messages: 30 },
      years: { results: 10, evidence: undefined, notes: 3 },
    });
    for (const [name, wrong] of [
      ['KEEP_EVENTS_DAYS', '1'],
      ['KEEP_MESSAGES_DAYS', '6'],
      ['KEEP_STRANGERS_DAYS', '0'],
      ['KEEP_RESULTS_YEARS', '0'],
      ['KEEP_RESULTS_YEARS', 'ever'],
      ['KEEP_EVIDENCE_YEARS', '100'],
      ['KEEP_POCKET_YEARS', '0'],
    ] as const)
      expect(refused({ ...telegram, [name]: wrong })[0]).toContain(`${name} must be a whole number of`);
  });

  test('takes names and addresses without a port as further hosts', () => {
    const hosts = (text: string) => accepted({ ...telegram, ALLOWED_HOSTS: text }).allowedHosts;
    expect(hosts('web, worker,10.0.0.5,fd00::1')).toEqual(['web', 'worker', '10.0.0.5', 'fd00::1']);
    for (const wrong of ['https://web', 'web/x', 'web,,worker', '*'])
      expect(refused({ ...telegram, ALLOWED_HOSTS: wrong })[0]).toContain('ALLOWED_HOSTS must be names');
  });

  test('refuses to start without any platform', () => {
    expect(refused(agency)).toEqual([
      expect.stringMatching(
        /^No platform has a token: set at least one of TELEGRAM_BOT_TOKEN, SLACK_BOT_TOKEN, /,
      ),
    ]);
  });

  test('gives no agency the name of another: without a name it does not start, and says so in a sentence', () => {
    for (const AGENCY_NAME of [undefined, '', ' '])
      expect(readConfig({ ...telegram, AGENCY_NAME }, undefined, 'en')).toMatchObject({
        ok: false,
        error: [{ message: 'AGENCY_NAME is missing: set the name of your agency, as its people know it.' }],
      });
  });

  test('gives no agency the clock of another: without a time zone it does not start, and says which there are', () => {
    for (const TIME_ZONE of [undefined, '', ' '])
      expect(readConfig({ ...telegram, TIME_ZONE }, undefined, 'en')).toMatchObject({
        ok: false,
        error: [{ message: expect.stringMatching(/^TIME_ZONE is missing: .*Asia\/Jakarta \(WIB\).*\.$/) }],
      });
  });

  test('uses webhooks when it has a public address, and then wants proof of who calls', () => {
    const open = { ...telegram, ...slack, PUBLIC_URL: 'https://bot.example.go.id/' };
    expect(refused(open)).toEqual([
      expect.stringMatching(/^TELEGRAM_WEBHOOK_SECRET is missing/),
      expect.stringMatching(/^SLACK_SIGNING_SECRET is missing/),
    ]);
    const secrets = { TELEGRAM_WEBHOOK_SECRET: 'a'.repeat(16), SLACK_SIGNING_SECRET: 'b'.repeat(32) };
    const config = accepted({ ...open, ...secrets });
    expect(config.publicUrl).toBe('https://bot.example.go.id');
    expect(settingsIn(config)).toEqual([
      { token: '123456:AA-bb_cc', mode: 'webhook', secret: 'a'.repeat(16) },
      { token: 'xoxb-1-abc', mode: 'http', signingSecret: 'b'.repeat(32) },
    ]);
  });

  test('needs an app-level token for Slack without a public address', () => {
    expect(refused({ ...agency, SLACK_BOT_TOKEN: 'xoxb-1-abc' })).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN is missing/),
    ]);
  });

  test('takes an empty variable for one that is not set', () => {
    expect(plainly(accepted({ ...telegram, REDIS_URL: '', PORT: ' ' }))).toEqual(plainly(accepted(telegram)));
  });

  test('takes clamd by the path of its socket or by host and port, and nothing in between', () => {
    const scanner = (CLAMD: string) => {
      const read = readConfig({ ...telegram, CLAMD });
      return read.ok ? read.value.evidence.scanner : read.error.map(({ variable }) => variable);
    };
    expect(scanner('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect(scanner('scanner.lan:3310')).toEqual({ host: 'scanner.lan', port: 3310 });
    expect(scanner('[::1]:3310')).toEqual({ host: '::1', port: 3310 });
    expect(scanner('')).toBeUndefined();
    for (const wrong of [
      'clamd',
      'clamd:0',
      'clamd:65536',
      ':3310',
      'http://clamd:3310',
      '/',
      'run/clamd.ctl',
    ])
      expect(scanner(wrong)).toEqual(['CLAMD']);
  });

  test('reports everything that is wrong at once, naming the variable and the remedy', () => {
    const wrong = {
      ...telegram,
      DATABASE_URL: 'mysql://x',
      PORT: '70000',
      ROLE: 'boss',
      TIME_ZONE: 'WITA',
      LINK_CODE_MINUTES: '0',
      LOG_LEVEL: 'loud',
    };
    expect(refused(wrong).map((message) => message.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'PORT',
      'ROLE',
      'TIME_ZONE',
      'LOG_LEVEL',
      'LINK_CODE_MINUTES',
    ]);
    for (const message of refused(wrong)) expect(message).toMatch(/^[A-Z_]+ must .*\.$/);
  });

  test.each(['a'.repeat(15), 'a'.repeat(257), 'with a space in it!!'])(
    'refuses the webhook secret %j',
    (secret) => {
      expect(refused({ ...telegram, TELEGRAM_WEBHOOK_SECRET: secret })).toHaveLength(1);
    },
  );

  test('takes the rate that Telegram allows the bot, from one to a thousand messages a second', async () => {
    const rate = (text: string) => accepted({ ...telegram, TELEGRAM_MESSAGES_PER_SECOND: text });
    const perSecond = async (config: Config) => {
      const [setup] = config.platforms;
      const log = { info: () => {}, warn: () => {}, error: () => {} };
      return (await setup?.create({ log, busyText: () => '' }))?.perSecond;
    };
    expect(await perSecond(accepted(telegram))).toBe(30);
    expect(await perSecond(rate('1'))).toBe(1);
    expect(await perSecond(rate('1000'))).toBe(1000);
    for (const wrong of ['0', '1001', '2.5', 'many'])
      expect(refused({ ...telegram, TELEGRAM_MESSAGES_PER_SECOND: wrong })).toEqual([
        expect.stringMatching(/^TELEGRAM_MESSAGES_PER_SECOND must be a whole number from 1 to 1000;/),
      ]);
  });

  test.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC'])('knows the time zone %s', (zone) => {
    expect(accepted({ ...telegram, TIME_ZONE: zone }).timeZone).toBe(zone);
  });

  test('keeps the private port apart from the public one', () => {
    expect(refused({ ...telegram, ADMIN_PORT: '3000' })).toEqual([
      expect.stringMatching(/^ADMIN_PORT must differ/),
    ]);
  });

  test('cannot be changed afterwards', () => {
    const config = accepted(telegram);
    expect([config, ...settingsIn(config)].every(Object.isFrozen)).toBe(true);
  });

  test.each(['PUBLIC_URL', 'TELEGRAM_API_ROOT', 'SLACK_API_URL'])(
    'refuses http for %s unless it leads to this machine',
    (name) => {
      const token = name.startsWith('SLACK') ? { SLACK_BOT_TOKEN: 'xoxb-1' } : { TELEGRAM_BOT_TOKEN: '1:a' };
      const problemsOf = (address: string) => {
        const read = readConfig({ ...token, [name]: address });
        return read.ok ? [] : read.error.filter(({ variable }) => variable === name);
      };
      expect(problemsOf('http://kinerja.example')).toHaveLength(1);
      expect(problemsOf('https://kinerja.example')).toEqual([]);
      expect(problemsOf('http://127.0.0.1:8081')).toEqual([]);
    },
  );

  test('says of every variable what it must be, in words of its own in both languages', () => {
    const wrong = '\u2603 '.repeat(120);
    const said = (name: string, locale: 'id' | 'en') => {
      const read = readConfig({ ...telegram, [name]: wrong }, undefined, locale);
      return read.ok ? undefined : read.error.find(({ variable }) => variable === name)?.message;
    };
    // A folder may have any name; and whether a token belongs to somebody, only its platform knows.
    const judged = configNames.filter(
      (name) => !['DATA_DIR', 'AUDIT_HEADS_DIR', 'EVIDENCE_DIR'].includes(name),
    );
    for (const name of judged) {
      const [own, english] = [said(name, 'id'), said(name, 'en')];
      expect(own).toMatch(new RegExp(`^${name} (harus|tidak boleh) .*\\.$`));
      expect(english).toMatch(new RegExp(`^${name} must .*\\.$`));
    }
    const needed = platforms.flatMap(({ variables }) =>
      Object.keys(variables).filter((name) => variables[name]?.neededWhen !== undefined),
    );
    expect(needed).toContain('SLACK_APP_TOKEN');
    for (const variable of needed) {
      const missing = { variable, code: 'missing' } as const;
      expect(sayVariable(translator('id'), missing)).toMatch(/ belum diisi: .*PUBLIC_URL/);
      expect(sayVariable(translator('en'), missing)).toMatch(/ is missing: .*PUBLIC_URL/);
    }
  });

  test('is told in the language of the environment, and in Indonesian when that is no language', () => {
    const problem = (env: Readonly<Record<string, string | undefined>>) => {
      const read = readStoreConfig({ ROLE: 'boss', LINK_CODE_MINUTES: '0', ...env });
      return read.ok ? [] : read.error.map(({ message }) => message);
    };
    expect(problem({ KINERJA_LANG: 'en' })).toEqual([
      'LINK_CODE_MINUTES must be a whole number of minutes from 1 to 1440; leave it out for 10.',
    ]);
    for (const env of [{}, { KINERJA_LANG: 'id' }])
      expect(problem(env)).toEqual([expect.stringContaining('LINK_CODE_MINUTES harus berupa jumlah menit')]);
    expect(problem({ KINERJA_LANG: 'fr' })).toContain('KINERJA_LANG harus id atau en; kosongkan untuk id.');
  });

  test('never repeats a value in a problem', () => {
    // Long enough never to be part of a sentence by accident.
    const value = fc.string({ minLength: 8, maxLength: 60 }).filter((text) => text.trim().length >= 8);
    const environment = fc.record(Object.fromEntries(configNames.map((name) => [name, fc.option(value)])));
    fc.assert(
      fc.property(environment, (generated) => {
        const env = Object.fromEntries(Object.entries(generated).filter(([, text]) => text !== null));
        const result = readConfig(env as Record<string, string>);
        const said = result.ok ? '' : result.error.map((p) => p.variable + p.message).join('\n');
        for (const text of Object.values(env)) expect(said.includes(String(text).trim())).toBe(false);
      }),
    );
  });
});
