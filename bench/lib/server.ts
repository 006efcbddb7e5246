import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded/start.ts';

export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A PostgreSQL with its default settings and a folder, both gone afterwards. */
export async function withServer<T>(
  work: (server: EmbeddedPostgres, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-bench-'));
  try {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: quiet });
    try {
      return await work(server, folder);
    } finally {
      await server.stop();
      // As root it lies elsewhere, where its own user may read it.
      await rm(server.dataDir, { recursive: true, force: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
