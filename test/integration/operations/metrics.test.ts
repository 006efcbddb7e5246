import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { type RunningBot, runBot } from '../../../src/app/run-bot.ts';
import { type Config, readConfig } from '../../../src/config.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createMetrics } from '../../../src/observability/metrics.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import type { Figures } from '../../../src/shared/figures.ts';
import { captureLog } from '../../support/captured-log.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const token = '4245:AAmetricsTESTmetricsTESTmetricsTEST1';
const secret = 'a-metrics-webhook-secret';
const slack = {
  botToken: 'xoxb-metrics',
  appToken: 'xapp-metrics',
  signingSecret: 'a-metrics-signing-secret',
};
const budiChat = 8_601_234_567;

const numberAt = (page: string, series: string): number | undefined => {
  const line = page.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

describe('a running bot', () => {
  let database: TestDatabase;
  let db: Db;
  let simulator: Simulator;
  let bot: RunningBot;
  let agency: SmallAgency;
  let publicUrl: string;
  const captured = captureLog([secret]);

  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDatabase(database.url, { max: 2 });
    agency = await seedSmallAgency(db);
    await db.execute(sql`update person set privacy_accepted_at = now(), privacy_version = ${privacyVersion}`);
    await linkAccount(db, agency.people.budi.id, {
      platform: 'telegram',
      tenant: '4245',
      userId: String(budiChat),
      address: { chatId: budiChat },
    });
    await linkAccount(db, agency.people.citra.id, {
      platform: 'slack',
      tenant: 'T1',
      userId: 'U1',
      address: { userId: 'U1' },
    });
    await db.execute(sql`update account set is_reachable = false where platform = 'slack'`);
    await db.execute(sql`insert into outbox (id, kind, version, payload, dedupe_key, available_at, outcome, settled_at)
      values (gen_random_uuid(), 'reminder', 1, '{}', 'b', now(), 'unknown', now())`);
    simulator = await startSimulator({ telegram: { token }, slack: { ...slack, teamId: 'T1' } });
    const port = await freePort();
    publicUrl = `http://127.0.0.1:${port}`;
    const config = readConfig({
      DATABASE_URL: database.url,
      AGENCY_NAME: 'Pemerintah Kota Contoh',
      TIME_ZONE: 'Asia/Makassar',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_WEBHOOK_SECRET: secret,
      TELEGRAM_API_ROOT: simulator.telegramApiRoot,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: simulator.slackApiUrl,
      PUBLIC_URL: publicUrl,
      PORT: String(port),
    });
    if (!config.ok) throw new Error(config.error.map(({ message }) => message).join(' '));
    const watched: Config = { ...config.value, adminPort: 0 };
    bot = await runBot(watched, captured.log);
    simulator.slack.requestUrl = `${publicUrl}/slack/events`;
  });
  afterAll(async () => {
    await bot.stop();
    await simulator.close();
    await closeDatabase(db);
    await database.drop();
  });

  const admin = (path: string) => fetch(`http://127.0.0.1:${bot.adminPort}${path}`);

  it('counts presses with their time, old buttons, refused authorisations and refused requests', async () => {
    const budi = simulator.telegram.addUser({ id: budiChat, firstName: 'Budi', languageCode: 'id' });
    await budi.sends('/start');
    await expect.poll(() => budi.chat().length).toBe(1);
    const message = budi.chat()[0]?.messageId ?? 0;
    await budi.presses(message, { data: 'old-code' });
    await budi.presses(message, {
      data: encodeAction({ type: 'result.open', appraisalId: agency.appraisals.citra }),
    });
    await simulator.telegram.redeliver('last');
    const forged = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await fetch(`${publicUrl}/telegram/webhook`, forged)).status).toBe(401);
    const stamp = String(Math.floor(Date.now() / 1000));
    const headers = { ...forged.headers, 'x-slack-request-timestamp': stamp, 'x-slack-signature': 'v0=no' };
    expect((await fetch(`${publicUrl}/slack/events`, { ...forged, headers })).status).toBe(401);
    expect((await fetch(`${publicUrl}/slack/events`, forged)).status).toBe(401);

    const page = await (await admin('/metrics')).text();
    const series = (name: string, labels: string) => numberAt(page, `${name}{${labels}}`);
    expect(series('kinerja_event_seconds_count', 'platform="telegram",outcome="handled"')).toBe(3);
    expect(series('kinerja_event_seconds_count', 'platform="telegram",outcome="duplicate"')).toBe(1);
    expect(series('kinerja_event_seconds_bucket', 'le="10",platform="telegram",outcome="handled"')).toBe(3);
    expect(series('kinerja_stale_buttons_total', 'platform="telegram"')).toBe(1);
    expect(series('kinerja_denied_total', 'platform="telegram",reason="not-yours"')).toBe(1);
    expect(series('kinerja_webhook_refused_total', 'platform="telegram",reason="secret"')).toBe(1);
    expect(series('kinerja_webhook_refused_total', 'platform="slack",reason="signature"')).toBe(1);
    expect(series('kinerja_webhook_refused_total', 'platform="slack",reason="stale"')).toBe(1);
    expect(numberAt(page, 'kinerja_tables_read')).toBe(1);
    expect(numberAt(page, 'kinerja_messages_unknown')).toBe(1);
    expect(series('kinerja_unreachable_accounts', 'platform="slack"')).toBe(1);
    expect(series('kinerja_unreachable_accounts', 'platform="telegram"')).toBe(0);
    expect(numberAt(page, 'kinerja_sweep_age_seconds')).toBeGreaterThanOrEqual(-1);
    expect(page).toContain('process_cpu_seconds_total');
    for (const personal of [
      String(budiChat),
      'Budi',
      'Santoso',
      agency.people.budi.id,
      agency.appraisals.citra,
    ])
      expect(page).not.toContain(personal);
    const denied = captured.entries().filter(({ msg }) => msg === 'something was not allowed');
    expect(denied).toMatchObject([
      { eventId: expect.stringMatching(/^telegram:u\d+$/), verb: 'result.open', denied: 'not-yours' },
    ]);
  });

  it('shows metrics and the queue on the admin port alone', async () => {
    expect((await admin('/queue')).status).toBe(200);
    for (const path of ['/metrics', '/queue', '/queue/api/queues'])
      expect((await fetch(`${publicUrl}${path}`)).status).toBe(404);
  });
});

describe('the metrics page', () => {
  const figures: Figures = {
    lanes: [
      {
        platform: 'telegram',
        tenant: '1',
        isHeld: true,
        pausedSeconds: 3,
        dueMessages: 2,
        oldestDueSeconds: 90,
      },
    ],
    unknownMessages: 1,
    disputedAccounts: 0,
    unreachable: [],
    unshownScreens: [{ platform: 'slack', screens: 4 }],
    sweepAgeSeconds: 12,
  };

  it('shows each lane, and reads the tables once for scrapers that come together', async () => {
    let reads = 0;
    const metrics = createMetrics(async () => {
      reads += 1;
      return figures;
    });
    const [{ text }] = await Promise.all([metrics.page(), metrics.page(), metrics.page()]);
    const lane = '{platform="telegram",tenant="1"}';
    expect(numberAt(text, `kinerja_lane_held${lane}`)).toBe(1);
    expect(numberAt(text, `kinerja_lane_paused_seconds${lane}`)).toBe(3);
    expect(numberAt(text, `kinerja_oldest_due_message_seconds${lane}`)).toBe(90);
    expect(numberAt(text, `kinerja_messages_due${lane}`)).toBe(2);
    expect(numberAt(text, 'kinerja_screens_to_redraw{platform="slack"}')).toBe(4);
    await metrics.page();
    expect(reads).toBe(1);
  });

  it('also works when the tables cannot be read, and then shows no number from them', async () => {
    const metrics = createMetrics(() => Promise.reject(new Error('no database')));
    metrics.observe({ kind: 'busy', platform: 'slack' });
    metrics.observe({
      kind: 'message',
      platform: 'slack',
      outboxId: '1',
      intent: 'reminder',
      outcome: 'unknown',
    });
    const { text } = await metrics.page();
    expect(numberAt(text, 'kinerja_tables_read')).toBe(0);
    expect(numberAt(text, 'kinerja_messages_unknown')).toBeUndefined();
    expect(numberAt(text, 'kinerja_sweep_age_seconds')).toBeUndefined();
    expect(numberAt(text, 'kinerja_busy_answers_total{platform="slack"}')).toBe(1);
    expect(numberAt(text, 'kinerja_messages_total{platform="slack",outcome="unknown"}')).toBe(1);
  });
});
