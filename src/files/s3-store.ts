import type { S3Client } from '@aws-sdk/client-s3';
import { Failed, type Failure } from '../shared/failed.ts';
import { sha256Of } from './hash.ts';
import { type FileStore, isHash } from './store.ts';

/** A bucket of our own, of S3 or of a server that speaks it. */
export type S3Place = {
  readonly bucket: string;
  readonly region: string;
  /** Absent for S3 of Amazon itself. */
  readonly endpoint?: string;
  readonly keyId: string;
  readonly secret: string;
};

type Sdk = typeof import('@aws-sdk/client-s3');
type Found = Uint8Array | 'gone' | 'changed';

/** Written to see that writing works. No name of a file, so it is never taken for one. */
const probeKey = '.probe';
/** As in the folder, so that one can be copied into the other. */
const keyOf = (name: string): string => {
  if (!isHash(name)) throw new Error('no name of a kept file');
  return `${name.slice(0, 2)}/${name}`;
};
const nameOf = (key = ''): string => key.slice(key.lastIndexOf('/') + 1);

const hourMs = 60 * 60_000;
const probedForMs = 60_000;

/**
 * Kept files in a bucket, with the guarantees of the folder: an object is there whole or not at all. `put` reads back what
 * it wrote. Listing a bucket is paid for, so `old` does it once in `listEveryMs` and finds nothing in between.
 */
export function createS3Store(
  { bucket, region, endpoint, keyId, secret }: S3Place,
  listEveryMs = hourMs,
): FileStore & { readonly trouble: () => Promise<Failure | undefined> } {
  let opened: Promise<readonly [Sdk, S3Client]> | undefined;
  // The client is large, so it is loaded only where a bucket is used.
  const open = async (): Promise<readonly [Sdk, S3Client]> => {
    // On Node 20 it would say in every log that its versions from 2027 on want another: ours are locked, and whoever raises
    // them reads it in docs/dependencies.md. Its own switch silences this one sentence and no other warning.
    // biome-ignore lint/style/noProcessEnv: the SDK looks for its switch nowhere else.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      region,
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
      credentials: { accessKeyId: keyId, secretAccessKey: secret },
      maxAttempts: 2,
      requestHandler: { connectionTimeout: 3000, requestTimeout: 10_000 },
      // What is newer than this many servers know; ours is checked by reading it back.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return [sdk, client];
  };
  /** Whatever fails is named as the bucket's: else it would be taken for the database. */
  const asking = async <T>(work: (sdk: Sdk, client: S3Client) => Promise<T>): Promise<T> => {
    opened ??= open();
    const [sdk, client] = await opened;
    try {
      return await work(sdk, client);
    } catch (error) {
      if (error instanceof Failed) throw error;
      const isRefused = statusOf(error) !== undefined;
      const failure: Failure = { kind: isRefused ? 's3-refused' : 's3-away', bucket, reason: nameIn(error) };
      throw new Failed(failure, failure.kind, { cause: error });
    }
  };

  const write = (key: string, bytes: Uint8Array): Promise<unknown> =>
    asking((sdk, client) => client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes })));
  const read = (sha256: string): Promise<Found> => {
    const key = keyOf(sha256);
    return asking(async (sdk, client) => {
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }));
        const bytes = await Body?.transformToByteArray();
        return bytes && sha256Of(bytes) === sha256 ? bytes : 'changed';
      } catch (error) {
        if (nameIn(error) === 'NoSuchKey') return 'gone';
        throw error;
      }
    });
  };

  let listedBeforeMs = Number.NEGATIVE_INFINITY;
  let probedAtMs = Number.NEGATIVE_INFINITY;
  return {
    folder: `s3://${bucket}`,
    put: async (sha256, bytes) => {
      const key = keyOf(sha256);
      // Again if it is there already: it then counts as written now, and nobody clears it away before its row is there.
      await write(key, bytes);
      if (typeof (await read(sha256)) === 'string')
        throw new Failed({ kind: 's3-refused', bucket, reason: 'ReadBack' }, 'what was written is not there');
    },
    read: async (sha256) => {
      const found = await read(sha256);
      return typeof found === 'string' ? undefined : found;
    },
    check: async (sha256) => {
      const found = await read(sha256);
      return typeof found === 'string' ? found : 'sound';
    },
    old: async (beforeMs) => {
      if (beforeMs - listedBeforeMs < listEveryMs) return [];
      const names = await asking(async (sdk, client) => {
        const found: string[] = [];
        const pages = sdk.paginateListObjectsV2({ client }, { Bucket: bucket });
        for await (const { Contents = [] } of pages)
          for (const { Key, LastModified } of Contents)
            if (isHash(nameOf(Key)) && LastModified && LastModified.getTime() < beforeMs)
              found.push(nameOf(Key));
        return found;
      });
      listedBeforeMs = beforeMs;
      return names;
    },
    remove: async (name) => {
      const key = keyOf(name);
      await asking((sdk, client) => client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key })));
    },
    trouble: async () => {
      if (performance.now() - probedAtMs < probedForMs) return undefined;
      try {
        await write(probeKey, new Uint8Array(1));
        probedAtMs = performance.now();
        return undefined;
      } catch (error) {
        if (error instanceof Failed) return error.failure;
        throw error;
      }
    },
  };
}

/** The HTTP status with which the server answered; undefined when it did not. */
function statusOf(error: unknown): number | undefined {
  const about = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  const status = typeof about === 'object' && about && 'httpStatusCode' in about && about.httpStatusCode;
  return typeof status === 'number' ? status : undefined;
}

/** "AccessDenied", "NoSuchBucket", "ECONNREFUSED": for operators, and never with a key in it. */
function nameIn(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
