import type { SettingsRequest } from '../../../application/agency/change-setting.ts';
import { confirmBy, formerOf, type StoredSettings, waitingOf } from '../../../domain/agency/change.ts';
import {
  actsWhen,
  inForce,
  isOfUnit,
  isSwitch,
  type SettingKey,
  type SettingRow,
  settingKeys,
  settingNow,
} from '../../../domain/agency/settings.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { bullets, column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { groupOf } from './groups.ts';
import { unitsWith } from './list.screen.ts';
import { saySource, sayValue } from './say.ts';

/** So many of the latest changes are shown; the audit trail has all of them. */
const shownChanges = 4;

type T = Context['t'];

/** One setting: its value, when a change of it acts, who changed it, and what can be done. */
export function oneScreen(
  context: Context,
  stored: StoredSettings,
  request: SettingsRequest,
  key: SettingKey,
): Screen {
  const { t, model } = context;
  const place = settingKeys.indexOf(key);
  const name = { key, unit: '' };
  const waiting = waitingOf(stored.rows, name, request.now);
  const timeZone = model.person?.timeZone ?? 'UTC';
  const changes = stored.rows
    .filter((one) => one.key === key)
    .toSorted((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds)
    .slice(0, shownChanges);
  const back: Button = { label: t('button.back'), action: { type: 'agency.group', group: groupOf(key) } };
  return {
    blocks: [
      { kind: 'heading', text: t(`settings.name.${key}`) },
      ...now(t, stored, request, key),
      paragraph(t(`settings.about.${key}`)),
      small(t(`settings.when.${actsWhen(key)}`)),
      ...(changes.length === 0 ? [] : [bullets(changes.map((one) => sayChange(t, one, timeZone)))]),
      ...(waiting ? waits(t, waiting, place, request.myId, timeZone) : []),
      ...(waiting ? [] : [column(buttons(t, stored, request, key))]),
      row([back, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

function now(t: T, stored: StoredSettings, { given }: SettingsRequest, key: SettingKey): readonly Block[] {
  if (isOfUnit(key)) {
    const own = unitsWith(stored, key);
    const written = (unit: string) =>
      stored.units.find((one) => one.unit.toLowerCase() === unit)?.unit ?? unit;
    const line = (unit: string): RichText => [
      strong(written(unit)),
      { text: `: ${sayValue(t, key, inForce(stored.rows, { key, unit })?.value)}` },
    ];
    const none = t(key === 'zone' ? 'settings.noZones' : 'settings.noOrganisations');
    return [own.length === 0 ? paragraph(none) : bullets(own.map(line))];
  }
  const value = settingNow(stored.rows, { key, unit: '' }, given);
  return [paragraph([strong(sayValue(t, key, value.value)), { text: `\n${saySource(t, value, key)}` }])];
}

function sayChange(t: T, one: SettingRow, timeZone: string): RichText {
  const { key, unit, at, byName, value, reason, state } = one;
  const who = byName ?? t('settings.byCommand');
  const said = value === undefined ? t('settings.back') : sayValue(t, key, value);
  return [
    ...t.rich(`settings.change.${state}`, { at: momentIn(at, timeZone, t.locale), who, value: said }),
    { text: `${unit === '' ? '' : ` · ${unit}`}. ${t('settings.reason', { reason })}` },
  ];
}

/** The change that waits. Whoever asked may only take it back. */
function waits(
  t: T,
  asked: SettingRow,
  key: number,
  myId: string | undefined,
  timeZone: string,
): readonly Block[] {
  const isOwn = asked.byId === myId;
  const answer = (yes: 0 | 1) => ({ type: 'agency.answer', key, change: asked.revision, yes }) as const;
  return [
    paragraph(t.rich('settings.waitsUntil', { moment: momentIn(confirmBy(asked), timeZone, t.locale) })),
    row([
      ...(isOwn ? [] : [{ label: t('settings.button.yes'), action: answer(1) }]),
      { label: t(isOwn ? 'settings.button.takeBack' : 'settings.button.no'), action: answer(0) },
    ]),
  ];
}

function buttons(
  t: T,
  stored: StoredSettings,
  { given }: SettingsRequest,
  key: SettingKey,
): readonly Button[] {
  const place = settingKeys.indexOf(key);
  const isOn = settingNow(stored.rows, { key, unit: '' }, given).value !== 'off';
  const label = isSwitch(key)
    ? t(isOn ? 'settings.button.off' : 'settings.button.on')
    : t('settings.button.change');
  const hasFormer = stored.rows.some((one) => one.key === key && formerOf(stored.rows, one) !== undefined);
  return [
    { label, tone: 'primary', action: { type: 'agency.change', key: place } },
    ...(hasFormer
      ? [{ label: t('settings.button.former'), action: { type: 'agency.former', key: place } } as const]
      : []),
  ];
}
