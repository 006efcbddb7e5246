import { fileStoreOf } from '../../app/keep-files.ts';
import { makeBundle } from '../../app/make-bundle.ts';
import { mayMake } from '../../application/examination/ask-examination.ts';
import { sayMoment } from '../../i18n/dates.ts';
import { agencyNow } from '../../outbound/agency-now.ts';
import { examinationNo, scopeName } from '../../persistence/examination/store.ts';
import { fullVersion } from '../../version.ts';
import { type CliContext, Refused, todayOf, withOperator } from '../context.ts';
import { officer } from '../cycle/life/doing.ts';
import { progressBar } from '../frame/progress.ts';
import { givenBy } from '../settings/change-settings.ts';
import { readNo, refuse } from './requests.ts';

/** `examine make`: writes the bundle, records it, and lets those whom it concerns be told. */
export async function make(context: CliContext, given: string, out: string): Promise<void> {
  const { t, clock, config } = context;
  const no = readNo(context, given);
  await withOperator(context, async (db) => {
    const by = await officer(context, db);
    const found = await examinationNo(db, no);
    const may = mayMake(found, { by, now: clock.now(), today: todayOf(context) });
    if (!may.ok) return refuse(context, may.error);
    if (!found) return;
    const bar = progressBar(context, t('cli.examine.progress'));
    const { timeZone } = config;
    const agency = (await agencyNow(db, todayOf(context), givenBy(context))).agency.name;
    const deps = { db, clock, timeZone, agency, files: fileStoreOf(config), release: fullVersion };
    const name = await scopeName(db, found.scope);
    const made = await makeBundle({ ...deps, onProgress: bar.tell }, found, name, by, out)
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') throw new Refused(t('cli.file-exists', { path: out }));
        if (['EACCES', 'ENOENT', 'ENOTDIR', 'EROFS'].includes(error.code ?? ''))
          throw new Refused(t('cli.file-not-writable', { path: out }));
        throw error;
      })
      .finally(bar.end);
    if (!made.ok) return refuse(context, made.error);
    const { manifest, sum, gone, told, tellAt } = made.value;
    const { people, appraisals } = manifest;
    context.out(t('cli.examine.made', { people, appraisals, out }));
    context.out(t('cli.examine.made.sum', { sum }));
    if (gone > 0) context.out(t('cli.examine.made.gone', { count: gone }));
    const moment = sayMoment(tellAt, timeZone, t.locale);
    context.out(t('cli.examine.made.told', { count: told, moment }));
  });
}
