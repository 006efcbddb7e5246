import type { SettingsRequest } from '../../../application/agency/change-setting.ts';
import { type StoredSettings, waitingOf } from '../../../domain/agency/change.ts';
import {
  inForce,
  isOfFile,
  isOfUnit,
  type SettingKey,
  settingKeys,
  settingNow,
  unitsIn,
} from '../../../domain/agency/settings.ts';
import type { Context } from '../../contract/feature.ts';
import { type Button, type RichText, type Screen, strong, text } from '../../contract/view.ts';
import { bullets, homeButton, note, row } from '../../ui/blocks.ts';
import { title } from '../../ui/parts.ts';
import { settingGroups } from './groups.ts';
import { saySource, sayValue } from './say.ts';

/** The groups of settings; all of them with their values are folded, and what waits for a second officer is said. */
export function listScreen(context: Context, stored: StoredSettings, request: SettingsRequest): Screen {
  const { t } = context;
  const waiting = settingKeys.filter((key) => waitingOf(stored.rows, { key, unit: '' }, request.now));
  return {
    blocks: [
      { kind: 'heading', text: t('settings.title') },
      ...(waiting.length === 0
        ? []
        : [
            note(
              'info',
              text(
                t('settings.waiting', { names: waiting.map((key) => t(`settings.name.${key}`)).join(', ') }),
              ),
            ),
          ]),
      {
        kind: 'details',
        title: t('settings.all'),
        parts: [{ kind: 'bullets', items: settingKeys.map((key) => line(context, stored, request, key)) }],
      },
      title(t('settings.askGroup')),
      row(
        settingGroups.map(
          ({ name }, group): Button => ({
            label: t(`settings.group.${name}`),
            action: { type: 'agency.group', group },
          }),
        ),
      ),
      row([{ label: t('hr.button.back'), action: { type: 'hr.open', page: 0 } }, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

/** The settings of one group, each with its value and where that comes from. */
export function groupScreen(
  context: Context,
  stored: StoredSettings,
  request: SettingsRequest,
  { name, keys, days }: (typeof settingGroups)[number],
): Screen {
  const { t } = context;
  return {
    blocks: [
      { kind: 'heading', text: t(`settings.group.${name}`) },
      bullets(keys.map((key) => line(context, stored, request, key))),
      title(t('settings.ask')),
      row([
        ...keys
          .filter((key) => !isOfFile(key))
          .map(
            (key): Button => ({
              label: t(`settings.button.${key}`),
              action: { type: 'agency.one', key: settingKeys.indexOf(key) },
            }),
          ),
        ...(days ? [{ label: t('settings.day.title'), action: { type: 'agency.days' } } as const] : []),
      ]),
      row([{ label: t('settings.button.back'), action: { type: 'agency.open' } }, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

function line(
  { t }: Context,
  stored: StoredSettings,
  { given, now: at }: SettingsRequest,
  key: SettingKey,
): RichText {
  const name = { key, unit: '' };
  const now = settingNow(stored.rows, name, given);
  const waits = waitingOf(stored.rows, name, at) ? ` · ${t('settings.waits')}` : '';
  const said = isOfUnit(key)
    ? t(key === 'zone' ? 'settings.zones' : 'settings.organisations', {
        units: unitsWith(stored, key).length,
      })
    : `${sayValue(t, key, now.value)} (${saySource(t, now, key)})`;
  return [strong(t(`settings.name.${key}`)), { text: `: ${said}${waits}` }];
}

/** The units that have a value of their own now. */
export const unitsWith = ({ rows }: StoredSettings, key: SettingKey): readonly string[] =>
  unitsIn(rows, key).filter((unit) => inForce(rows, { key, unit })?.value !== undefined);
