import { type Command, Option } from 'commander';
import { sayItem } from '../../conversation/ui/words.ts';
import { type NoteMethod, noteMethods } from '../../domain/notes/notebook.ts';
import { forgetNotes } from '../../persistence/notes/forget-notes.ts';
import { isoDay } from '../../shared/time.ts';
import { type CliContext, Refused, withOperator } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber } from '../people/number.ts';

type ForgetNote = { readonly nip: string; readonly seen: string; readonly method?: NoteMethod };

/** `audit forget-note`: the words of what an appraiser noted about somebody on a day. */
export function addForgetNote(audit: Command, context: CliContext): void {
  const { t } = context;
  audit
    .command('forget-note')
    .description(t('cli.audit.forget-note'))
    .requiredOption('--nip <nip>', t('cli.audit.forget-note.nip'))
    .requiredOption('--seen <date>', t('cli.audit.forget-note.seen'))
    .addOption(new Option('--method <method>', t('cli.audit.forget-note.method')).choices(noteMethods))
    .addHelpText(
      'after',
      `\n${t('cli.audit.forget-note.more')}\n${examples(
        t,
        'audit forget-note --nip 198609262015051001 --seen 2027-05-03',
      )}`,
    )
    .action((options: ForgetNote) => forget(context, options));
}

async function forget(context: CliContext, { nip, seen, method }: ForgetNote): Promise<void> {
  const { t } = context;
  const seenOn = isoDay(seen.trim());
  if (!seenOn) throw new Refused(t('cli.audit.forget-note.no-day', { seen }));
  const number = readNumber(t, nip);
  const { databaseUrl, migrationDatabaseUrl = databaseUrl } = context.config;
  const asOwner = { ...context, config: { ...context.config, databaseUrl: migrationDatabaseUrl } };
  const of = { nip: number, seenOn, ...(method && { method }) };
  const forgotten = await withOperator(asOwner, (db) => forgetNotes(db, of, context.clock.now()));
  if (forgotten.count === 0) throw new Refused(t('cli.audit.forget-note.none', { nip: number, seen }));
  context.out(t('cli.audit.forget-note.done', { count: forgotten.count }));
  for (const { cycle, item } of forgotten.reasons)
    context.out(t('cli.audit.forget-note.reason', { cycle, item: `${item} (${sayItem(t, item)})` }));
}
