import { type Command, Option } from 'commander';
import { type CheckedFiles, checkFiles } from '../app/check-files.ts';
import { sha256Of, writeOnce } from '../app/export-audit-heads.ts';
import { fileStoreOf } from '../app/keep-files.ts';
import { formatHeads } from '../application/audit/audit-heads.ts';
import type { AuditVerdict } from '../application/audit/verify-audit.ts';
import { sayList } from '../conversation/ui/feedback-draft.ts';
import { sayPart } from '../conversation/ui/parts.ts';
import { sayItem } from '../conversation/ui/words.ts';
import type { FeedbackPart } from '../domain/appraisal/appraisal.ts';
import { type Author, itemKind } from '../domain/appraisal/items.ts';
import { sayMoment } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { auditHeads, verifyAudit } from '../persistence/audit/audit-chains.ts';
import { type Destroyed, destroyNote } from '../persistence/audit/destroy-note.ts';
import { failureOf } from '../shared/failed.ts';
import { addForgetNote } from './audit/forget-note.ts';
import { type HeadsFile, readHeads } from './audit/read-heads.ts';
import { sayBroken } from './audit/say-broken-chain.ts';
import { sayDifference } from './audit/say-difference.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from './context.ts';
import { examples } from './frame/help-text.ts';
import { progressBar } from './frame/progress.ts';
import { readNumber } from './people/number.ts';

/** `audit verify` and `audit heads`: is the record of who did what unchanged? `audit forget`: words that must go. */
export function addAuditCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const audit = program.command('audit').description(t('cli.audit.about'));
  audit
    .command('verify')
    .description(t('cli.audit.verify'))
    .option('--heads <files...>', t('cli.audit.verify.heads'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      `\n${t('cli.audit.verify.more')}\n${examples(
        t,
        'audit verify',
        'audit verify --heads /mnt/backup/audit-heads-2027-03-01.txt',
      )}`,
    )
    .action(({ heads = [], json = false }: { heads?: readonly string[]; json?: boolean }) =>
      verify(context, heads, json),
    );
  audit
    .command('heads')
    .description(t('cli.audit.heads'))
    .requiredOption('--out <file>', t('cli.audit.heads.out'))
    .addHelpText('after', examples(t, 'audit heads --out /mnt/usb/heads.txt'))
    .action(({ out }: { out: string }) => writeHeads(context, out));
  audit
    .command('forget')
    .description(t('cli.audit.forget'))
    .requiredOption('--nip <nip>', t('cli.audit.forget.nip'))
    .requiredOption('--cycle <name>', t('cli.audit.forget.cycle'))
    .requiredOption('--item <code>', t('cli.audit.forget.item'))
    .addOption(
      new Option('--by <author>', t('cli.audit.forget.by'))
        .choices(['self', 'appraiser'])
        .makeOptionMandatory(),
    )
    .addHelpText(
      'after',
      `\n${t('cli.audit.forget.more')}\n${examples(
        t,
        'audit forget --nip 198609262015051001 --cycle "Triwulan IV 2026" --item M.01 --by self',
      )}`,
    )
    .action((options: ForgetOptions) => forget(context, options));
  addForgetNote(audit, context);
}

type ForgetOptions = {
  readonly nip: string;
  readonly cycle: string;
  readonly item: string;
  readonly by: Author;
};

async function forget(context: CliContext, { nip, cycle, item, by }: ForgetOptions): Promise<void> {
  const { t } = context;
  const code = item.trim().toUpperCase();
  if (itemKind(code) === undefined) throw new Refused(t('cli.audit.forget.no-item', { item }));
  const number = readNumber(t, nip);
  const { databaseUrl, migrationDatabaseUrl = databaseUrl } = context.config;
  const asOwner = { ...context, config: { ...context.config, databaseUrl: migrationDatabaseUrl } };
  const whose = { nip: number, cycle, item: code, author: by };
  const destroyed = await withOperator(asOwner, (db) => destroyNote(db, whose, context.clock.now()));
  if (destroyed === undefined) throw new Refused(t('cli.audit.forget.nobody', { nip: number, cycle }));
  for (const line of sayDestroyed(t, destroyed)) context.out(line);
}

/** What went; what went with it; and where the same words stand still, for the operator to decide. */
function sayDestroyed(t: Translate, { acts, quotedIn, writtenIn, beside }: Destroyed): readonly string[] {
  const parts = (which: readonly FeedbackPart[]) =>
    sayList(
      t,
      which.map((part) => sayPart(t, part)),
    );
  const items = beside.map(({ author, item }) =>
    t('cli.audit.forget.beside.one', { item: `${item} (${sayItem(t, item)})`, author }),
  );
  return [
    acts === 0 ? t('cli.audit.forget.none') : t('cli.audit.forget.done', { count: acts }),
    ...(quotedIn.length > 0 ? [t('cli.audit.forget.quoted', { parts: parts(quotedIn) })] : []),
    ...(writtenIn.length > 0 ? [t('cli.audit.forget.written', { parts: parts(writtenIn) })] : []),
    ...(items.length > 0 ? [t('cli.audit.forget.beside', { items: sayList(t, items) })] : []),
  ];
}

async function verify(context: CliContext, paths: readonly string[], isJson: boolean): Promise<void> {
  const files = await Promise.all(paths.map((path) => readHeads(context, path)));
  const bar = progressBar(context, context.t('cli.progress.parts'));
  const store = fileStoreOf(context.config);
  const { verdict, evidence } = await withStore(context, async (db) => ({
    verdict: await verifyAudit(db, files, bar.tell),
    evidence: await checkFiles(db, store),
  })).finally(bar.end);
  const isWhole =
    verdict.broken.length === 0 && verdict.differences.length === 0 && evidence.unsound.length === 0;
  const heads = files.map(({ path, date, takenAt, sha256 }) => ({ path, date, takenAt, sha256 }));
  print(context, isJson, { isWhole, ...verdict, evidence, heads }, [
    ...sayVerdict(context, verdict, files),
    ...sayFiles(context, evidence),
  ]);
  if (!isWhole) throw new Refused();
}

function sayFiles({ t, config }: CliContext, { count, unsound }: CheckedFiles): readonly string[] {
  if (count === 0) return [];
  if (unsound.length === 0) return [t('cli.audit.files', { count })];
  return [
    t('cli.audit.files.wrong', { count: unsound.length, folder: fileStoreOf(config).folder }),
    ...unsound.map(({ employee, item, sha256, found }) =>
      t(`cli.audit.file-${found}`, {
        employee,
        item: item === undefined ? t('cli.audit.pocket') : sayItem(t, item),
        hash: sha256.slice(0, 12),
      }),
    ),
  ];
}

function sayVerdict(
  { t, config: { timeZone } }: CliContext,
  { rows, chains, broken, differences, unnamed, destroyed }: AuditVerdict,
  files: readonly HeadsFile[],
): readonly string[] {
  const isWhole = broken.length === 0 && differences.length === 0;
  return [
    t('cli.audit.looked', { rows, chains }),
    ...files.map(({ path, takenAt, heads, sha256 }) =>
      t('cli.audit.compared', {
        count: heads.length,
        moment: sayMoment(takenAt, timeZone, t.locale),
        path,
        sum: sha256,
      }),
    ),
    broken.length > 0
      ? t('cli.audit.broken', { count: broken.length })
      : t(files.length === 0 ? 'cli.audit.fits' : 'cli.audit.untouched'),
    ...broken.flatMap((chain) => sayBroken(t, chain, timeZone)),
    differences.length === 0
      ? t('cli.audit.agrees')
      : t('cli.audit.differs', { count: differences.length + unnamed }),
    ...differences.flatMap((difference) => sayDifference(t, difference)),
    ...(unnamed > 0 ? [t('cli.audit.more', { count: unnamed })] : []),
    ...(destroyed > 0 ? [t('cli.audit.destroyed', { count: destroyed })] : []),
    ...(isWhole && files.length > 0 ? [t('cli.audit.well')] : []),
    ...(isWhole ? [] : [t('cli.audit.do')]),
  ];
}

async function writeHeads(context: CliContext, out: string): Promise<void> {
  const { t } = context;
  const heads = await withStore(context, auditHeads);
  const text = formatHeads({ date: todayOf(context), takenAt: context.clock.now(), heads });
  const isWritten = await writeOnce(out, text).catch((error: unknown) => {
    if (failureOf(error)?.kind === 'disk-full') throw error;
    throw new Refused(t('cli.file-not-writable', { path: out }));
  });
  if (!isWritten) throw new Refused(t('cli.file-exists', { path: out }));
  context.out(t('cli.audit.heads.done', { count: heads.length, path: out }));
  context.out(t('cli.audit.heads.sum', { sum: sha256Of(text) }));
}
