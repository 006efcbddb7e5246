import type { SettingPlan } from '../../../domain/agency/change.ts';
import type { Context } from '../../contract/feature.ts';
import { type Screen, strong } from '../../contract/view.ts';
import { column, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { saySource, sayValue } from './say.ts';
import type { AgencyScreen } from './verbs.ts';

/** The last look: what becomes of what, from when, whom it concerns, and the one press that does it. */
export function changeScreen(
  { t }: Context,
  plan: SettingPlan,
  written: Extract<AgencyScreen, { at: 'agency-change' }>,
): Screen {
  const { name, from, to, people, when, needsSecond } = plan;
  const { key } = written;
  const now = sayValue(t, name.key, from.value);
  const then = sayValue(t, name.key, to.value);
  return {
    blocks: [
      { kind: 'heading', text: t(`settings.name.${name.key}`) },
      paragraph([
        ...(written.unit === undefined ? [] : [strong(written.unit), { text: '\n' }]),
        { text: t('settings.from', { value: now }) },
        { text: '\n' },
        strong(t('settings.to', { value: then })),
        ...(to.source === 'changed' ? [] : [{ text: ` (${saySource(t, to, name.key)})` }]),
      ]),
      paragraph(`${t(`settings.when.${when}`)} ${t('settings.people', { people })}`),
      { kind: 'quote', text: written.reason },
      ...(needsSecond ? [small(t('settings.second'))] : []),
      column([
        {
          label: t(needsSecond ? 'settings.button.ask' : 'settings.button.save'),
          tone: 'primary',
          action: { type: 'agency.save', key, change: written.revision },
        },
        {
          label: t('settings.button.edit'),
          action: { type: written.value === undefined ? 'agency.former' : 'agency.change', key },
        },
      ]),
      row([{ label: t('button.cancel'), action: { type: 'agency.one', key } }]),
    ],
    preview: t('hr.preview'),
  };
}
