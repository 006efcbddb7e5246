import { describe, expect, it } from 'vitest';
import { endParts } from '../../src/app/end-parts.ts';

describe('A stop', () => {
  it('reaches its last part though one before it never ends and another fails, and names both', async () => {
    const ended: string[] = [];
    const said: unknown[] = [];
    const part = (name: string, end: () => Promise<unknown>) => ({
      name,
      byMs: 20,
      end: () => {
        ended.push(name);
        return end();
      },
    });
    const isInOrder = await endParts(
      [
        part('queue', () => new Promise(() => {})),
        part('platforms', async () => {
          throw new Error('refused');
        }),
        part('database', async () => {}),
      ],
      { error: (about) => said.push(about) },
    );
    expect(isInOrder).toBe(false);
    expect(ended).toEqual(['queue', 'platforms', 'database']);
    expect(said).toMatchObject([{ part: 'queue' }, { part: 'platforms' }]);
  });
  it('reaches its last part though one before it fails at once, without a promise', async () => {
    const ended: string[] = [];
    const parts = [
      {
        ...{ name: 'queue', byMs: 20 },
        end: (): Promise<unknown> => {
          throw new Error('closed already');
        },
      },
      { name: 'database', byMs: 20, end: async () => void ended.push('database') },
    ];
    const said: unknown[] = [];
    expect(await endParts(parts, { error: (about) => said.push(about) })).toBe(false);
    expect(ended).toEqual(['database']);
    expect(said).toMatchObject([{ part: 'queue' }]);
  });

  it('is in order when all have ended in their time', async () => {
    const slow = () => new Promise((resolve) => setTimeout(resolve, 50));
    const parts = [
      { name: 'hands', byMs: 1000, end: async () => {} },
      { name: 'platforms', byMs: 1000, end: slow },
    ];
    expect(await endParts(parts, { error: () => {} })).toBe(true);
  });
});
