import {
  answerSetting,
  type ChangedSetting,
  changeSetting,
  planSetting,
  type SettingsRequest,
  type WantedValue,
} from '../../application/agency/change-setting.ts';
import type { DayPlan, WantedDay } from '../../application/agency/mark-day.ts';
import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import { sayProblem, saySource, sayValue } from '../../conversation/features/agency/say.ts';
import { sayRefusal } from '../../conversation/ui/say-refusal.ts';
import { type SettingPlan, waitingOf } from '../../domain/agency/change.ts';
import type { AgencyDefaults, SettingKey, SettingName } from '../../domain/agency/settings.ts';
import { officerRights } from '../../domain/authorization/officer.ts';
import type { Translate } from '../../i18n/translate.ts';
import { markDay } from '../../persistence/agency/mark-day.ts';
import { loadSettings, putSetting } from '../../persistence/agency/put-setting.ts';
import { auditRow } from '../../persistence/audit/audit-row.ts';
import type { Db, Transaction } from '../../persistence/db.ts';
import { audit } from '../../persistence/schema/appraisals.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, Refused, todayOf } from '../context.ts';
import { officer } from '../cycle/life/doing.ts';
import { markDays, type RefusedDay, sayDay } from './mark-days.ts';

export type Wanted = { readonly name: SettingName; readonly value: WantedValue };

/** A change that was refused, and the place of what wanted it. */
export type RefusedSetting = { readonly at: number; readonly name: SettingName; readonly refusal: Refusal };

/** What the environment says, as the first default. */
export const givenBy = ({ config }: CliContext): AgencyDefaults => ({
  agencyName: config.agencyName ?? '',
  ...(config.hrContact && { hrContact: config.hrContact }),
  ...(config.privacyContact && { privacyContact: config.privacyContact }),
});

/** Whoever gives commands may change every setting; big ones still wait for an officer where two are wanted. */
async function requestFor(context: CliContext, db: Db | Transaction): Promise<SettingsRequest> {
  const { personId } = await officer(context, db);
  return {
    grants: officerRights.map((right) => ({ right })),
    stored: await loadSettings(db, todayOf(context)),
    given: givenBy(context),
    hasSecondOfficer: context.config.hasSecondOfficer ?? false,
    ...(personId !== undefined && { myId: personId }),
    now: context.clock.now(),
  };
}

export type Changed = { readonly plans: readonly SettingPlan[]; readonly refused: readonly RefusedSetting[] };
export type ChangedAll = Changed & {
  readonly days: readonly DayPlan[];
  readonly refusedDays: readonly RefusedDay[];
};

/**
 * Changes all of them in one transaction, or none, and marks the days; what is so already is left alone where
 * `skipsSame`, and of the days always.
 */
export async function changeSettings(
  context: CliContext,
  db: Db | Transaction,
  {
    settings: all,
    days = [],
  }: { readonly settings: readonly Wanted[]; readonly days?: readonly WantedDay[] },
  reason: string,
  { isDry, skipsSame }: { readonly isDry: boolean; readonly skipsSame: boolean },
): Promise<ChangedAll> {
  let request = await requestFor(context, db);
  const done: ChangedSetting[] = [];
  const refused: RefusedSetting[] = [];
  for (const [at, { name, value }] of all.entries()) {
    const plan = planSetting(request, name, value);
    if (
      skipsSame &&
      (plan.ok ? plan.value.from.value === plan.value.to.value : plan.error.code === 'setting-same')
    )
      continue;
    const changed = plan.ok ? changeSetting(request, name, value, reason, plan.value.revision) : plan;
    if (changed.ok) {
      done.push(changed.value);
      request = { ...request, stored: changed.value.stored };
    } else refused.push({ at, name, refusal: changed.error });
  }
  const marked = markDays(request, days, todayOf(context), reason);
  if (refused.length + marked.refused.length === 0 && !isDry)
    await saveAll(
      context,
      db,
      request,
      [...done, ...marked.done].flatMap(({ writes }) => writes),
    );
  return {
    ...{ plans: done.map(({ plan }) => plan), refused },
    ...{ days: marked.done.map(({ plan }) => plan), refusedDays: marked.refused },
  };
}

/** The answer of a second officer: it needs somebody whom the roster knows, and not whoever asked. */
export async function answerChange(
  context: CliContext,
  db: Db,
  key: SettingKey,
  isYes: boolean,
): Promise<Changed> {
  const request = await requestFor(context, db);
  const name = { key, unit: '' };
  const waiting = request.stored && waitingOf(request.stored.rows, name, request.now);
  const answered = answerSetting(request, name, waiting?.revision ?? 0, isYes);
  if (!answered.ok) return { plans: [], refused: [{ at: 0, name, refusal: answered.error }] };
  await saveAll(context, db, request, answered.value.writes);
  return { plans: [answered.value.plan], refused: [] };
}

const saveAll = (
  { t }: CliContext,
  db: Db | Transaction,
  { now, myId }: SettingsRequest,
  writes: readonly Write[],
): Promise<void> =>
  db.transaction(async (tx) => {
    for (const write of writes) {
      if (write.kind === 'audit')
        await tx.insert(audit).values(auditRow(write, { at: now, role: 'operator' }));
      else if (write.kind === 'put-setting' && !(await putSetting(tx, write.row, now, myId)))
        throw new Refused(t('cli.settings.revision'));
      else if (write.kind === 'mark-day' && !(await markDay(tx, write)))
        throw new Refused(t('cli.settings.revision'));
    }
  });

const called = (t: Translate, { key, unit }: SettingName): string =>
  unit === '' ? t(`settings.name.${key}`) : `${t(`settings.name.${key}`)} (${unit})`;

/** "Office hours: 08:00 to 17:00 → 07:30 to 16:00. Acts at once. It concerns 6,200 people." */
export const sayPlan = (t: Translate, { name, from, to, when, people }: SettingPlan): string =>
  t('cli.settings.line', {
    name: called(t, name),
    from: `${sayValue(t, name.key, from.value)} (${saySource(t, from, name.key)})`,
    to: `${sayValue(t, name.key, to.value)} (${saySource(t, to, name.key)})`,
    when: t(`settings.when.${when}`),
    people: t('settings.people', { people }),
  });

/** What changed or would, a line each, what waits for a second officer, and how many. */
export function sayChanged(
  context: CliContext,
  { plans, days }: Pick<ChangedAll, 'plans' | 'days'>,
  isDry: boolean,
): readonly string[] {
  const { t } = context;
  const count = plans.length + days.length;
  return [
    ...plans.map((plan) => withoutControls(sayPlan(t, plan))),
    ...plans.flatMap(({ name, needsSecond }) =>
      needsSecond ? [t('cli.settings.waits', { key: name.key })] : [],
    ),
    ...days.map((day) => withoutControls(sayDay(context, day))),
    t(isDry ? 'cli.settings.would' : 'cli.settings.saved', { count }),
  ];
}

export const sayRefused = (
  context: CliContext,
  { name, refusal }: Pick<RefusedSetting, 'name' | 'refusal'>,
) =>
  `${called(context.t, name)}: ${
    refusal.code === 'setting-wrong'
      ? sayProblem(context.t, refusal.problem)
      : sayRefusal(context.t, refusal, { today: todayOf(context) })
  }`;
