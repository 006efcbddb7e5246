import {
  formerOf,
  planOf,
  type SettingPlan,
  type StoredSettings,
  settingReasonMax,
  waitingOf,
} from '../../domain/agency/change.ts';
import { readOrganisation, writeOrganisation } from '../../domain/agency/organisation.ts';
import { readSetting } from '../../domain/agency/read-setting.ts';
import type { AgencyDefaults, SettingName, SettingRow } from '../../domain/agency/settings.ts';
import { isOfUnit } from '../../domain/agency/settings.ts';
import { type Grant, mayEverywhere } from '../../domain/authorization/officer.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { NewSetting, Write, WriteOf } from '../outcome/writes.ts';

/** Who changes settings, and what is stored of them now. */
export type SettingsRequest = {
  readonly grants: readonly Grant[];
  /** Absent where they were not loaded, as for whoever has no right to them. */
  readonly stored: StoredSettings | undefined;
  readonly given: AgencyDefaults;
  /** Big changes need a second officer. */
  readonly hasSecondOfficer: boolean;
  /** The officer; absent = by command, by somebody who is not in the roster. */
  readonly myId?: string;
  readonly now: Temporal.Instant;
};

/** Settings are of everybody: a right for one unit is not enough. */
export function seeSettings({ grants, stored }: SettingsRequest): Result<StoredSettings, Refusal> {
  return stored && mayEverywhere(grants, 'settings.manage') ? ok(stored) : fail({ code: 'not-yours' });
}

/** `text` as typed; null = back to what is configured; `former` = back to the value before the one that counts. */
export type WantedValue = { readonly text: string | null } | { readonly former: true };

const newValue = (
  { rows, cycles }: StoredSettings,
  name: SettingName,
  wanted: WantedValue,
): Result<string | null, Refusal> => {
  if ('former' in wanted) {
    const former = formerOf(rows, name);
    return former === undefined ? fail({ code: 'setting-same' }) : ok(former);
  }
  if (wanted.text === null) return ok(null);
  const read = readSetting(name.key, name.unit, wanted.text);
  if (!read.ok) return fail({ code: 'setting-wrong', problem: read.error });
  return name.key === 'organisation' ? inCycle(read.value, cycles) : read;
};

/** The predicate of an organisation is of a period: of the one that is named, or the only one there is. */
function inCycle(value: string, cycles: readonly string[] = []): Result<string, Refusal> {
  const typed = readOrganisation(value);
  const named = cycles.filter((one) => one.toLowerCase() === typed?.cycle.toLowerCase());
  const [cycle, ...others] = typed?.cycle === '' ? cycles : named;
  return typed === undefined || cycle === undefined || others.length > 0
    ? fail({ code: 'setting-wrong', problem: { code: 'cycle-unknown' } })
    : ok(writeOrganisation({ ...typed, cycle }));
}

/** What a change would do. Refuses what is no value, no unit of the roster, no change, or would pass by a request. */
export function planSetting(
  request: SettingsRequest,
  given: SettingName,
  wanted: WantedValue,
): Result<SettingPlan, Refusal> {
  const seen = seeSettings(request);
  if (!seen.ok) return seen;
  const stored = seen.value;
  const name = { key: given.key, unit: given.unit.trim().toLowerCase() };
  const value = newValue(stored, name, wanted);
  if (!value.ok) return value;
  // Back to the agency's zone is possible for a unit that is gone, too.
  const isKnown = stored.units.some(({ unit }) => unit.toLowerCase() === name.unit);
  if (isOfUnit(name.key) && !isKnown && value.value !== null) return fail({ code: 'no-such-setting' });
  if (waitingOf(stored.rows, name, request.now)) return fail({ code: 'setting-waits' });
  const plan = planOf(stored, name, value.value, request.given, request.hasSecondOfficer);
  const isSame = plan.from.value === plan.to.value && plan.from.source === plan.to.source;
  return isSame ? fail({ code: 'setting-same' }) : ok(plan);
}

export type ChangedSetting = {
  readonly plan: SettingPlan;
  readonly stored: StoredSettings;
  readonly writes: readonly Write[];
};

/** Does it, or asks a second officer. `revision` is that of the plan that was seen: another change refuses it. */
export function changeSetting(
  request: SettingsRequest,
  name: SettingName,
  wanted: WantedValue,
  written: string,
  revision: number,
): Result<ChangedSetting, Refusal> {
  const planned = planSetting(request, name, wanted);
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (plan.revision !== revision) return fail({ code: 'setting-moved' });
  const reason = cleanText(written);
  if (reason === '') return fail({ code: 'no-words' });
  if (reason.length > settingReasonMax) return fail({ code: 'text-too-long', max: settingReasonMax });
  const state = plan.needsSecond ? 'asked' : 'set';
  const row: NewSetting = { ...plan.name, revision, state, value: plan.value, reason };
  return ok({ plan, ...saved(request, row, plan.from.value) });
}

/** The yes or no of a second officer. A yes is the change, with the reason of whoever asked. */
export function answerSetting(
  request: SettingsRequest,
  given: SettingName,
  revision: number,
  isYes: boolean,
): Result<ChangedSetting, Refusal> {
  const seen = seeSettings(request);
  if (!seen.ok) return seen;
  const name = { key: given.key, unit: given.unit.toLowerCase() };
  const asked = waitingOf(seen.value.rows, name, request.now);
  if (asked?.revision !== revision) return fail({ code: 'setting-moved' });
  // Taking one's own request back needs nobody else; saying yes to it does.
  if (isYes && (request.myId === undefined || asked.byId === request.myId))
    return fail({ code: 'setting-own' });
  const value = asked.value ?? null;
  const plan = planOf(seen.value, name, value, request.given, false);
  const state = isYes ? 'set' : 'declined';
  const row: NewSetting = { ...name, revision: revision + 1, state, value, reason: asked.reason };
  return ok({ plan, ...saved(request, row, plan.from.value, asked.byId) });
}

const acts = { set: 'setting.change', asked: 'setting.ask', declined: 'setting.decline' } as const;

function saved(
  { stored, myId, now }: SettingsRequest,
  row: NewSetting,
  before: string | undefined,
  askedById?: string,
): Pick<ChangedSetting, 'stored' | 'writes'> {
  const { state, value, ...said } = row;
  const act: WriteOf<'audit'> = {
    kind: 'audit',
    act: acts[state],
    before: { value: before ?? null },
    after: { ...said, value, ...(askedById !== undefined && { askedById }) },
  };
  const added: SettingRow = {
    ...{ ...said, state, at: now },
    ...(value !== null && { value }),
    ...(myId !== undefined && { byId: myId }),
  };
  const { rows = [], units = [], unopened = 0, days = [], cycles = [] } = stored ?? {};
  return {
    stored: { units, unopened, days, cycles, rows: [added, ...rows] },
    writes: [{ kind: 'put-setting', row }, act],
  };
}
