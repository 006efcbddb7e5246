import type { Command } from 'commander';
import { confirmAct, declineAct, type Request } from '../../../application/cycle/life/do-act.ts';
import { sayAct } from '../../../conversation/features/cycle/say-act.ts';
import { sayMoment } from '../../../i18n/dates.ts';
import { waitingRequests } from '../../../persistence/cycles/life/requests.ts';
import { createLifeStore } from '../../../persistence/cycles/life/store.ts';
import { toldAct } from '../../../persistence/cycles/life/told-act.ts';
import type { Db } from '../../../persistence/db.ts';
import { withoutControls } from '../../../shared/formula-safe.ts';
import { newId } from '../../../shared/ids.ts';
import { type CliContext, Refused, withOperator, withStore } from '../../context.ts';
import { examples } from '../../frame/help-text.ts';
import { officer, refuse } from './doing.ts';
import { sayOutcome } from './say-outcome.ts';

/** What a second officer sees of requests, and answers. */
export function addRequestCommands(cycle: Command, context: CliContext): void {
  const { t } = context;
  cycle
    .command('requests')
    .description(t('cli.life.requests'))
    .action(() => list(context));
  cycle
    .command('confirm')
    .description(t('cli.life.confirm'))
    .argument('<number>', t('cli.life.no'))
    .addHelpText('after', examples(t, 'cycle confirm 3'))
    .action((no: string) => confirm(context, readNo(context, no)));
  cycle
    .command('decline')
    .description(t('cli.life.decline'))
    .argument('<number>', t('cli.life.no'))
    .addHelpText('after', examples(t, 'cycle decline 3'))
    .action((no: string) => decline(context, readNo(context, no)));
}

function readNo({ t }: CliContext, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Refused(t('cli.life.no-number'));
  return Number(given);
}

async function list(context: CliContext): Promise<void> {
  const { t, clock } = context;
  await withStore(context, async (db) => {
    const waiting = await waitingRequests(db, clock.now());
    if (waiting.length === 0) context.out(t('cli.life.none'));
    for (const request of waiting) context.out(withoutControls(await line(context, db, request)));
  });
}

async function line({ t, config }: CliContext, db: Db, request: Request): Promise<string> {
  const { no, act, reason, confirmBy, askedById } = request;
  const told = await toldAct(db, request.id, askedById);
  const moment = sayMoment(confirmBy, told?.cycle.timeZone ?? config.timeZone, t.locale);
  return t('cli.life.request', {
    no,
    reason,
    moment,
    act: sayAct(t, act, told?.cycle.name ?? '', told?.about?.name),
  });
}

async function confirm(context: CliContext, no: number): Promise<void> {
  const { t, clock, config } = context;
  await withOperator(context, async (db) => {
    const now = clock.now();
    const request = (await waitingRequests(db, now)).find((one) => one.no === no);
    const by = await officer(context, db);
    const outcome = await confirmAct(createLifeStore(db, now), { no, by, now, newId, isDryRun: false });
    if (!outcome.ok) return refuse(context, outcome.error, config.timeZone);
    if (request) for (const each of sayOutcome(t, request.act, outcome.value)) context.out(each);
  });
}

async function decline(context: CliContext, no: number): Promise<void> {
  const { t, clock, config } = context;
  await withOperator(context, async (db) => {
    const now = clock.now();
    const by = await officer(context, db);
    const declined = await declineAct(createLifeStore(db, now), { no, by, now, isDryRun: false });
    if (!declined.ok) return refuse(context, declined.error, config.timeZone);
    context.out(t('cli.life.declined', { no }));
  });
}
