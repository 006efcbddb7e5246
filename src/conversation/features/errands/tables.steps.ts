import { askTable, seeTables } from '../../../application/errands/tables.ts';
import type { Grant } from '../../../domain/authorization/officer.ts';
import { tableNames } from '../../../domain/clearance/chat-file.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { FormValues } from '../../contract/view.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { begun } from './errand.steps.ts';
import { tablesForm } from './tables.screen.ts';
import type { ErrandAction } from './verbs.ts';

type AskAction = Extract<ErrandAction, { type: 'tables.ask' }>;
const place = { at: 'hr-tables' } as const;

/** The form about a table, over the screen that offers it. */
export function openTables(context: Context, units: readonly string[] | undefined, action: AskAction): Step {
  const form = tablesForm(context, units, action);
  const state = { screen: place };
  return form ? { state, form } : { state, notice: { text: context.t('stale') } };
}

/** What was typed becomes an errand, which shows what it would make. */
export function sendTables(
  context: Context,
  officer: { readonly grants: readonly Grant[] },
  errandId: string,
  action: AskAction,
  { cycle, unit }: FormValues,
): Step {
  const table = tableNames[action.table];
  if (table === undefined) return {};
  const of = { ...(cycle !== undefined && { cycle }), ...(unit !== undefined && { unit }) };
  const asked = askTable(officer, context.model.agency?.clearance, errandId, { table, ...of });
  const seen = seeTables(officer);
  if (!asked.ok && asked.error.code === 'not-cleared') return refused(context, asked.error, place);
  if (!asked.ok && seen.ok)
    return goTo(place, context.t('tables.notYours', { units: (seen.value.units ?? []).join(', ') }));
  const name = [cycle, unit].filter((one) => one !== undefined).join(' · ');
  return begun(context, asked, errandId, 'tables', {
    ...(unit !== undefined && { unit }),
    ...(name !== '' && { name }),
  });
}
