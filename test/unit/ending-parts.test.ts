import { describe, expect, it } from 'vitest';
import { endParts } from '../../src/app/end-parts.ts';

describe('A stop', () => {
  it('reaches its last part though one before it never ends and another fails, and names both', async () => {
    const ended: string[] = [];
    const said: unknown[] = [];
    const part = (name: string, end: () => Promise<unknown>) => ({
      name,
      patienceMs: 20,
      end: () => {
        ended.push(name);
        return end();
      },
    });
    await endParts(
      [
        part('queue', () => new Promise(() => {})),
        part('platforms', async () => {
          throw new Error('refused');
        }),
        part('database', async () => {}),
      ],
      { error: (about) => said.push(about) },
    );
    expect(ended).toEqual(['queue', 'platforms', 'database']);
    expect(said).toMatchObject([{ part: 'queue' }, { part: 'platforms' }]);
  });
});
