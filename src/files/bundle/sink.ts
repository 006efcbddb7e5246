import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { naming } from '../../shared/failed.ts';
import { endOfTar, tarEntry } from './tar.ts';

/** Where the files of a bundle go: a folder, or one file that holds them all. */
export type Sink = {
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** The last file is in. */
  close(): Promise<void>;
  /** Nothing is left of it. */
  discard(): Promise<void>;
};

const isTar = (out: string): boolean => out.endsWith('.tar');

/** Begins a bundle that only its owner can read. Throws EEXIST where something is there already. */
export const openSink = (out: string): Promise<Sink> => (isTar(out) ? tarSink(out) : folderSink(out));

async function folderSink(folder: string): Promise<Sink> {
  await naming(folder, mkdir(folder, { mode: 0o700 }));
  return {
    put: async (path, bytes) => {
      const file = join(folder, path);
      await naming(folder, mkdir(dirname(file), { recursive: true, mode: 0o700 }));
      await naming(folder, writeFile(file, bytes, { flag: 'wx', mode: 0o600, flush: true }));
    },
    close: async () => {},
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

async function tarSink(out: string): Promise<Sink> {
  const file = await naming(out, open(out, 'wx', 0o600));
  return {
    put: async (path, bytes) => {
      for (const part of tarEntry(path, bytes)) await naming(out, file.writeFile(part));
    },
    close: async () => {
      await naming(out, file.writeFile(endOfTar));
      await file.sync();
      await file.close();
    },
    discard: async () => {
      await file.close().catch(() => {});
      await rm(out, { force: true });
    },
  };
}
