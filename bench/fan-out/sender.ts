import { setTimeout as sleep } from 'node:timers/promises';
import { createGate } from '../../src/outbound/gate.ts';
import { createDelivery } from '../../src/outbound/index.ts';
import { closeDatabase, openDatabase } from '../../src/persistence/db.ts';
import { sharedTurns } from '../../src/persistence/outbox/chat-turns.ts';
import { createTelegramPlatform } from '../../src/platform/telegram/index.ts';
import { createLocalChatTurns } from '../../src/shared/chat-turns.ts';
import { realTiming } from '../../src/shared/pacing.ts';
import { Temporal } from '../../src/shared/time.ts';
import { zone } from '../lib/plant.ts';
import { quiet } from '../lib/server.ts';

/**
 * A worker that sends what is due on Telegram for a while, with everything that the real one does. Only its clock is
 * another one: it begins in office hours, because nobody is sent a reminder at night.
 */
const {
  DATABASE_URL = '',
  API = '',
  TOKEN = '',
  NOW = '',
  PER_SECOND = '30',
  FOR_MS = '10000',
} = process.env;

const db = openDatabase(DATABASE_URL, { max: 5, statementTimeoutMs: 60_000 });
const sending = openDatabase(DATABASE_URL, { max: 4, statementTimeoutMs: 60_000, prepares: true });
const looking = openDatabase(DATABASE_URL, { max: 2, statementTimeoutMs: 60_000, preparesAll: true });
const began = { at: Temporal.Instant.from(NOW), ms: performance.now() };
const clock = {
  now: () => began.at.add({ milliseconds: Math.floor(performance.now() - began.ms) }),
};
const platform = createTelegramPlatform({
  ...{ token: TOKEN, apiRoot: API, perSecond: Number(PER_SECOND), log: quiet, clock },
  mode: 'polling',
  busyText: () => '',
});
const lane = { platform: platform.name, tenant: platform.tenant };
const gate = createGate({
  ...{ db, lane, clock, log: quiet },
  turn: sharedTurns(db, createLocalChatTurns(realTiming), quiet),
});
const delivery = createDelivery({
  ...{ db, sending, looking, clock, log: quiet, platforms: [platform], gateOf: () => gate },
  ...{ agencyName: 'Kota Contoh', timeZone: zone },
});
const untilMs = performance.now() + Number(FOR_MS);
const ending = setTimeout(delivery.stop, Number(FOR_MS));
while (performance.now() < untilMs) {
  const outcome = await delivery.drain(lane);
  const nextInMs = outcome.kind === 'drained' ? outcome.nextInMs : undefined;
  await sleep(Math.min(nextInMs ?? 50, 50));
}
clearTimeout(ending);
await platform.stop();
await Promise.all([db, sending, looking].map(closeDatabase));
