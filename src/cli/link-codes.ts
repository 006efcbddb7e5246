import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { issueLinkCodes, type LinkCodeAudience } from '../application/people/issue-link-codes.ts';
import { parseNip } from '../domain/people/nip.ts';
import { sayMoment } from '../i18n/dates.ts';
import { createLinkCodeStore } from '../persistence/people/link-codes.ts';
import { newId } from '../shared/ids.ts';
import { hashSecretAsync, randomSalt } from '../shared/secret-hash.ts';
import { type CliContext, Refused, withOperator } from './context.ts';
import { createPrivateFile } from './csv.ts';
import { linkCodeCsv } from './link-code-csv.ts';

type IssueOptions = {
  readonly nip?: string;
  readonly unit?: string;
  readonly allUnlinked?: boolean;
  readonly days?: number;
  readonly out: string;
  readonly bot?: string;
};

/** `link-codes issue`: codes that HR gives to people so that they can link their accounts. */
export function addLinkCodeCommands(program: Command, context: CliContext): void {
  const { linkCodeMinutes } = context.config;
  program
    .command('link-codes')
    .description('one-time codes that link a chat account to a person')
    .command('issue')
    .description('issue one code per person into a CSV file; older unused codes of these people end')
    .addOption(new Option('--nip <nip>', 'for one person').conflicts(['unit', 'allUnlinked']))
    .addOption(new Option('--unit <unit>', 'for everybody of a unit').conflicts(['allUnlinked']))
    .option('--all-unlinked', 'for everybody who has not linked any account yet')
    .option(
      '--days <days>',
      `for printed letters: a longer code, valid 1 to 14 days (default: ${linkCodeMinutes} minutes)`,
      readDays,
    )
    .requiredOption('--out <file>', 'CSV to write, readable by you alone; it must not exist yet')
    .option('--bot <username>', 'user name of the Telegram bot, for links that open it', readBot)
    .addHelpText(
      'after',
      `
The file is the only place where the codes can be read: the database keeps hashes. Hand it out, then delete it.

Examples:
  $ npm run kinerja -- link-codes issue --nip 199103262015021001 --out kode.csv
  $ npm run kinerja -- link-codes issue --all-unlinked --days 14 --bot kinerja_kota_bot --out surat.csv`,
    )
    .action(async (options: IssueOptions, command: Command) => {
      const audience = readAudience(options);
      if (!audience) command.error('error: say for whom: --nip, --unit or --all-unlinked', { exitCode: 2 });
      else await issue(context, audience, options);
    });
}

function readAudience({ nip, unit, allUnlinked }: IssueOptions): LinkCodeAudience | undefined {
  if (nip !== undefined) {
    const parsed = parseNip(nip);
    if (!parsed.ok) throw new Refused('This is no NIP: it has 18 digits that begin with the birth date.');
    return { nip: parsed.value };
  }
  if (unit !== undefined) return { unit };
  return allUnlinked ? 'all-unlinked' : undefined;
}

async function issue(
  context: CliContext,
  audience: LinkCodeAudience,
  { out, days, bot }: IssueOptions,
): Promise<void> {
  // The file comes first: codes that cannot be written would only make the older ones invalid.
  const file = await createPrivateFile(out);
  let isWritten = false;
  try {
    const { timeZone, linkCodeMinutes } = context.config;
    const issued = await withOperator(context, (db) =>
      issueLinkCodes(createLinkCodeStore(db, timeZone), {
        audience,
        validity: days === undefined ? { minutes: linkCodeMinutes } : { days },
        ...(bot && { bot }),
        now: context.clock.now(),
        newId,
        randomBytes: (count) => randomBytes(count),
        newSalt: randomSalt,
        hash: hashSecretAsync,
        onProgress: (done, of) => {
          if (of > 200 && done % 200 < 8) context.err(`${done} of ${of} …`);
        },
      }),
    );
    if (!issued.ok) throw new Refused('Nobody on the roster fits: no code was issued.');
    await file.writeFile(linkCodeCsv(issued.value, timeZone));
    isWritten = true;
    const first = issued.value[0];
    context.out(
      `${issued.value.length === 1 ? 'One code is' : `${issued.value.length} codes are`} in ${out}.`,
    );
    if (first) context.out(`Valid until ${sayMoment(first.expiresAt, timeZone, 'en')}, for one use each.`);
  } finally {
    await file.close();
    if (!isWritten) await rm(out, { force: true });
  }
}

function readDays(text: string): number {
  const days = Number(text);
  if (!/^\d{1,2}$/.test(text) || days < 1 || days > 14)
    throw new InvalidArgumentError('It must be a whole number of days from 1 to 14.');
  return days;
}

function readBot(text: string): string {
  if (!/^@?[A-Za-z]\w{4,31}$/.test(text))
    throw new InvalidArgumentError('It must be the user name of a Telegram bot, such as kinerja_kota_bot.');
  return text.replace(/^@/, '');
}
