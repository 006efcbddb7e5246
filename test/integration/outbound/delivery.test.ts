import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { account, conversation } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { wordsOf } from '../../support/fake-platform.ts';
import { deliveryRig, slack, telegram } from './delivery-rig.ts';

const rig = deliveryRig();
const { start, releaseTo, plan, link, converse, rowOf, receiptsOf } = rig;

describe('a message that is due', () => {
  it('sends what is due, keeps a receipt, and says no rating and no name where it shows on a locked screen', async () => {
    const id = await releaseTo('budi');
    expect(await start().drain(telegram)).toEqual({ kind: 'drained' });
    const [message] = rig.onTelegram.chat('budi');
    expect(message?.screen.preview).toBe('Hasil penilaian Anda sudah tersedia');
    expect(message && wordsOf(message.screen)).toContain('[Buka hasil saya]');
    expect(await rowOf(id)).toMatchObject({ outcome: 'sent' });
    expect(await receiptsOf(id)).toMatchObject([{ status: 'sent', attempt: 1, anchor: message?.anchor }]);
  });

  it('sends nothing that is no longer news: a result that was opened, an answer to a former appraiser', async () => {
    const opened = await releaseTo('budi');
    await rig.db
      .update(appraisal)
      .set({ openedAt: rig.clock.now() })
      .where(eq(appraisal.id, rig.agency.appraisals.budi));
    const stranger = await plan({
      kind: 'response',
      personId: rig.agency.people.citra.id,
      appraisalId: rig.agency.appraisals.budi,
      response: 'talk',
    });
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toEqual([]);
    for (const id of [opened, stranger]) expect(await rowOf(id)).toMatchObject({ outcome: 'skipped' });
  });

  it('tells people who have left nothing about others, from the first day on which they are not on the roster', async () => {
    const response = () =>
      plan({
        kind: 'response',
        personId: rig.agency.people.ani.id,
        appraisalId: rig.agency.appraisals.budi,
        response: 'acknowledged',
      });
    const today = Temporal.PlainDate.from('2026-12-02');
    await rig.db.update(person).set({ activeUntil: today.add({ days: 1 }) });
    const still = await response();
    await start().drain(telegram);
    expect(await rowOf(still)).toMatchObject({ outcome: 'sent' });
    await rig.db.update(person).set({ activeUntil: today });
    const gone = await response();
    rig.clock.advance({ minutes: 1 });
    await start().drain(telegram);
    expect(await rowOf(gone)).toMatchObject({ outcome: 'skipped' });
  });

  it('gives up a message at once when it would be too old at the next time it may be sent', async () => {
    rig.clock.advance({ hours: 12 });
    const tonight = rig.clock.now().add({ hours: 1 });
    await rig.db
      .update(appraisal)
      .set({ status: 'released' })
      .where(eq(appraisal.id, rig.agency.appraisals.budi));
    const id = await plan(
      { kind: 'result-ready', personId: rig.agency.people.budi.id, appraisalId: rig.agency.appraisals.budi },
      tonight,
    );
    await start().drain(telegram);
    expect(await rowOf(id)).toMatchObject({ outcome: 'failed' });
    expect(rig.onTelegram.shown).toEqual([]);
  });

  it('keeps quiet at night and sends in the morning', async () => {
    rig.clock.set(Temporal.Instant.from('2026-12-04T13:00:00Z'));
    await releaseTo('budi');
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toEqual([]);
    // Friday evening to Monday at eight in Makassar.
    rig.clock.set(Temporal.Instant.from('2026-12-06T23:59:00Z'));
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toEqual([]);
    rig.clock.set(Temporal.Instant.from('2026-12-07T00:00:00Z'));
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toHaveLength(1);
  });

  it('rig.writes to one platform per person: where they were active last', async () => {
    await link('slack', 'budi');
    for (const [platform, hour] of [
      ['telegram', 1],
      ['slack', 2],
    ] as const) {
      const userId = 'budi';
      const updatedAt = Temporal.Instant.from(`2026-12-01T0${hour}:00:00Z`);
      await rig.db.insert(conversation).values({
        id: newId(),
        platform,
        tenant: 'test',
        userId,
        address: { chat: userId },
        version: 1,
        state: { screen: { at: 'home' } },
        revision: 1,
        shownRevision: 1,
        updatedAt,
      });
    }
    await releaseTo('budi');
    const running = start();
    await running.drain(telegram);
    await running.drain(slack);
    expect([rig.onTelegram.shown.length, rig.onSlack.shown.length]).toEqual([0, 1]);
  });

  it('goes to the other platform when a person blocked the first, and marks the account', async () => {
    const id = await releaseTo('budi');
    rig.onTelegram.fail('budi', { kind: 'unreachable', reason: 'blocked' });
    await link('slack', 'budi');
    await rig.db.execute(
      sql`update account set linked_at = linked_at - interval '1 day' where platform = 'slack'`,
    );
    const running = start();
    await running.drain(telegram);
    await running.drain(slack);
    expect(rig.onSlack.chat('budi')).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ outcome: 'sent' });
    expect(await receiptsOf(id)).toMatchObject([
      { platform: 'slack', status: 'sent' },
      { platform: 'telegram', status: 'failed', errorCode: 'blocked' },
    ]);
    const [marked] = await rig.db
      .select()
      .from(account)
      .where(sql`platform = 'telegram' and user_id = 'budi'`);
    expect(marked).toMatchObject({ isReachable: false, unreachableReason: 'blocked' });
  });

  it('gives up for good when nobody can be reached anywhere', async () => {
    const id = await releaseTo('budi');
    rig.onTelegram.fail('budi', { kind: 'unreachable', reason: 'deactivated' });
    await start().drain(telegram);
    expect(await rowOf(id)).toMatchObject({ outcome: 'failed' });
  });

  it('one message that cannot be prepared or read does not hold up the others', async () => {
    const broken = await plan({ kind: 'response', personId: rig.agency.people.ani.id });
    await releaseTo('citra');
    await start().drain(telegram);
    expect(rig.onTelegram.chat('citra')).toHaveLength(1);
    expect(await rowOf(broken)).toMatchObject({ outcome: 'failed' });
  });

  it('tells the old account that it was replaced, also at night', async () => {
    rig.clock.set(Temporal.Instant.from('2026-12-02T15:00:00Z'));
    await converse('old');
    await plan({
      kind: 'account-replaced',
      personId: rig.agency.people.budi.id,
      ...telegram,
      userId: 'old',
    });
    await start().drain(telegram);
    const [message] = rig.onTelegram.chat('old');
    expect(message && wordsOf(message.screen)).toContain('dihubungkan ke akun lain');
    expect(message && JSON.stringify(message.screen)).not.toContain('Budi');
  });

  it('gives confirmed results out when the feedback window begins, once, with the news', async () => {
    await rig.db.execute(sql`update cycle set release = 'feedback-window'`);
    await rig.db
      .update(appraisal)
      .set({ status: 'rated' })
      .where(eq(appraisal.id, rig.agency.appraisals.budi));
    const running = start();
    rig.clock.set(Temporal.Instant.from('2026-12-20T15:59:00Z'));
    await running.sweep();
    expect((await rig.db.select().from(appraisal).where(eq(appraisal.status, 'released'))).length).toBe(0);
    rig.clock.set(Temporal.Instant.from('2026-12-21T01:00:00Z'));
    expect(await running.sweep()).toContainEqual(telegram);
    await running.sweep();
    await running.drain(telegram);
    const news = rig.onTelegram
      .chat('budi')
      .filter(({ screen }) => screen.preview === 'Hasil penilaian Anda sudah tersedia');
    expect(news).toHaveLength(1);
    const audits = await rig.db.execute(sql`select 1 from audit where act = 'result.release'`);
    expect(audits).toHaveLength(1);
  });
});
