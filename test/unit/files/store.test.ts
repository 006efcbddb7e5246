import { appendFile, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../../src/files/hash.ts';
import { createFileStore, type FileStore } from '../../../src/files/store.ts';
import { makeScratch } from '../../support/scratch.ts';

const bytes = new TextEncoder().encode('bukti');
const hash = sha256Of(bytes);
let folder: string;
let files: FileStore;
beforeEach(async () => {
  folder = await makeScratch('kinerja-files-');
  files = createFileStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const written = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name);

describe('the folder of kept files', () => {
  it('has each content once, under its hash, and nothing of the writing is left', async () => {
    await Promise.all([files.put(hash, bytes), files.put(hash, bytes)]);
    await files.put(hash, bytes);
    expect(await written()).toEqual([hash]);
    expect(Buffer.from((await files.read(hash)) ?? []).toString()).toBe('bukti');
    expect(await files.check(hash)).toBe('sound');
  });

  it('gives out nothing that was changed or has vanished, and says which', async () => {
    await files.put(hash, bytes);
    const path = join(folder, hash.slice(0, 2), hash);
    await appendFile(path, '!');
    expect([await files.read(hash), await files.check(hash)]).toEqual([undefined, 'changed']);
    // Sent again, it is put right.
    await files.put(hash, bytes);
    expect(await files.check(hash)).toBe('sound');
    await rm(path);
    expect([await files.read(hash), await files.check(hash)]).toEqual([undefined, 'gone']);
  });

  it('knows no other names than hashes, so that none leads out of it', async () => {
    for (const name of ['../../etc/passwd', `${hash.slice(0, 60)}/../`, '', hash.toUpperCase()]) {
      await expect(files.read(name)).rejects.toThrow('no name');
      expect(() => files.remove(name)).toThrow('no name');
      await expect(files.put(name, bytes)).rejects.toThrow('no name');
    }
  });

  it('lists what nobody wrote lately, and a repeated write counts as one', async () => {
    await files.put(hash, bytes);
    const draft = '.draft-0199aaaa-0000-7000-8000-000000000000';
    await writeFile(join(folder, draft), 'half');
    await mkdir(join(folder, 'elsewhere'));
    await writeFile(join(folder, 'elsewhere', 'notes.txt'), 'not ours');
    expect(await files.old(Date.now() - 60_000)).toEqual([]);
    const long = new Date(0);
    await utimes(join(folder, hash.slice(0, 2), hash), long, long);
    await utimes(join(folder, draft), long, long);
    expect((await files.old(Date.now() - 60_000)).toSorted()).toEqual([draft, hash].toSorted());
    await files.put(hash, bytes);
    expect(await files.old(Date.now() - 60_000)).toEqual([draft]);
  });

  it('that are not there are none to clear away, but a folder that cannot be read is no empty one', async () => {
    expect(await createFileStore(join(folder, 'never-made')).old(Date.now())).toEqual([]);
    await writeFile(join(folder, 'a-file'), '');
    await expect(createFileStore(join(folder, 'a-file')).old(Date.now())).rejects.toThrow('ENOTDIR');
  });
});
