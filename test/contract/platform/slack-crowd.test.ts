import { afterEach, describe, expect, it } from 'vitest';
import { type Crowd, counting, slackCrowd } from './slack-crowd-bench.ts';

let crowd: Crowd | undefined;
afterEach(async () => {
  await crowd?.close();
  crowd = undefined;
});
const gathered = async (...given: Parameters<typeof slackCrowd>): Promise<Crowd> => {
  crowd = await slackCrowd(...given);
  return crowd;
};
const refusals = (on: Crowd): number =>
  ['response_url', 'chat.update', 'chat.delete', 'chat.postMessage', 'views.publish'].reduce(
    (sum, method) => sum + on.asked(method, 429),
    0,
  );

describe('sixty people who press a button every two seconds for two minutes', () => {
  it('see each screen before their next press, and Slack refuses nothing', { timeout: 120_000 }, async () => {
    const on = await gathered(60);
    for (let round = 0; round < 60; round += 1) {
      await on.everybodyPresses();
      expect(on.late()).toBe(0);
      await on.pass(2);
    }
    expect(refusals(on)).toBe(0);
    expect(on.asked('response_url', 200)).toBe(3600);
    expect(on.asked('chat.update')).toBe(0);
  });

  it('lose no screen when every address is refused: the method is used below its tier', {
    timeout: 120_000,
  }, async () => {
    const on = await gathered(60);
    on.sim.slack.faults.next({ method: 'response_url', kind: '500', times: 1_000_000 });
    for (let round = 0; round < 10; round += 1) {
      await on.everybodyPresses();
      await on.pass(2);
    }
    const drawn = on.outcomes.filter(({ ok }) => ok).length;
    expect(drawn).toBeGreaterThan(0);
    expect(on.outcomes.filter((shown) => !shown.ok && shown.error.kind !== 'held')).toEqual([]);
    for (let second = 0; on.late() > 0 && second < 300; second += 1) {
      await on.redraws();
      await on.pass(1);
    }
    expect(on.late()).toBe(0);
    expect(refusals(on)).toBe(0);
  });
});

describe('a method that Slack has refused', () => {
  it('is left alone for as long as it says, without a request', async () => {
    const on = await gathered(3);
    on.sim.slack.faults.next({ method: 'response_url', kind: '500', times: 1000 });
    on.sim.slack.faults.next({ method: 'chat.update', kind: '429', retryAfterS: 20 });
    await on.everybodyPresses();
    const before = on.asked('chat.update');
    await on.pass(19);
    await on.redraws();
    expect(on.asked('chat.update')).toBe(before);
    await on.pass(1);
    await on.redraws();
    expect(on.late()).toBe(0);
  });
});

describe('the Home tab', () => {
  it('does not follow presses in messages of people who never opened it', async () => {
    const on = await gathered(3, counting);
    await on.everybodyPresses();
    expect(on.asked('views.publish')).toBe(0);
  });

  it('is drawn for each who opens it, in time below the tier', async () => {
    const on = await gathered(130, counting);
    const users = Array.from({ length: 130 }, (_, at) => on.sim.slack.user(`U${1000 + at}`));
    await Promise.all(users.map((user) => user?.opensHome()));
    for (let second = 0; second < 130; second += 1) await on.pass(1);
    expect(users.filter((user) => user?.home() === undefined)).toEqual([]);
    expect(refusals(on)).toBe(0);
  });

  it('follows what its owner does elsewhere, and not what changes nothing', async () => {
    const on = await gathered(2, (presses) => counting(Math.floor(presses / 2)));
    const ani = on.sim.slack.user('U1000');
    await ani?.opensHome();
    await on.pass(1);
    await on.everybodyPresses();
    expect(on.asked('views.publish')).toBe(1);
    await on.everybodyPresses();
    expect(on.asked('views.publish')).toBe(2);
    expect(JSON.stringify(ani?.home()?.blocks)).toContain('Kartu 1.');
  });

  it('that was opened is not drawn over by what had to wait until then', async () => {
    let news = 0;
    const on = await gathered(50, (presses) => counting(presses + news));
    const users = Array.from({ length: 50 }, (_, at) => on.sim.slack.user(`U${1000 + at}`));
    const shows = (user: (typeof users)[number], words: string) =>
      JSON.stringify(user?.home()?.blocks).includes(words);
    await Promise.all(users.map((user) => user?.opensHome()));
    await on.pass(61);
    await on.everybodyPresses();
    const behind = users.filter((user) => !shows(user, 'Kartu 1.'));
    expect(behind).toHaveLength(5);
    news = 100;
    await Promise.all(behind.map((user) => user?.opensHome()));
    await on.pass(0);
    for (let second = 0; second < 70; second += 1) await on.pass(1);
    expect(behind.filter((user) => !shows(user, 'Kartu 101.'))).toHaveLength(0);
  });

  it('leaves room for people who open theirs, and shows what was newest in the end', {
    timeout: 60_000,
  }, async () => {
    const on = await gathered(60, counting);
    const users = Array.from({ length: 60 }, (_, at) => on.sim.slack.user(`U${1000 + at}`));
    await Promise.all(users.slice(0, 40).map((user) => user?.opensHome()));
    await on.pass(61);
    for (let round = 0; round < 5; round += 1) {
      await on.everybodyPresses();
      await on.pass(2);
    }
    await Promise.all(users.slice(40).map((user) => user?.opensHome()));
    await on.pass(0);
    expect(users.slice(40).filter((user) => user?.home() === undefined)).toEqual([]);
    for (let second = 0; second < 180; second += 1) await on.pass(1);
    const isOld = (user: (typeof users)[number]) =>
      !JSON.stringify(user?.home()?.blocks).includes('Kartu 5.');
    expect(users.filter(isOld)).toEqual([]);
    expect(refusals(on)).toBe(0);
  });
});
