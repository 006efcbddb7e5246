import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { issueLinkCodes } from '../../../src/application/people/issue-link-codes.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createLinkCodeStore } from '../../../src/persistence/people/link-codes.ts';
import { newId } from '../../../src/shared/ids.ts';
import { hashLongSecret, hashSecretAsync } from '../../../src/shared/secret-hash.ts';
import type { Clock } from '../../../src/shared/time.ts';

export type Validity = { readonly minutes: number } | { readonly days: number };
type Office = { readonly db: Db; readonly clock: Clock };

/** A code for whoever has this NIP, or what stands in its place, as HR would issue it. */
export async function issueCode({ db, clock }: Office, nip: string, validity: Validity): Promise<string> {
  const issued = await issueLinkCodes(createLinkCodeStore(db, 'Asia/Makassar'), {
    audience: { nip },
    validity,
    now: clock.now(),
    newId,
    randomBytes: (count) => randomBytes(count),
    newSalt: () => randomBytes(16).toString('base64url'),
    hash: hashSecretAsync,
    hashLong: hashLongSecret,
  });
  if (!issued.ok || !issued.value[0]) throw new Error('no code');
  return issued.value[0].code;
}

export async function issueCodeTo(office: Office, personId: string, validity: Validity): Promise<string> {
  const [row] = await office.db.execute<{ nip: string }>(
    sql`select nip from person where id = ${personId}::uuid`,
  );
  return issueCode(office, row?.nip ?? '', validity);
}
