import { appendFile, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../../src/files/hash.ts';
import { createS3Store } from '../../../src/files/s3-store.ts';
import { failureOf } from '../../../src/shared/failed.ts';
import { type S3Server, startS3Server } from '../../support/s3-server.ts';

const bytes = new TextEncoder().encode('bukti');
const hash = sha256Of(bytes);
const key = join(hash.slice(0, 2), hash);
let server: S3Server;
beforeEach(async () => {
  server = await startS3Server();
});
afterEach(() => server.remove());

const warned: string[] = [];
process.on('warning', ({ message }) => void warned.push(message));

const store = () => createS3Store(server.place);
const pathOf = (name: string) => join(server.folder, server.place.bucket, `${name}._S3rver_object`);
const kept = async (): Promise<readonly string[]> =>
  (await readdir(join(server.folder, server.place.bucket), { recursive: true })).flatMap(
    (name) => /([0-9a-f]{64})\._S3rver_object$/.exec(name)?.[1] ?? [],
  );
const failing = async (work: Promise<unknown>) =>
  failureOf(
    await work.then(
      () => new Error('nothing failed'),
      (error: unknown) => error,
    ),
  );

describe('the bucket of kept files', () => {
  it('has each content once, under its hash', async () => {
    const files = store();
    await Promise.all([files.put(hash, bytes), files.put(hash, bytes)]);
    await files.put(hash, bytes);
    expect(await kept()).toEqual([hash]);
    expect(Buffer.from((await files.read(hash)) ?? []).toString()).toBe('bukti');
    expect(await files.check(hash)).toBe('sound');
  });

  it('warns in no log of what it wants from Node one day, and keeps no other warning back', async () => {
    await store().check(hash);
    process.emitWarning('of something else');
    await new Promise(setImmediate);
    expect(warned.filter((one) => one.includes('AWS SDK'))).toEqual([]);
    expect(warned).toContain('of something else');
  });

  it('gives out nothing that was changed or has vanished, and says which', async () => {
    const files = store();
    await files.put(hash, bytes);
    await appendFile(pathOf(key), '!');
    expect([await files.read(hash), await files.check(hash)]).toEqual([undefined, 'changed']);
    // Sent again, it is put right.
    await files.put(hash, bytes);
    expect(await files.check(hash)).toBe('sound');
    await files.remove(hash);
    expect([await files.read(hash), await files.check(hash)]).toEqual([undefined, 'gone']);
    expect(await kept()).toEqual([]);
  });

  it('takes nothing for kept that is not what it was when it is read back', async () => {
    // As if the server had stored something else.
    const other = sha256Of(new TextEncoder().encode('lain'));
    expect(await failing(store().put(other, bytes))).toMatchObject({ kind: 's3-refused' });
  });

  it('knows no other names than hashes, so that none leads out of it', async () => {
    const files = store();
    for (const name of ['../../etc/passwd', `${hash.slice(0, 60)}/../`, '', hash.toUpperCase()]) {
      await expect(files.read(name)).rejects.toThrow('no name');
      await expect(files.remove(name)).rejects.toThrow('no name');
      await expect(files.put(name, bytes)).rejects.toThrow('no name');
    }
  });

  it('lists what nobody wrote lately, once an hour, and none of what is not ours', async () => {
    await server.remove();
    server = await startS3Server(true);
    const files = store();
    const many = Array.from({ length: 30 }, (_, index) => sha256Of(new TextEncoder().encode(`${index}`)));
    // Written behind its back, as the server keeps them: so many requests would take long.
    await files.put(hash, bytes);
    const metadata = (path: string) => path.replace(/_object$/, '_metadata.json');
    const md5 = (path: string) => path.replace(/_object$/, '_object.md5');
    for (const name of many) {
      const to = pathOf(join(name.slice(0, 2), name));
      await mkdir(join(to, '..'), { recursive: true });
      for (const of of [(path: string) => path, metadata, md5]) await copyFile(of(pathOf(key)), of(to));
    }
    await createS3Store(server.place).trouble();
    const later = Date.now() + 2 * 60 * 60_000;
    expect(await files.old(Date.now() - 60_000)).toEqual([]);
    expect(await files.old(later - 60 * 60_000 + 1)).toHaveLength(31);
    expect(await files.old(later)).toEqual([]);
    expect((await store().old(later)).toSorted()).toEqual([...many, hash].toSorted());
  });

  it('says whether it can be written, and a bucket, a key or a server that is not there is no database', async () => {
    expect(await store().trouble()).toBeUndefined();
    const { place } = server;
    const trouble = (wrong: object) => createS3Store({ ...place, ...wrong }).trouble();
    expect(await trouble({ bucket: 'nobody-made-it' })).toMatchObject({
      ...{ kind: 's3-refused', bucket: 'nobody-made-it', reason: 'NoSuchBucket' },
    });
    expect(await trouble({ keyId: 'nobody' })).toMatchObject({ kind: 's3-refused' });
    expect(await trouble({ secret: 'wrong' })).toMatchObject({ reason: 'SignatureDoesNotMatch' });
    await server.stop();
    expect(await trouble({})).toMatchObject({ kind: 's3-away', reason: 'ECONNREFUSED' });
    // One that is away is no empty one, and what it holds is not gone.
    for (const does of [() => store().old(Date.now()), () => store().check(hash), () => store().remove(hash)])
      expect(await failing(does())).toMatchObject({ kind: 's3-away' });
    await server.start();
    await rm(join(server.folder, place.bucket), { recursive: true });
    expect(await failing(store().read(hash))).toMatchObject({ kind: 's3-refused' });
  });
});
