import { tableNames } from '../../../domain/clearance/chat-file.ts';
import { isCleared } from '../../../domain/clearance/clearance.ts';
import type { Context } from '../../contract/feature.ts';
import type { Form, Screen } from '../../contract/view.ts';
import { homeButton, pairs, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import type { ErrandAction } from './verbs.ts';

type AskAction = Extract<ErrandAction, { type: 'tables.ask' }>;
const nameMax = 200;

/** Which table of a cycle comes into the chat, and what becomes of it there; or how it is made elsewhere. */
export function tablesScreen({ t, model }: Context): Screen {
  const remaining = model.hr?.view === 'errand' ? model.hr.remaining : undefined;
  const mayCome = isCleared(model.agency?.clearance, 'table');
  return {
    blocks: [
      { kind: 'heading', text: t('tables.title') },
      paragraph(t('tables.what')),
      ...(mayCome
        ? [small(t('tables.goes'))]
        : [paragraph(t('tables.notCleared')), small(t('tables.byCommand'))]),
      ...(remaining === undefined ? [] : [paragraph(t('tables.remaining', { count: remaining }))]),
      ...(mayCome
        ? pairs(
            tableNames.map((name, table) => ({
              label: `${t(`tables.name.${name}`)}…`,
              action: { type: 'tables.ask', table },
            })),
          )
        : []),
      row([{ label: t('hr.button.back'), action: { type: 'hr.open', page: 0 } }, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

/** Asks for which cycle and unit. Whoever has the right for units alone has to say which. */
export function tablesForm(
  { t }: Context,
  units: readonly string[] | undefined,
  action: AskAction,
): Form | undefined {
  if (tableNames[action.table] === undefined) return undefined;
  const [only] = units ?? [];
  const field = { kind: 'text', textMax: nameMax, isMultiline: false } as const;
  return {
    title: t('tables.form.title'),
    fields: [
      {
        ...field,
        ...{ id: 'cycle', label: t('tables.form.cycle'), hint: t('tables.form.cycleHint'), isOptional: true },
      },
      {
        ...field,
        ...{ id: 'unit', label: t('letters.form.unit') },
        hint: t(units ? 'letters.form.unitHint' : 'letters.form.unitHintAll'),
        ...(only !== undefined && { value: only }),
        isOptional: units === undefined,
      },
    ],
    submit: { label: t('letters.form.submit'), action },
    cancelLabel: t('button.cancel'),
  };
}
