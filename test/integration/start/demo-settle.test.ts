import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createSettle } from '../../../simulator/demo/settle.ts';
import { isWorkLeft, watchJobs } from '../../../simulator/demo/work-left.ts';
import { startSimulator } from '../../../simulator/index.ts';
import type { Jobs } from '../../../src/jobs/backend.ts';
import type { JobHandlers } from '../../../src/jobs/names.ts';
import { chatFile } from '../../../src/persistence/schema/chat-files.ts';
import { hrErrand } from '../../../src/persistence/schema/errands.ts';
import { evidenceFile } from '../../../src/persistence/schema/files.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { newId } from '../../../src/shared/ids.ts';
import { home, now, putAccount, putRow } from '../../support/outbox-rows.ts';
import { openCity } from '../../support/script/city.ts';
import { seedSmallAgency } from '../../support/small-agency.ts';

/** A step of a demo is over when nothing is on its way any more, however slow the machine is. */

let city: Awaited<ReturnType<typeof openCity>>;
let budi: string;
beforeAll(async () => {
  city = await openCity();
});
beforeEach(async () => {
  budi = (await seedSmallAgency(city.db)).people.budi.id;
  await putAccount(city.db, budi, home);
});
afterEach(() => city.clear());
afterAll(() => city.close());

const asked = () => ({ id: newId(), personId: budi, ...home, eventId: 'press', askedAt: now });
const later = now.add({ minutes: 1 });

const works = {
  'a message': async (at = now) => void (await putRow(city.db, { recipientId: budi, availableAt: at })),
  'a file': async (at = now) => {
    const row = { id: newId(), ownerId: budi, ...home, eventId: 'press', sentAt: now } as const;
    await city.db.insert(evidenceFile).values({ ...row, status: 'waiting', dueAt: at });
  },
  'an act of HR': async (at = now) =>
    void (await city.db
      .insert(hrErrand)
      .values({ ...asked(), kind: 'roster', status: 'waiting', dueAt: at })),
  'a document': async (at = now) =>
    void (await city.db
      .insert(chatFile)
      .values({ ...asked(), kind: 'evaluation', status: 'wanted', dueAt: at })),
};

it.each(Object.entries(works))(
  '%s that is due is work left, and one that is due later is none',
  async (_, put) => {
    expect(await isWorkLeft(city.db, now)).toBe(false);
    await put(later);
    expect(await isWorkLeft(city.db, now)).toBe(false);
    await put();
    expect(await isWorkLeft(city.db, now)).toBe(true);
  },
);

it('what is done is no work left, and a document that was made waits for nobody', async () => {
  await works['a message']();
  await works['a document']();
  await city.db.update(outbox).set({ settledAt: now, outcome: 'sent' });
  await city.db.update(chatFile).set({ status: 'made' });
  expect(await isWorkLeft(city.db, now)).toBe(false);
});

it('every kind of job that was taken is waited for until it ends, also when it fails', async () => {
  let taken: JobHandlers | undefined;
  const work = async (handlers: JobHandlers) => {
    taken = handlers;
    return { close: async () => undefined };
  };
  const { jobs, idle } = watchJobs({ work } as unknown as Jobs);
  let end = () => {};
  const handler = () =>
    new Promise<void>((_, reject) => {
      end = () => reject(new Error('it failed'));
    });
  await jobs.work({ sweep: handler, 'fetch-files': handler, 'drain-lane': handler });
  await idle();
  for (const does of [
    () => taken?.sweep({ name: 'sweep' }),
    () => taken?.['fetch-files']({ name: 'fetch-files' }),
    () => taken?.['drain-lane']({ name: 'drain-lane', lane: 'telegram/test' }),
  ]) {
    const done = does()?.catch(() => undefined);
    let isIdle = false;
    const idling = idle().then(() => {
      isIdle = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isIdle).toBe(false);
    end();
    await Promise.all([done, idling]);
  }
});

it('a step is not over while work is left, nor while the bot is at something', async () => {
  const simulator = await startSimulator({
    telegram: { token: '1:demo' },
    slack: { botToken: 'xoxb-demo', appToken: 'xapp-demo', signingSecret: 'demo' },
  });
  try {
    const happened: string[] = [];
    const left = [true, true, false];
    let isFirst = true;
    const settle = createSettle(simulator, {
      idle: async () => {
        if (!isFirst) return;
        isFirst = false;
        await new Promise((resolve) => setTimeout(resolve, 200));
        happened.push('idle');
      },
      isWorkLeft: async () => {
        happened.push('asked');
        return left.shift() ?? false;
      },
    });
    await settle();
    // Twice it was told that work is left, and then twice that none is.
    expect(happened).toEqual(['idle', 'asked', 'asked', 'asked', 'asked']);
  } finally {
    await simulator.close();
  }
});
