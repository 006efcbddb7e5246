import type { Command } from 'commander';
import type { ToApprove } from '../../application/approval/approve-all.ts';
import { nameApprover } from '../../application/approval/name-approver.ts';
import { sayRefusal } from '../../conversation/ui/say-refusal.ts';
import { awaitedTurn } from '../../domain/approval/correction.ts';
import { sayDate } from '../../i18n/dates.ts';
import { waitingForApproval } from '../../persistence/approval/approval-list.ts';
import { saveNamed } from '../../persistence/approval/save-named.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { localDate } from '../../shared/time.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { officer, personNamed } from '../cycle/life/doing.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber } from '../people/number.ts';

type Options = { readonly nip: string; readonly to: string; readonly reason: string };

/** `approval list`, `approval name`: for whom results wait, and who approves where nobody above the appraiser may. */
export function addApprovalCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const approval = program.command('approval').description(t('cli.approval.about'));
  approval
    .command('list')
    .description(t('cli.approval.list'))
    .option('--json', t('cli.json'))
    .action(async ({ json = false }: { json?: boolean }) => {
      const waiting = await withStore(context, waitingForApproval);
      const found = waiting.map((one) => standing(context, one));
      const lines = found.length === 0 ? [t('cli.approval.none')] : found.map(({ line }) => line);
      print(
        context,
        json,
        found.map(({ line: _, ...one }) => one),
        lines,
      );
    });
  approval
    .command('name')
    .description(t('cli.approval.name'))
    .requiredOption('--nip <nip>', t('cli.approval.of'))
    .requiredOption('--to <nip>', t('cli.approval.approver'))
    .requiredOption('--reason <text>', t('cli.approval.reason'))
    .addHelpText(
      'after',
      `\n${examples(t, 'approval name --nip 199001012015041001 --to 197805102003122002 --reason "..."')}`,
    )
    .action((options: Options) => name(context, options));
}

/** Who is awaited and until when; nothing of what is in it. */
function standing({ t, clock }: CliContext, one: ToApprove) {
  const { employee, cycle, approval, secondAppraiser } = one;
  const turn = awaitedTurn(one, localDate(clock.now(), cycle.timeZone));
  const isNobody = turn?.who === 'hr';
  const isNamed = approval?.namedId !== undefined;
  const who = isNobody
    ? t('cli.approval.nobody')
    : isNamed
      ? t('cli.approval.byName')
      : (secondAppraiser?.name ?? '');
  const until = turn?.by.toString() ?? '';
  const said = t('cli.approval.line', {
    ...{ nip: employee.nip, employee: employee.name, unit: employee.unit, cycle: cycle.name, name: who },
    date: turn ? sayDate(turn.by, t.locale) : '',
  });
  const line = withoutControls(turn?.isOver === true ? `${said} (${t('cli.approval.late')})` : said);
  const { nip, name, unit } = employee;
  return {
    nip,
    name,
    unit,
    cycle: cycle.name,
    approver: isNobody ? null : who,
    until,
    isOver: turn?.isOver,
    line,
  };
}

async function name(context: CliContext, { nip, to, reason }: Options): Promise<void> {
  const { t, clock } = context;
  const number = readNumber(t, nip);
  const approver = readNumber(t, to);
  const today = todayOf(context);
  const count = await withOperator(context, async (db) => {
    const { personId: actorId } = await officer(context, db);
    const employeeId = await personNamed(context, db, number);
    const personId = await personNamed(context, db, approver);
    return db.transaction(async (tx) => {
      const now = clock.now();
      const waiting = (await waitingForApproval(tx)).filter(({ employee }) => employee.id === employeeId);
      if (waiting.length === 0) throw new Refused(sayRefusal(t, { code: 'approval-over' }, { today }));
      for (const one of waiting) {
        const named = nameApprover(one, personId, withoutControls(reason), now);
        if (!named.ok) throw new Refused(sayRefusal(t, named.error, { today }));
        if (!(await saveNamed(tx, one, named.value, { now, actorId })))
          throw new Refused(sayRefusal(t, { code: 'changed-since-shown' }, { today }));
      }
      return waiting.length;
    });
  });
  context.out(t('cli.approval.named', { count, name: to }));
}
