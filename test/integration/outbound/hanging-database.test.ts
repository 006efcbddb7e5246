import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SlackUser, TelegramUser } from '../../../simulator/index.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { openCity } from '../../support/script/city.ts';
import { drains } from '../../support/script/crashes.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../../support/small-agency.ts';

/** A database that answers nothing for a while and reports no error, as on a disk that is stuck. */
let city: Awaited<ReturnType<typeof openCity>>;
let clock: MovableClock;
let stand: Stand;
let budi: TelegramUser;
let citra: SlackUser;

beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());
beforeEach(async () => {
  clock = movableClock(Temporal.Instant.from(firstDay));
  const agency = await seedSmallAgency(city.db);
  await city.db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  stand = await startStand({
    db: city.db,
    clock,
    mode: 'normal',
    wakeSenders: () => {},
    log,
    keepsTime: true,
  });
  // Telegram would deliver again at once what we did not accept.
  stand.simulator.telegram.webhookRetry = { firstDelayMs: 50, attempts: 40 };
  budi = stand.simulator.telegram.addUser({ id: 101, firstName: 'Budi', languageCode: 'id' });
  citra = stand.simulator.slack.addUser({ id: 'U102', realName: 'Citra' });
  const { budi: onTelegram, citra: onSlack } = agency.people;
  await linkAccount(city.db, onTelegram.id, {
    platform: 'telegram',
    tenant: '4242',
    userId: '101',
    address: { chatId: 101 },
  });
  await linkAccount(city.db, onSlack.id, {
    platform: 'slack',
    tenant: 'T1',
    userId: 'U102',
    address: { userId: 'U102' },
  });
  await stand.step(() => budi.sends('/penilaian'));
  await stand.step(() => citra.sends('halo'));
});
afterEach(async () => {
  await stand.close();
  await city.clear();
});

/** What hangs: every statement of an event, or only those that write. */
const locks = { everything: 'access exclusive', writes: 'share row exclusive' } as const;

/** While the database hangs, does something and tells how long it took to be answered. */
async function whileItHangs(what: keyof typeof locks, does: () => Promise<unknown>): Promise<number> {
  const other = openDatabase(city.url, { max: 1 });
  try {
    await other.execute(sql.raw(`begin; lock table inbox in ${locks[what]} mode`));
    const beganMs = performance.now();
    await does();
    return performance.now() - beganMs;
  } finally {
    await other.execute(sql.raw('rollback'));
    await closeDatabase(other);
  }
}

/** The event answered with "try again" is not waited for by anybody: until its statements have ended, whatever they do. */
async function untilStatementsEnd(): Promise<void> {
  const running = sql`select 1 from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
  for (let quiet = 0; quiet < 5; ) {
    quiet = (await city.db.execute(running)).length === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const screen = () => budi.chat().findLast(({ from }) => from === 'bot');
const presses = () => budi.presses(screen()?.messageId ?? 0, { label: '2' });
const answers = async () => (await city.db.execute(sql`select 1 from answer`)).length;
const quickMs = 3000;

describe('while the database hangs', () => {
  it.each(['everything', 'writes'] as const)(
    'a press on Telegram is answered within three seconds, and it is said to look and press again (%s)',
    async (what) => {
      expect(await whileItHangs(what, presses)).toBeLessThan(quickMs);
      expect(budi.lastAnswer()?.text).toContain('silakan coba sekali lagi');
      await stand.bot().idle();
      await untilStatementsEnd();
      clock.advance({ seconds: 6 });
      await drains(stand.bot().delivery, city.db, clock);
      // What was not begun when that was said does not happen later; what was sent then is on the screen.
      expect(await answers()).toBe(what === 'writes' ? 1 : 0);
      expect(screen()?.text).toContain(what === 'writes' ? '2 dari 9' : '1 dari 9');
    },
  );

  it('a press on Slack is answered within three seconds, and it is said to look and press again', async () => {
    expect(JSON.stringify(citra.dm())).not.toContain('silakan coba sekali lagi');
    const message = citra.dm().findLast(({ from }) => from === 'bot');
    const help = () => citra.presses(message?.ts ?? '', { label: /Bantuan/ });
    expect(await whileItHangs('everything', help)).toBeLessThan(quickMs);
    expect(citra.lastError()).toBeUndefined();
    expect(JSON.stringify(citra.dm())).toContain('silakan coba sekali lagi');
  });

  it('words written on Telegram are delivered again and answered once', async () => {
    const before = stand.simulator.wire.entries.length;
    const sent = whileItHangs('everything', () => new Promise((resolve) => setTimeout(resolve, 3200)));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const delivered = await budi.sends('/bantuan');
    await sent;
    await stand.step(async () => {});
    expect(delivered).toMatchObject({ outcome: 'accepted' });
    expect(delivered.attempts).toBeGreaterThan(1);
    const drawn = stand.simulator.wire.entries.slice(before).filter(({ method }) => method === 'sendMessage');
    expect(drawn).toHaveLength(1);
  });
});
