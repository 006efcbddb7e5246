import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rm } from 'node:fs/promises';
import { naming } from '../../shared/failed.ts';

/** A file that is being written under another name, so that half of it is never taken for the whole. */
export type Draft = {
  readonly path: string;
  readonly write: (bytes: Uint8Array | string) => Promise<void>;
  /** Ends the writing; the SHA-256 of all that was written. */
  readonly end: () => Promise<string>;
  /** Gives it its name; false, and it has none, when a file has that name already. */
  readonly keep: () => Promise<boolean>;
  readonly discard: () => Promise<void>;
};

export async function privateDraft(path: string): Promise<Draft> {
  const draft = `${path}.${randomUUID()}.tmp`;
  const file: FileHandle = await naming(path, open(draft, 'wx', 0o600));
  const sum = createHash('sha256');
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    path,
    write: async (bytes) => {
      sum.update(bytes);
      await naming(path, file.writeFile(bytes));
    },
    end: async () => {
      await naming(path, file.sync());
      await close();
      return sum.digest('hex');
    },
    keep: async () => {
      try {
        // Unlike a rename, a link never replaces a file that is there.
        await link(draft, path);
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      } finally {
        await rm(draft, { force: true });
      }
    },
    discard: async () => {
      await close();
      await rm(draft, { force: true });
    },
  };
}
