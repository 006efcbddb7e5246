import { answerRequest, askAct, seeCycle, seeCycles } from '../../../application/errands/cycles.ts';
import {
  answerSamePerson,
  cancelErrand,
  confirmErrand,
  openFiles,
  seeErrand,
  sendRoster,
} from '../../../application/errands/errands.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Write } from '../../../application/outcome/writes.ts';
import type { HrDesk } from '../../../domain/hr/desk.ts';
import type { Errand } from '../../../domain/hr/errand.ts';
import { newId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { SentFiles } from '../../contract/files.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { actForm, orderOf } from './act-form.ts';
import { begun, no, withErrand } from './begun.ts';
import { cycleScreen, cyclesScreen } from './cycles.screen.ts';
import { errandScreen, filesScreen } from './errand.screen.ts';
import type { ErrandAction, ErrandScreen } from './verbs.ts';

function deskOf({ model }: Context): HrDesk {
  if (!model.hr) throw new NotLoaded();
  return model.hr;
}

const officerOf = (context: Context) => ({
  grants: context.model.grants ?? [],
  desk: deskOf(context),
});

export const errandFlow = {
  act(context, action) {
    const officer = officerOf(context);
    switch (action.type) {
      case 'errand.files': {
        const may = openFiles(officer);
        return may.ok ? goTo({ at: 'hr-files' }) : no(context, may.error);
      }
      case 'errand.open': {
        const seen = seeErrand(officer);
        return seen.ok ? goTo({ at: 'hr-errand', errandId: action.errandId }) : no(context, seen.error);
      }
      case 'errand.confirm':
        return moved(context, confirmErrand(officer), action.errandId);
      case 'errand.cancel':
        return moved(context, cancelErrand(officer), action.errandId);
      case 'errand.same':
        return moved(context, answerSamePerson(officer, action.same === 1), action.errandId);
      case 'cycle.list': {
        const seen = seeCycles(officer);
        return seen.ok ? goTo({ at: 'hr-cycles' }) : no(context, seen.error);
      }
      case 'cycle.card': {
        const seen = seeCycle(officer);
        return seen.ok ? goTo({ at: 'hr-cycle', cycleId: action.cycleId }) : no(context, seen.error);
      }
      case 'cycle.act': {
        const seen = seeCycle(officer);
        if (!seen.ok) return no(context, seen.error);
        const state = { screen: { at: 'hr-cycle', cycleId: action.cycleId } } as const;
        const form = actForm(context, seen.value, action);
        return form ? { state, form } : { state, notice: { text: context.t('stale') } };
      }
      case 'cycle.answer': {
        const errandId = newId();
        const isYes = action.yes === 1;
        const asked = answerRequest(officer, errandId, action.no, isYes);
        return begun(context, asked, errandId, isYes ? 'yes' : 'no');
      }
    }
  },

  form(context, action) {
    if (action.type !== 'cycle.act') return undefined;
    const seen = seeCycle(officerOf(context));
    return seen.ok ? actForm(context, seen.value, action) : undefined;
  },

  submit(context, action, values) {
    const order = action.type === 'cycle.act' ? orderOf(action, values) : undefined;
    if (!order) return {};
    const errandId = newId();
    return begun(context, askAct(officerOf(context), errandId, order), errandId, 'act');
  },

  /** A file on any other screen is what it is everywhere. */
  files: (context, screen, sent) =>
    screen.at === 'hr-files' || screen.at === 'hr-errand' ? takeRoster(context, sent) : undefined,

  screen(context, screen) {
    const officer = officerOf(context);
    const { t } = context;
    if (screen.at === 'hr-files') {
      const may = openFiles(officer);
      return may.ok ? filesScreen(context) : goneScreen(t, t('refusal.not-yours'));
    }
    if (screen.at === 'hr-cycles') {
      const seen = seeCycles(officer);
      return seen.ok ? cyclesScreen(context, seen.value) : goneScreen(t, t('refusal.not-yours'));
    }
    if (screen.at === 'hr-cycle') {
      const seen = seeCycle(officer);
      return seen.ok ? cycleScreen(context, seen.value) : goneScreen(t, t('refusal.not-yours'));
    }
    const seen = seeErrand(officer);
    if (seen.ok) return errandScreen(context, seen.value);
    return goneScreen(t, t(seen.error.code === 'not-yours' ? 'refusal.not-yours' : 'refusal.no-such-errand'));
  },
} satisfies Flow<ErrandAction, ErrandScreen>;

type Changed = { readonly errand: Errand; readonly writes: readonly Write[] };

function moved(context: Context, changed: Result<Changed, Refusal>, errandId: string): Step {
  if (!changed.ok)
    return changed.error.code === 'not-yours'
      ? no(context, changed.error)
      : refused(context, changed.error, { at: 'hr-errand', errandId });
  const { errand, writes } = changed.value;
  return { ...goTo({ at: 'hr-errand', errandId }), model: withErrand(context, errand), writes };
}

/** A file that is sent at the desk is the roster. One that was shown before gives way to it. */
function takeRoster(context: Context, { files }: SentFiles): Step {
  const { t, model, capabilities } = context;
  const officer = officerOf(context);
  const [file, another] = files;
  if (!file || another) return { notice: { text: t('errand.files.one') } };
  const most = Math.floor(capabilities.files.bytesMax / 2 ** 20);
  if ((file.size ?? 0) > capabilities.files.bytesMax)
    return { notice: { text: t('file.refused.too-large', { most }) } };
  const sent = sendRoster({ grants: officer.grants, file });
  if (!sent.ok) return no(context, sent.error);
  const before = cancelErrand(officer);
  const errand: Errand = {
    ...{ id: file.id, kind: 'roster', status: 'waiting', askedAt: model.now },
    ...(file.name !== undefined && { name: file.name }),
  };
  return {
    ...goTo({ at: 'hr-errand', errandId: file.id }),
    model: withErrand(context, errand),
    writes: [...sent.value, ...(before.ok ? before.value.writes : [])],
  };
}
