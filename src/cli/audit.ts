import { type Command, Option } from 'commander';
import { sha256Of, writeOnce } from '../app/export-audit-heads.ts';
import { type AuditHeads, formatHeads, parseHeads } from '../application/audit/audit-heads.ts';
import type { AuditVerdict } from '../application/audit/verify-audit.ts';
import { type Author, itemKind } from '../domain/appraisal/items.ts';
import { parseNip } from '../domain/people/nip.ts';
import { sayMoment } from '../i18n/dates.ts';
import { auditHeads, verifyAudit } from '../persistence/audit/audit-chains.ts';
import { destroyNote } from '../persistence/audit/destroy-note.ts';
import { type CliContext, print, Refused, readText, todayOf, withOperator, withStore } from './context.ts';
import { progressBar } from './frame/progress.ts';
import { sayBroken } from './say-broken-chain.ts';
import { sayDifference } from './say-difference.ts';

type HeadsFile = AuditHeads & { readonly path: string; readonly sha256: string };

/** `audit verify` and `audit heads`: is the record of who did what unchanged? `audit forget`: words that must go. */
export function addAuditCommands(program: Command, context: CliContext): void {
  const audit = program.command('audit').description('the record of who did what, and whether it is whole');
  audit
    .command('verify')
    .description(
      'look for acts that were changed, removed or added, and compare all acts with what stands in the database',
    )
    .option('--heads <files...>', 'exported heads to compare with; without them a full rewrite is not found')
    .option('--json', 'report as JSON')
    .addHelpText(
      'after',
      `
Exit status 0 only when everything is as it was written. The bot writes heads every hour, and whenever a result
is given, to AUDIT_HEADS_DIR; use those that were kept on another machine, and compare the SHA-256 with the one in the
logs of that day.

Examples:
  $ npm run kinerja -- audit verify
  $ npm run kinerja -- audit verify --heads /mnt/backup/audit-heads-2027-03-01.txt`,
    )
    .action(({ heads = [], json = false }: { heads?: readonly string[]; json?: boolean }) =>
      verify(context, heads, json),
    );
  audit
    .command('heads')
    .description('write down where every chain ends now, to be kept away from the database')
    .requiredOption('--out <file>', 'text file to write; it must not exist yet')
    .addHelpText(
      'after',
      `
Example:
  $ npm run kinerja -- audit heads --out /mnt/usb/heads.txt`,
    )
    .action(({ out }: { out: string }) => writeHeads(context, out));
  audit
    .command('forget')
    .description('destroy the words beside an answer, where the law gives somebody the right to it')
    .requiredOption('--nip <nip>', 'whose appraisal it is')
    .requiredOption('--cycle <name>', 'the name of the cycle')
    .requiredOption('--item <code>', 'of which answer, such as M.01, B.3 or R.1')
    .addOption(
      new Option('--by <author>', 'who wrote them').choices(['self', 'appraiser']).makeOptionMandatory(),
    )
    .addHelpText(
      'after',
      `
The answer itself stays, the record of acts still holds, and an act says that words were destroyed. Copies in backups and
in the chats of those who read them stay. It is done by the owner of the tables (MIGRATION_DATABASE_URL).

Example:
  $ npm run kinerja -- audit forget --nip 198609262015051001 --cycle "Triwulan IV 2026" --item M.01 --by self`,
    )
    .action((options: ForgetOptions) => forget(context, options));
}

type ForgetOptions = {
  readonly nip: string;
  readonly cycle: string;
  readonly item: string;
  readonly by: Author;
};

async function forget(context: CliContext, { nip, cycle, item, by }: ForgetOptions): Promise<void> {
  const code = item.trim().toUpperCase();
  if (itemKind(code) === undefined)
    throw new Refused(`${item} is no item: use a code such as M.01, B.3 or R.1.`);
  const parsed = parseNip(nip);
  if (!parsed.ok) throw new Refused(`${nip} is not a NIP: it has 18 digits.`);
  const { databaseUrl, migrationDatabaseUrl = databaseUrl } = context.config;
  const asOwner = { ...context, config: { ...context.config, databaseUrl: migrationDatabaseUrl } };
  const whose = { nip: parsed.value, cycle, item: code, author: by };
  const destroyed = await withOperator(asOwner, (db) => destroyNote(db, whose, context.clock.now()));
  if (destroyed === undefined)
    throw new Refused(`Nobody with the NIP ${parsed.value} is appraised in a cycle of the name ${cycle}.`);
  context.out(
    destroyed === 0
      ? 'No words were found beside that answer. Nothing but the answer is left of it.'
      : `The words are destroyed, and with them the values of ${many(destroyed, 'act')}. The acts themselves stay.`,
  );
}

async function verify(context: CliContext, paths: readonly string[], isJson: boolean): Promise<void> {
  const files = await Promise.all(paths.map((path) => readHeads(context, path)));
  const bar = progressBar(context, context.t('cli.progress.parts'));
  const verdict = await withStore(context, (db) => verifyAudit(db, files, bar.tell)).finally(bar.end);
  const isWhole = verdict.broken.length === 0 && verdict.differences.length === 0;
  const heads = files.map(({ path, date, takenAt, sha256 }) => ({ path, date, takenAt, sha256 }));
  print(context, isJson, { isWhole, ...verdict, heads }, sayVerdict(context, verdict, files));
  if (!isWhole) throw new Refused();
}

async function readHeads(context: CliContext, path: string): Promise<HeadsFile> {
  const text = await readText(context, path);
  const heads = parseHeads(text);
  if (heads.ok) return { ...heads.value, path, sha256: sha256Of(text) };
  const { line, expected } = heads.error;
  throw new Refused(`${path} is not a file of heads, or was changed: line ${line} should be ${expected}.`);
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function sayVerdict(
  { config: { timeZone } }: CliContext,
  { rows, chains, broken, differences, unnamed }: AuditVerdict,
  files: readonly HeadsFile[],
): readonly string[] {
  return [
    `Looked at ${many(rows, 'row')} in ${many(chains, 'chain')}.`,
    ...files.map(
      ({ path, takenAt, heads, sha256 }) =>
        `Compared with ${many(heads.length, 'head')} of ${sayMoment(takenAt, timeZone, 'en')} (${path}, SHA-256 ${sha256}).`,
    ),
    ...(broken.length === 0
      ? [
          files.length === 0
            ? 'All rows fit. Only exported heads (--heads) would show that a whole chain was rewritten or removed.'
            : 'No row was changed, removed or cut off.',
        ]
      : [`${many(broken.length, 'chain')} broken:`]),
    ...broken.flatMap((chain) => sayBroken(chain, timeZone)),
    differences.length === 0
      ? 'All answers, ratings, statuses, rights and accounts are what the acts say.'
      : `${many(differences.length + unnamed, 'difference')} between the acts and what stands in the database:`,
    ...differences.flatMap(sayDifference),
    ...(unnamed > 0 ? [`- and ${unnamed} more`] : []),
    ...(broken.length === 0 && differences.length === 0 && files.length > 0 ? ['All is well.'] : []),
  ];
}

async function writeHeads(context: CliContext, out: string): Promise<void> {
  const heads = await withStore(context, auditHeads);
  const text = formatHeads({ date: todayOf(context), takenAt: context.clock.now(), heads });
  const isWritten = await writeOnce(out, text).catch(() => {
    throw new Refused(`${out} cannot be written: check the folder.`);
  });
  if (!isWritten) throw new Refused(`${out} exists already: choose another name.`);
  context.out(`${many(heads.length, 'head')} in ${out}.`);
  context.out(`SHA-256 ${sha256Of(text)}: write it down where the file is not.`);
}
