import { randomBytes } from 'node:crypto';
import { issueLinkCodes } from '../../src/application/people/issue-link-codes.ts';
import type { Db } from '../../src/persistence/db.ts';
import { createLinkCodeStore } from '../../src/persistence/people/link-codes.ts';
import { newId } from '../../src/shared/ids.ts';
import { hashLongSecret, hashSecretAsync } from '../../src/shared/secret-hash.ts';
import type { Temporal } from '../../src/shared/time.ts';

const validMinutes = 10;

/** Issues the one-time code that HR gives to a person of the demo; `undefined` when none can be issued now. */
export async function issueCode(
  db: Db,
  nip: string,
  timeZone: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const issued = await issueLinkCodes(createLinkCodeStore(db, timeZone), {
    audience: { nip },
    validity: { minutes: validMinutes },
    now,
    newId,
    randomBytes: (count) => randomBytes(count),
    newSalt: () => randomBytes(16).toString('base64url'),
    hash: hashSecretAsync,
    hashLong: hashLongSecret,
  });
  return issued.ok ? issued.value[0]?.code : undefined;
}
