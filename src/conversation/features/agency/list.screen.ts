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
import { type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, pairs, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { saySource, sayValue } from './say.ts';

/** All settings, each with its value and where that comes from. */
export function listScreen({ t }: Context, stored: StoredSettings, request: SettingsRequest): Screen {
  const line = (key: SettingKey): RichText => {
    const name = { key, unit: '' };
    const now = settingNow(stored.rows, name, request.given);
    const waits = waitingOf(stored.rows, name, request.now) ? ` · ${t('settings.waits')}` : '';
    const said = isOfUnit(key)
      ? t(key === 'zone' ? 'settings.zones' : 'settings.organisations', {
          units: unitsWith(stored, key).length,
        })
      : `${sayValue(t, key, now.value)} (${saySource(t, now, key)})`;
    return [strong(t(`settings.name.${key}`)), { text: `: ${said}${waits}` }];
  };
  return {
    blocks: [
      { kind: 'heading', text: t('settings.title') },
      // Each value is said again on its own screen: here a look at all of them is folded, or they push the ways out of view.
      {
        kind: 'details',
        title: t('settings.all'),
        parts: [{ kind: 'bullets', items: settingKeys.map(line) }],
      },
      paragraph(t('settings.ask')),
      ...pairs([
        ...settingKeys.flatMap((key, at) =>
          isOfFile(key)
            ? []
            : [{ label: t(`settings.button.${key}`), action: { type: 'agency.one', key: at } } as const],
        ),
        { label: t('settings.day.title'), action: { type: 'agency.days' } },
      ]),
      row([{ label: t('hr.button.back'), action: { type: 'hr.open', page: 0 } }, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

/** The units that have a value of their own now. */
export const unitsWith = ({ rows }: StoredSettings, key: SettingKey): readonly string[] =>
  unitsIn(rows, key).filter((unit) => inForce(rows, { key, unit })?.value !== undefined);
