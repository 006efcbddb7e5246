import { readFile } from 'node:fs/promises';
import { parseDocumentCode } from '../../domain/documents/code.ts';
import { sha256Of } from '../../files/hash.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Db } from '../../persistence/db.ts';
import { documentWithCode, documentWithFile } from '../../persistence/documents/issued.ts';
import { localDate } from '../../shared/time.ts';
import { type CliContext, Refused } from '../context.ts';

type Found = Awaited<ReturnType<typeof documentWithCode>>;

/** `verify`: whether a paper or a file went out from here, and when. It says nothing of whose it is or what it says. */
export async function verify(context: CliContext, db: Db, given: string): Promise<void> {
  const { t } = context;
  const file = await readFile(given).catch(() => undefined);
  if (file) return verifyFile(context, db, file);
  const code = parseDocumentCode(given);
  if (code === undefined) throw new Refused(t('cli.verify.neither', { given }));
  const found = await documentWithCode(db, code);
  if (!found) throw new Refused(t('cli.verify.unknown'));
  say(context, found, 'cli.verify.code');
}

async function verifyFile(context: CliContext, db: Db, file: Uint8Array): Promise<void> {
  const { t } = context;
  const same = await documentWithFile(db, sha256Of(file));
  if (same) return say(context, same, 'cli.verify.file');
  const { codeWithin } = await import('../../reports/documents/draw.ts');
  const code = parseDocumentCode(codeWithin(file) ?? '');
  const changed = code !== undefined && (await documentWithCode(db, code));
  throw new Refused(t(changed ? 'cli.verify.changed' : 'cli.verify.unknown'));
}

function say({ t, out, config }: CliContext, found: Found, key: 'cli.verify.code' | 'cli.verify.file'): void {
  if (found) out(t(key, { date: sayDate(localDate(found.issuedAt, config.timeZone), t.locale) }));
}
