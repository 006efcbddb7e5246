import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { tarPlaces } from './tar.ts';

/** The files of a bundle, wherever they lie. */
export type Source = {
  readonly paths: readonly string[];
  /** Undefined when it cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>;
};

/** Looks at a bundle; undefined when there is none at that place that could be read. */
export async function openSource(place: string): Promise<Source | undefined> {
  const about = await stat(place).catch(() => undefined);
  if (about?.isDirectory()) return folderSource(place);
  return about?.isFile() ? tarSource(place) : undefined;
}

async function folderSource(folder: string): Promise<Source> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((one) => !one.isDirectory())
    .map(({ name, parentPath }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  return {
    paths,
    // Only what is listed is read: a bundle can name no file beside it.
    read: (path) =>
      paths.includes(path) ? readFile(join(folder, path)).catch(() => undefined) : Promise.resolve(undefined),
  };
}

async function tarSource(tar: string): Promise<Source | undefined> {
  const readAt = async (at: number, length: number): Promise<Uint8Array> => {
    const file = await open(tar, 'r');
    try {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await file.read(buffer, 0, length, at);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  };
  const places = await tarPlaces(readAt);
  if (!places) return undefined;
  const byPath = new Map(places.map((one) => [one.path, one]));
  return {
    paths: places.map(({ path }) => path),
    read: async (path) => {
      const place = byPath.get(path);
      return place && readAt(place.at, place.size);
    },
  };
}
