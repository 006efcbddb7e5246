import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded/start.ts';

export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A PostgreSQL with its default settings and a folder, both gone afterwards, also when the bench is interrupted. */
export async function withServer<T>(
  work: (server: EmbeddedPostgres, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-bench-'));
  const folders = [folder];
  // The server is told to end before, by itself, and may still be writing.
  const removeAtExit = () => {
    for (const one of folders) rmSync(one, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: quiet });
    folders.push(server.dataDir);
    process.once('exit', removeAtExit);
    try {
      return await work(server, folder);
    } finally {
      await server.stop();
      // As root it lies elsewhere, where its own user may read it.
      await rm(server.dataDir, { recursive: true, force: true });
    }
  } finally {
    process.off('exit', removeAtExit);
    await rm(folder, { recursive: true, force: true });
  }
}
