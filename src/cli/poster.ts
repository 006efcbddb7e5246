import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Translate } from '../i18n/translate.ts';
import { type CliContext, Refused } from './context.ts';
import { examples } from './frame/help-text.ts';

type PosterOptions = {
  readonly link: string;
  readonly out: string;
  readonly agency?: string;
  readonly contact?: string;
};

/** `poster`: a sheet that leads people to the bot. The link is each city's own. */
export function addPosterCommand(program: Command, context: CliContext): void {
  const { t, config } = context;
  program
    .command('poster')
    .description(t('cli.poster.about'))
    .requiredOption('--link <url>', t('cli.poster.link'), readLink(t))
    .requiredOption('--out <file>', t('cli.poster.out'))
    .option('--agency <name>', t('cli.poster.agency'))
    .option('--contact <text>', t('cli.poster.contact'))
    .addHelpText(
      'after',
      `\n${t('cli.poster.more')}\n${examples(t, 'poster --link https://t.me/kinerja_kota_bot --out poster.html')}`,
    )
    .action(async (options: PosterOptions) => {
      const { link, out: path } = options;
      const agency = options.agency ?? config.agencyName;
      const contact = options.contact ?? config.hrContact;
      if (agency === undefined) throw new Refused(t('cli.poster.no-agency'));
      // Only here: no other command draws a code.
      const { posterPage } = await import('../reports/poster.ts');
      const page = posterPage(t, { link, agency, ...(contact !== undefined && { contact }) });
      await writeFile(path, page, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        throw new Refused(t(error.code === 'EEXIST' ? 'cli.file-exists' : 'cli.file-not-writable', { path }));
      });
      context.out(t('cli.poster.done', { path }));
    });
}

/** More than any such link has, and a code of that length is still read from a wall. */
const linkMax = 200;

const readLink =
  (t: Translate) =>
  (given: string): string => {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (url?.protocol !== 'https:' || url.username !== '' || url.href.length > linkMax)
      throw new InvalidArgumentError(t('cli.poster.link-expected'));
    if (url.searchParams.has('start')) throw new InvalidArgumentError(t('cli.poster.link-code'));
    return url.href;
  };
