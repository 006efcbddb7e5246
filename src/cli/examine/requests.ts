import {
  askExamination,
  confirmExamination,
  type ExaminationRefusal,
} from '../../application/examination/ask-examination.ts';
import { type ExaminationScope, scopeKinds, standingOf } from '../../domain/examination/examination.ts';
import { sayDate, sayMoment } from '../../i18n/dates.ts';
import type { Db } from '../../persistence/db.ts';
import {
  examinations,
  type KnownExamination,
  lockedExamination,
  peopleInScope,
  saveConfirmation,
  saveRequest,
  scopeName,
} from '../../persistence/examination/store.ts';
import { unitAsWritten } from '../../persistence/hr/manage-rights.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import type { Temporal } from '../../shared/time.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { cycleNamed, officer, personNamed, readDay } from '../cycle/life/doing.ts';

export type AskOptions = {
  readonly for: readonly string[];
  readonly reason: string;
  readonly until: string;
  readonly notToldUntil?: string;
  readonly notToldReason?: string;
};

/** `examine ask`: a first officer asks. */
export async function ask(context: CliContext, options: AskOptions): Promise<void> {
  const { t, clock, config } = context;
  const until = readDay(context, options.until);
  const silent = options.notToldUntil === undefined ? undefined : readDay(context, options.notToldUntil);
  await withOperator(context, async (db) => {
    const scope = await readScope(context, db, options.for);
    const by = await officer(context, db);
    const now = clock.now();
    const wanted = {
      ...{ scope, until, reason: options.reason },
      ...(silent && { untold: { until: silent, reason: options.notToldReason } }),
    };
    const { no, asked } = await db.transaction(async (tx) => {
      const decided = askExamination(wanted, await peopleInScope(tx, scope), {
        ...{ by, now, today: todayOf(context) },
      });
      if (!decided.ok) return refuse(context, decided.error);
      return { no: await saveRequest(tx, decided.value, by, now), asked: decided.value };
    });
    const moment = sayMoment(asked.confirmBy, config.timeZone, t.locale);
    const said = {
      no,
      scope: sayScope(context, scope.of, await scopeName(db, scope)),
      date: sayDate(until, t.locale),
      moment,
    };
    context.out(withoutControls(t('cli.examine.asked', said)));
    saySilence(context, asked.untold);
  });
}

/** `examine confirm`: a second officer says yes. */
export async function confirm(context: CliContext, given: string): Promise<void> {
  const { t, clock } = context;
  const no = readNo(context, given);
  await withOperator(context, async (db) => {
    const by = await officer(context, db);
    const now = clock.now();
    const done = await db.transaction(async (tx) => {
      const decided = confirmExamination(await lockedExamination(tx, no), {
        ...{ by, now, today: todayOf(context) },
      });
      if (!decided.ok) return refuse(context, decided.error);
      const { examination, confirmedById } = decided.value;
      await saveConfirmation(tx, examination.id, confirmedById, by, now);
      return examination;
    });
    context.out(t('cli.examine.confirmed', { no, date: sayDate(done.until, t.locale) }));
    saySilence(context, done.untold);
  });
}

/** `examine list`: what was asked for, and how it stands. */
export async function list(context: CliContext, isJson: boolean): Promise<void> {
  const { t } = context;
  await withStore(context, async (db) => {
    const found = await examinations(db);
    const lines: string[] = [];
    for (const one of found)
      lines.push(withoutControls(sayRow(context, one, await scopeName(db, one.scope))));
    print(context, isJson, found, lines.length > 0 ? lines : [t('cli.examine.none')]);
  });
}

function sayRow(context: CliContext, one: KnownExamination, name: string): string {
  const { t, clock, config } = context;
  const standing = t(`cli.examine.standing.${standingOf(one, clock.now(), todayOf(context))}`, {
    moment: sayMoment(one.confirmBy, config.timeZone, t.locale),
    confirmedBy: one.confirmedBy ?? '',
  });
  const { no, askedBy, reason } = one;
  const date = sayDate(one.until, t.locale);
  return t('cli.examine.row', {
    no,
    scope: sayScope(context, one.scope.of, name),
    date,
    askedBy,
    standing,
    reason,
  });
}

function saySilence(context: CliContext, untold: KnownExamination['untold']): void {
  const { t, out } = context;
  if (!untold) return;
  const date = sayDate(untold.until, t.locale);
  out(withoutControls(t('cli.examine.silent', { date, reason: untold.reason })));
}

const sayScope = ({ t }: CliContext, of: ExaminationScope['of'], name: string): string =>
  t(`cli.examine.scope.${of}`, { name });

/** `person 1986…`, `unit "Dinas Kesehatan"`, `cycle "Triwulan IV 2026"`. */
async function readScope(
  context: CliContext,
  db: Db,
  [given, name, ...more]: readonly string[],
): Promise<ExaminationScope> {
  const of = scopeKinds.find((one) => one === given);
  if (!of || name === undefined || more.length > 0) throw new Refused(context.t('cli.examine.whom'));
  if (of === 'person') return { of, personId: await personNamed(context, db, name) };
  if (of === 'cycle') return { of, cycleId: (await cycleNamed(context, db, name)).id };
  return { of, unit: (await unitAsWritten(db, name, todayOf(context))) ?? name.trim() };
}

export function readNo({ t }: CliContext, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Refused(t('cli.examine.refused.no-such-request'));
  return Number(given);
}

/** Says why not, and ends the command; within a transaction nothing of it stays. */
export function refuse({ t, config }: CliContext, refusal: ExaminationRefusal): never {
  const day = (on: Temporal.PlainDate) => ({ date: sayDate(on, t.locale) });
  if ('on' in refusal) throw new Refused(t(`cli.examine.refused.${refusal.code}`, day(refusal.on)));
  if ('at' in refusal) {
    const moment = sayMoment(refusal.at, config.timeZone, t.locale);
    throw new Refused(t('cli.examine.refused.lapsed', { moment }));
  }
  throw new Refused(t(`cli.examine.refused.${refusal.code}`));
}
