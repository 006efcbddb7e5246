import { randomBytes } from 'node:crypto';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { issueLinkCodes, type LinkCodeAudience } from '../application/people/issue-link-codes.ts';
import { sayMoment } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { createLinkCodeStore } from '../persistence/people/link-codes.ts';
import { newId } from '../shared/ids.ts';
import { hashLongSecret, hashSecretAsync, randomSalt } from '../shared/secret-hash.ts';
import { type CliContext, Refused, withOperator } from './context.ts';
import { examples } from './frame/help-text.ts';
import { progressBar } from './frame/progress.ts';
import { createCodeFiles } from './link-codes/code-files.ts';
import { readNumber } from './people/number.ts';
import { platformsInUse } from './platform-names.ts';

type IssueOptions = {
  readonly nip?: string;
  readonly unit?: string;
  readonly allUnlinked?: boolean;
  readonly days?: number;
  readonly out?: string;
  readonly splitByUnit?: string;
  readonly bot?: string;
};

/** `link-codes issue`: codes that HR gives to people so that they can link their accounts. */
export function addLinkCodeCommands(program: Command, context: CliContext): void {
  const { t, config } = context;
  program
    .command('link-codes')
    .description(t('cli.codes.about'))
    .command('issue')
    .description(t('cli.codes.issue'))
    .addOption(new Option('--nip <nip>', t('cli.codes.nip')).conflicts(['unit', 'allUnlinked']))
    .addOption(new Option('--unit <unit>', t('cli.codes.unit')).conflicts(['allUnlinked']))
    .option('--all-unlinked', t('cli.codes.all'))
    .option('--days <days>', t('cli.codes.days', { minutes: config.linkCodeMinutes }), readDays(t))
    .option('--out <file>', t('cli.codes.out'))
    .addOption(new Option('--split-by-unit <folder>', t('cli.codes.split')).conflicts(['out']))
    .option('--bot <username>', t('cli.codes.bot'), readBot(t))
    .addHelpText(
      'after',
      `\n${t('cli.codes.more')}\n${examples(
        t,
        'link-codes issue --nip 199103262015021001 --out kode.csv',
        'link-codes issue --all-unlinked --days 14 --bot kinerja_kota_bot --out surat.csv',
        'link-codes issue --all-unlinked --days 14 --split-by-unit surat',
      )}`,
    )
    .action(async (options: IssueOptions, command: Command) => {
      const { out, splitByUnit: folder } = options;
      const audience = readAudience(t, options);
      const target = out !== undefined ? { out } : folder !== undefined ? { folder } : undefined;
      if (!audience) command.error(t('cli.codes.for-whom'), { exitCode: 2 });
      else if (!target) command.error(t('cli.codes.where-to'), { exitCode: 2 });
      else await issue(context, audience, target, options);
    });
}

function readAudience(t: Translate, { nip, unit, allUnlinked }: IssueOptions): LinkCodeAudience | undefined {
  if (nip !== undefined) return { nip: readNumber(t, nip) };
  if (unit !== undefined) return { unit };
  return allUnlinked ? 'all-unlinked' : undefined;
}

async function issue(
  context: CliContext,
  audience: LinkCodeAudience,
  target: { readonly out: string } | { readonly folder: string },
  { days, bot }: IssueOptions,
): Promise<void> {
  const { t, config, clock, out } = context;
  const { timeZone, linkCodeMinutes } = config;
  const files = await createCodeFiles(context, target, bot !== undefined);
  const bar = progressBar(context, t('cli.codes.progress'));
  let isKept = false;
  try {
    const issued = await withOperator(context, (db) =>
      issueLinkCodes(createLinkCodeStore(db, timeZone, { inUse: platformsInUse(context) }), {
        audience,
        validity: days === undefined ? { minutes: linkCodeMinutes } : { days },
        ...(bot && { bot }),
        now: clock.now(),
        newId,
        randomBytes: (count) => randomBytes(count),
        newSalt: randomSalt,
        hash: hashSecretAsync,
        hashLong: hashLongSecret,
        write: files.write,
        onProgress: bar.tell,
      }),
    );
    bar.end();
    if (!issued.ok) {
      const { error } = issued;
      throw new Refused(
        error.code === 'nobody' ? t('cli.codes.nobody') : t('cli.codes.too-many', { ...error }),
      );
    }
    isKept = true;
    const { files: written } = await files.end(true);
    const count = issued.value.length;
    out(
      'out' in target
        ? t('cli.codes.done', { count, path: target.out })
        : t('cli.codes.done-split', { count, path: target.folder, files: written }),
    );
    const [first] = issued.value;
    if (first) out(t('cli.codes.until', { moment: sayMoment(first.expiresAt, timeZone, t.locale) }));
  } finally {
    bar.end();
    if (!isKept) await files.end(false);
  }
}

const readDays =
  (t: Translate) =>
  (text: string): number => {
    const days = Number(text);
    if (!/^\d{1,2}$/.test(text) || days < 1 || days > 14)
      throw new InvalidArgumentError(t('cli.codes.days-expected'));
    return days;
  };

/** The bot's user name, however it is written. */
export const readBot =
  (t: Translate) =>
  (text: string): string => {
    if (!/^@?[A-Za-z]\w{4,31}$/.test(text)) throw new InvalidArgumentError(t('cli.codes.bot-expected'));
    return text.replace(/^@/, '');
  };
