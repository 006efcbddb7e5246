import { rm } from 'node:fs/promises';
import S3rver from '@20minutes/s3rver';
import type { S3Place } from '../../src/files/s3-store.ts';
import { makeScratch } from './scratch.ts';

/** A server that speaks S3, for one test. */
export type S3Server = {
  readonly place: S3Place;
  /** Where it keeps what it was given: `<folder>/<bucket>/<key>._S3rver_object`. */
  readonly folder: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
};

const bucket = 'kinerja-bukti';

/** `isLax`: it lets pass what is wrongly signed, because it works the signature of a list out wrongly itself. */
export async function startS3Server(isLax = false): Promise<S3Server> {
  const folder = await makeScratch('kinerja-s3-');
  const make = (port: number) =>
    new S3rver({
      ...{ address: '127.0.0.1', port, directory: folder, silent: true },
      allowMismatchedSignatures: isLax,
      configureBuckets: [{ name: bucket }],
    });
  let server: S3rver | undefined = make(0);
  const { port } = await server.run();
  const stop = async () => {
    await server?.close();
    server = undefined;
  };
  return {
    place: {
      ...{ bucket, region: 'us-east-1', endpoint: `http://127.0.0.1:${port}` },
      // The only pair that it knows.
      ...{ keyId: 'S3RVER', secret: 'S3RVER' },
    },
    folder,
    stop,
    start: async () => {
      server = make(port);
      await server.run();
    },
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
