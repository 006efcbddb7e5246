import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  abandonedLanes,
  acquireLane,
  releaseLane,
  renewLane,
} from '../../../src/persistence/outbox/lanes.ts';
import { dueRows } from '../../../src/persistence/outbox/outbox.ts';
import { settle } from '../../../src/persistence/outbox/settle.ts';
import { beginSending } from '../../support/begin-sending.ts';
import { deliveryRig, telegram } from './delivery-rig.ts';

const rig = deliveryRig();
const { start, releaseTo, rowOf, receiptsOf } = rig;

describe('the lane of a message', () => {
  it('a lane counts as abandoned when its holder died and the lease is over, but not when it was released', async () => {
    await acquireLane(rig.db, telegram, 'dead');
    expect(await abandonedLanes(rig.db)).toEqual([]);
    await rig.db.execute(sql`update lane set lease_until = clock_timestamp() - interval '1 second'`);
    expect(await abandonedLanes(rig.db)).toEqual([telegram]);
    await releaseTo('budi');
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toHaveLength(1);
    expect(await abandonedLanes(rig.db)).toEqual([]);
  });

  it('when a sender is killed between sending and recording it, the message is sent once more after two minutes', async () => {
    const id = await releaseTo('budi');
    const lease = await acquireLane(rig.db, telegram, 'killed');
    const [row] = await dueRows(rig.db, telegram, rig.clock.now(), 10);
    if (!lease || !row) throw new Error('nothing to send');
    expect(await beginSending(rig.db, lease, row, rig.clock.now())).toBe(true);
    await rig.db.execute(sql`update lane set lease_until = now() - interval '1 second'`);
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toEqual([]);
    rig.clock.advance({ minutes: 2 });
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ outcome: 'sent' });
    expect(await receiptsOf(id)).toMatchObject([{ status: 'sent', attempt: 2, errorCode: 'no-answer' }]);
  });

  it('a sender that lost its lane can neither begin a message nor record an outcome', async () => {
    const id = await releaseTo('budi');
    await releaseTo('citra');
    const old = await acquireLane(rig.db, telegram, 'old');
    const [first, second] = await dueRows(rig.db, telegram, rig.clock.now(), 10);
    if (!old || !first || !second) throw new Error('nothing to send');
    expect(await acquireLane(rig.db, telegram, 'new')).toBeUndefined();
    expect(await beginSending(rig.db, old, first, rig.clock.now())).toBe(true);
    await rig.db.execute(sql`update lane set lease_until = now() - interval '1 second'`);
    const current = await acquireLane(rig.db, telegram, 'new');
    expect(current).toMatchObject({ token: old.token + 1, handOver: { expiredMs: expect.any(Number) } });
    expect(await renewLane(rig.db, old)).toBe('lost');
    expect(await beginSending(rig.db, old, second, rig.clock.now())).toBe(false);
    expect(await settle(rig.db, old, first, { kind: 'sent', anchor: { id: 1 } }, rig.clock.now())).toBe(
      false,
    );
    expect(await rowOf(id)).toMatchObject({ outcome: null });
    expect(await receiptsOf(id)).toMatchObject([{ status: 'sending' }]);
    // Releasing a lease that is no longer ours does not affect the new holder.
    await releaseLane(rig.db, old);
    if (!current) throw new Error('the lane was not taken');
    expect(await renewLane(rig.db, current)).toEqual({});
  });

  it('processes draining at once send everything exactly once', async () => {
    await Promise.all([releaseTo('ani'), releaseTo('budi'), releaseTo('citra')]);
    const outcomes = await Promise.all([start(), start(), start()].map((process) => process.drain(telegram)));
    expect(outcomes.some(({ kind }) => kind === 'drained')).toBe(true);
    expect(rig.onTelegram.shown.map(({ to }) => to).sort()).toEqual(['ani', 'budi', 'citra']);
  });
});
