import { randomBytes } from 'node:crypto';
import { type FileHandle, rm } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { type IssuedCode, issueLinkCodes } from '../../application/people/issue-link-codes.ts';
import { lettersPerPage } from '../../domain/hr/errand.ts';
import { letterDays } from '../../domain/people/link-code.ts';
import { sayMoment } from '../../i18n/dates.ts';
import { createLinkCodeStore } from '../../persistence/people/link-codes.ts';
import { codeCsvBegin, codeCsvRow } from '../../roster/code-csv.ts';
import { newId } from '../../shared/ids.ts';
import { hashLongSecret, hashSecretAsync, randomSalt } from '../../shared/secret-hash.ts';
import { type CliContext, Refused, withOperator } from '../context.ts';
import { createPrivateFile } from '../csv.ts';
import { examples } from '../frame/help-text.ts';
import { readBot } from '../link-codes.ts';
import { platformsInUse } from '../platform-names.ts';

type LetterOptions = {
  readonly unit?: string;
  readonly out: string;
  readonly csv?: string;
  readonly perPage: string;
  readonly bot?: string;
  readonly agency?: string;
};

/** `people letters`: letters with link codes to be printed, for whoever has no account, as in the chat of HR. */
export function addLetterCommand(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('letters')
    .description(t('cli.letters.about'))
    .requiredOption('--out <file>', t('cli.letters.out'))
    .option('--unit <unit>', t('cli.letters.unit'))
    .option('--csv <file>', t('cli.letters.csv'))
    .addOption(
      new Option('--per-page <number>', t('cli.letters.perPage'))
        .choices(lettersPerPage.map(String))
        .default(String(lettersPerPage[0])),
    )
    .option('--bot <username>', t('cli.codes.bot'), readBot(t))
    .option('--agency <name>', t('cli.poster.agency'))
    .addHelpText(
      'after',
      examples(
        t,
        'people letters --unit "Dinas Kesehatan" --bot kinerja_kota_bot --out surat.pdf',
        'people letters --bot kinerja_kota_bot --out surat.pdf --csv kode.csv --per-page 1',
      ),
    )
    .action((options: LetterOptions) => letters(context, options));
}

async function letters(
  context: CliContext,
  { unit, out, csv, perPage, bot, agency = context.config.agencyName }: LetterOptions,
): Promise<void> {
  const { t, config, clock } = context;
  const { timeZone } = config;
  if (agency === undefined) throw new Refused(t('cli.poster.no-agency'));
  const now = clock.now();
  const until = sayMoment(now.add({ hours: letterDays * 24 }), timeZone, t.locale);
  // Only here: no other command draws letters.
  const { createLetterPress } = await import('../../reports/link-letters.ts');
  const draw = createLetterPress(t, { agency, perPage: Number(perPage), until });
  const made: { readonly path: string; readonly file: FileHandle }[] = [];
  const create = async (path: string): Promise<FileHandle> => {
    const file = await createPrivateFile(context, path);
    made.push({ path, file });
    return file;
  };
  const all: IssuedCode[] = [];
  let isKept = false;
  try {
    // Created before any code is: codes that cannot be written would only end the older ones.
    const pdf = await create(out);
    const table = csv === undefined ? undefined : await create(csv);
    const issued = await withOperator(context, (db) =>
      issueLinkCodes(createLinkCodeStore(db, timeZone, { inUse: platformsInUse(context) }), {
        audience: unit === undefined ? 'all-unlinked' : { unlinkedOf: unit },
        ...{ validity: { days: letterDays }, now, newId },
        ...(bot && { bot }),
        randomBytes: (count) => randomBytes(count),
        ...{ newSalt: randomSalt, hash: hashSecretAsync, hashLong: hashLongSecret },
        write: async (codes) => {
          all.push(...codes);
        },
        // Every page is drawn before the codes count.
        finish: async () => {
          await pdf.writeFile(draw(all));
          await table?.writeFile(
            codeCsvBegin(bot !== undefined) + all.map((code) => codeCsvRow(code, timeZone)).join(''),
          );
        },
      }),
    );
    if (!issued.ok) throw new Refused(t('letters.nobody'));
    isKept = true;
    context.out(t('cli.letters.done', { count: issued.value.length, path: out }));
    context.out(t('cli.codes.until', { moment: until }));
  } finally {
    for (const { path, file } of made) {
      await file.close();
      if (!isKept) await rm(path, { force: true });
    }
  }
}
