import type { Command } from 'commander';
import { confirmAppraiser, declineAppraiser } from '../../application/tenure/second-yes.ts';
import { sayAppraiserSet } from '../../conversation/features/delegation/say-appraiser.ts';
import { sayDate, sayMoment } from '../../i18n/dates.ts';
import type { Db } from '../../persistence/db.ts';
import { mayAnswerAppraiser, waitingAppraisers } from '../../persistence/tenure/appraiser-requests.ts';
import { createTenureStore } from '../../persistence/tenure/tenure-store.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { officer } from '../cycle/life/doing.ts';
import { examples } from '../frame/help-text.ts';

/** What a second officer sees of requests for another appraiser, and answers (ADR 58). */
export function addAppraiserRequestCommands(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('appraiser-requests')
    .description(t('cli.appraiser.requests'))
    .action(() => list(context));
  for (const answer of ['confirm', 'decline'] as const)
    people
      .command(`appraiser-${answer}`)
      .description(t(`cli.appraiser.${answer}`))
      .argument('<number>', t('cli.life.no'))
      .addHelpText('after', examples(t, `people appraiser-${answer} 3`))
      .action((no: string) => run(context, answer, no));
}

/** Whoever gives the command, if they may name appraisers anywhere; else they are as unknown as nobody. */
export async function officerIn(context: CliContext, db: Db): Promise<string | undefined> {
  const { personId } = await officer(context, db);
  return personId !== undefined && (await mayAnswerAppraiser(db, personId)) ? personId : undefined;
}

async function list(context: CliContext): Promise<void> {
  const { t, clock, config } = context;
  const waiting = await withStore(context, (db) => waitingAppraisers(db, clock.now()));
  if (waiting.length === 0) context.out(t('cli.life.none'));
  for (const { no, name, unit, appraiser, office, askedBy: who, reason, from, confirmBy } of waiting) {
    const moment = sayMoment(confirmBy, config.timeZone, t.locale);
    const said = { no, name, unit, appraiser, office, who, reason, moment, from: sayDate(from, t.locale) };
    context.out(withoutControls(t('cli.appraiser.request', said)));
  }
}

async function run(context: CliContext, answer: 'confirm' | 'decline', given: string): Promise<void> {
  const { t, clock } = context;
  if (!/^\d{1,9}$/.test(given)) throw new Refused(t('cli.life.no-number'));
  const no = Number(given);
  await withOperator(context, async (db) => {
    const officerId = await officerIn(context, db);
    const how = { no, officerId, now: clock.now(), today: todayOf(context), isDryRun: false };
    const store = createTenureStore(db);
    if (answer === 'decline') {
      const declined = await declineAppraiser(store, how);
      if (!declined.ok) throw new Refused(t(`appraiser.no.${declined.error}`));
      context.out(t('cli.life.declined', { no }));
      return;
    }
    const done = await confirmAppraiser(store, how);
    if (!done.ok) throw new Refused(t(`appraiser.no.${done.error}`));
    for (const line of sayAppraiserSet(t, done.value)) context.out(withoutControls(line));
  });
}
