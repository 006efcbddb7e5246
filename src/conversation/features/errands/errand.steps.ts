import { cancelErrand, sendCycle, sendRoster } from '../../../application/errands/errands.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Write } from '../../../application/outcome/writes.ts';
import type { HrDesk } from '../../../domain/hr/desk.ts';
import type { Errand } from '../../../domain/hr/errand.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { SentFiles } from '../../contract/files.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState } from '../../contract/state.ts';
import { goTo, refused } from '../../ui/steps.ts';

/** An officer with what the event looks at. */
export function officerOf({ model }: Context): {
  readonly grants: NonNullable<Context['model']['grants']>;
  readonly desk: HrDesk;
} {
  if (!model.hr) throw new NotLoaded();
  return { grants: model.grants ?? [], desk: model.hr };
}

/** Whoever has no right to it ends at home, whatever screen was open. */
export const no = (context: Context, refusal: Refusal): Step => ({
  ...refused(context, refusal),
  state: homeState,
});

type Changed = { readonly errand: Errand; readonly writes: readonly Write[] };

/** An errand that was moved on, on its own screen as it stands now. */
export function moved(context: Context, changed: Result<Changed, Refusal>, errandId: string): Step {
  if (!changed.ok)
    return changed.error.code === 'not-yours'
      ? no(context, changed.error)
      : refused(context, changed.error, { at: 'hr-errand', errandId });
  const { errand, writes } = changed.value;
  return { ...goTo({ at: 'hr-errand', errandId }), model: withErrand(context, errand), writes };
}

const withErrand = ({ model }: Context, errand: Errand): Context['model'] => ({
  ...model,
  ...(model.hr && { hr: { view: 'errand', errand, timeZone: model.hr.timeZone } }),
});

/** An errand that was asked for just now, on its own screen. */
export function begun(
  context: Context,
  asked: Result<readonly Write[], Refusal>,
  errandId: string,
  kind: Errand['kind'],
  about: Pick<Errand, 'name' | 'unit'> = {},
): Step {
  if (!asked.ok) return no(context, asked.error);
  const errand: Errand = { id: errandId, kind, status: 'waiting', askedAt: context.model.now, ...about };
  return { ...goTo({ at: 'hr-errand', errandId }), model: withErrand(context, errand), writes: asked.value };
}

/** What lies in a file by its name; files of a cycle are YAML. Without an ending, the screen says it. */
const whatIs = (name: string | undefined, otherwise: 'roster' | 'cycle'): 'roster' | 'cycle' => {
  if (/\.ya?ml$/i.test(name ?? '')) return 'cycle';
  return /\.(csv|xlsx|xls|ods|tsv)$/i.test(name ?? '') ? 'roster' : otherwise;
};

/** A file that is sent at the desk is the roster, or a cycle. One that was shown before gives way to it. */
export function takeFile(context: Context, { files }: SentFiles, otherwise: 'roster' | 'cycle'): Step {
  const { t, model, capabilities } = context;
  const officer = officerOf(context);
  const [file, another] = files;
  if (!file || another) return { notice: { text: t('errand.files.one') } };
  const most = Math.floor(capabilities.files.bytesMax / 2 ** 20);
  if ((file.size ?? 0) > capabilities.files.bytesMax)
    return { notice: { text: t('file.refused.too-large', { most }) } };
  const kind = whatIs(file.name, otherwise);
  const sent = { grants: officer.grants, file };
  const taken = kind === 'cycle' ? sendCycle(sent) : sendRoster(sent);
  if (!taken.ok) return no(context, taken.error);
  const before = cancelErrand(officer);
  const errand: Errand = {
    ...{ id: file.id, kind, status: 'waiting', askedAt: model.now },
    ...(file.name !== undefined && { name: file.name }),
  };
  return {
    ...goTo({ at: 'hr-errand', errandId: file.id }),
    model: withErrand(context, errand),
    writes: [...taken.value, ...(before.ok ? before.value.writes : [])],
  };
}
