import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failed } from '../../../src/shared/failed.ts';
import { troubleOf } from '../../../src/shared/trouble.ts';

const away = { kind: 'redis-away' } as const;
const failing = (error: unknown) => () => Promise.reject(error);

describe('what takes writes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('has no trouble when it took one', async () => {
    expect(await troubleOf(async () => 'taken', away)).toBeUndefined();
  });

  it('counts as away when it does not answer within two seconds', async () => {
    const found = troubleOf(() => new Promise<never>(() => {}), away);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await found).toEqual(away);
  });

  it('counts as away after an error that nobody knows, and when its network is away', async () => {
    expect(await troubleOf(failing(new Error('of no kind')), away)).toEqual(away);
    expect(await troubleOf(failing('no error at all'), away)).toEqual(away);
    const lost = Object.assign(new Error('lost'), { code: 'CONNECTION_CLOSED' });
    expect(await troubleOf(failing(lost), away)).toEqual(away);
  });

  it('says why it refuses where that is known', async () => {
    const full = Object.assign(new Error('full'), { code: '53100' });
    expect(await troubleOf(failing(full), away)).toEqual({ kind: 'database-full' });
    expect(await troubleOf(failing(new Failed({ kind: 'redis-full' })), away)).toEqual({
      kind: 'redis-full',
    });
  });
});
