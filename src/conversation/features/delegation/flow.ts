import {
  type Asking,
  endInChat,
  giveInChat,
  type Planned,
  seeDelegations,
} from '../../../application/delegation/in-chat.ts';
import { seeAppraiser } from '../../../application/errands/ask-appraiser.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import { delegationKinds } from '../../../domain/delegation/delegation.ts';
import type { Delegations } from '../../../domain/delegation/desk.ts';
import { idFrom } from '../../../shared/ids.ts';
import { Temporal } from '../../../shared/time.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState, type ScreenRef } from '../../contract/state.ts';
import type { FormErrors, Screen } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { readDate } from '../../ui/read-date.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import { appraiserForm, pickScreen } from './appraiser.screen.ts';
import { appraiserStep, askedAppraiser } from './appraiser.steps.ts';
import { findScreen } from './find.screen.ts';
import { endScreen, listScreen } from './list.screen.ts';
import { daysForm, giveScreen, planScreen } from './plan.screen.ts';
import type { DelegationAction, DelegationScreen } from './verbs.ts';

/** The look at delegations. Where it was not loaded, the event is decided again with it. */
function deskOf({ model }: Context): Delegations {
  if (!model.delegation) throw new NotLoaded();
  return model.delegation;
}

const askingOf = (context: Context): Asking => ({
  grants: context.model.grants ?? [],
  desk: deskOf(context),
  myId: context.model.person?.id ?? '',
});

type GiveScreen = Extract<DelegationScreen, { at: 'delegation-give' }>;

/** What stands on the screen, as it would be given now. */
const planOf = (context: Context, { personId, toId, kind, from, until, reason }: GiveScreen, id: string) =>
  giveInChat(askingOf(context), {
    ...{ id, personId, toId, kind, reason },
    from: Temporal.PlainDate.from(from),
    until: Temporal.PlainDate.from(until),
  });

export const delegationFlow = {
  act(context, action) {
    const asking = askingOf(context);
    const { personId } = action;
    switch (action.type) {
      case 'delegation.appraiser':
      case 'delegation.pickAppraiser':
      case 'delegation.setAppraiser':
        return appraiserStep(context, asking, action);
    }
    const seen = seeDelegations(asking, personId);
    if (!seen.ok) return refuse(context, seen.error, personId);
    switch (action.type) {
      case 'delegation.open':
        return goTo({ at: 'delegation', personId });
      case 'delegation.find': {
        const { sought, page } = seen.value;
        return goTo({ at: 'delegation-find', personId, ...(sought !== '' && { sought }), page });
      }
      case 'delegation.choose':
        return seen.value.to
          ? goTo({ at: 'delegation-plan', personId, toId: action.toId })
          : refuse(context, { code: 'not-a-colleague' }, personId);
      case 'delegation.kind': {
        const kind = delegationKinds[action.kind];
        const { toId } = action;
        if (!kind || !seen.value.to) return refuse(context, { code: 'not-a-colleague' }, personId);
        return goTo({ at: 'delegation-plan', personId, toId, kind });
      }
      case 'delegation.days': {
        const kind = delegationKinds[action.kind];
        const { toId } = action;
        if (!kind || !seen.value.to) return refuse(context, { code: 'not-a-colleague' }, personId);
        const { screen } = context.state;
        // What is written already stays where it is until it is given, or given up.
        const isWritten = screen.at === 'delegation-give' && screen.toId === toId;
        return {
          state: { screen: isWritten ? screen : { at: 'delegation-plan', personId, toId, kind } },
          form: daysForm(context, seen.value, action),
        };
      }
      case 'delegation.give':
        return give(context, action);
      case 'delegation.askEnd': {
        const ending = endInChat(asking, personId, action.delegationId);
        if (!ending.ok) return refuse(context, ending.error, personId);
        return goTo({ at: 'delegation-end', personId, delegationId: action.delegationId });
      }
      case 'delegation.end': {
        const ended = endInChat(asking, personId, action.delegationId);
        if (!ended.ok) return refuse(context, ended.error, personId);
        const { line, desk, writes } = ended.value;
        const said = context.t('delegation.ended', { standIn: line.toName, name: line.fromName });
        const model = { ...context.model, delegation: desk };
        return { ...goTo({ at: 'delegation', personId }, said), model, writes };
      }
    }
  },

  form(context, action) {
    if (action.type === 'delegation.setAppraiser') {
      const whose = seeAppraiser(askingOf(context), action.personId);
      return whose.ok && whose.value.to ? appraiserForm(context, whose.value, action) : undefined;
    }
    if (action.type !== 'delegation.days') return undefined;
    const seen = seeDelegations(askingOf(context), action.personId);
    return seen.ok && seen.value.to ? daysForm(context, seen.value, action) : undefined;
  },

  submit(context, action, values) {
    if (action.type === 'delegation.setAppraiser')
      return askedAppraiser(context, askingOf(context), action, values);
    if (action.type !== 'delegation.days') return {};
    const { personId, toId, days } = action;
    const kind = delegationKinds[action.kind];
    const from = readDate(values.from ?? '');
    const until = days > 0 ? from?.add({ days: days - 1 }) : readDate(values.until ?? '');
    if (!kind) return refuse(context, { code: 'not-yours' }, personId);
    if (!from || !until) return { formErrors: { [from ? 'until' : 'from']: context.t('form.badDate') } };
    const reason = (values.reason ?? '').trim();
    const screen = {
      ...{ at: 'delegation-give' as const, personId, toId, kind, reason },
      ...{ from: from.toString(), until: until.toString() },
    };
    const planned = planOf(context, screen, personId);
    if (planned.ok) return goTo(screen);
    const formErrors = errorsOf(context, planned.error, days > 0);
    return formErrors ? { formErrors } : refuse(context, planned.error, personId);
  },

  text(context, screen, typed) {
    if (screen.at !== 'delegation-find' && screen.at !== 'appraiser-find') return undefined;
    const { personId, at } = screen;
    const asking = askingOf(context);
    const seen = at === 'appraiser-find' ? seeAppraiser(asking, personId) : seeDelegations(asking, personId);
    if (!seen.ok) return refuse(context, seen.error, personId);
    const { sought } = seen.value;
    return typed.trim() === '' ? undefined : goTo({ at, personId, sought, page: 0 });
  },

  screen(context, screen) {
    const { t } = context;
    const asking = askingOf(context);
    if (screen.at === 'appraiser-find' || screen.at === 'appraiser-pick') {
      const whose = seeAppraiser(asking, screen.personId);
      if (!whose.ok) return goneScreen(t, sayRefusal(t, whose.error, context.model));
      const { of, to } = whose.value;
      return screen.at === 'appraiser-pick' && to
        ? pickScreen(context, of, to)
        : findScreen(context, whose.value, 'appraiser');
    }
    const seen = seeDelegations(asking, screen.personId);
    if (!seen.ok) return goneScreen(t, t('refusal.not-yours'));
    const { of, to } = seen.value;
    const list = (): Screen => listScreen(context, seen.value, asking);
    switch (screen.at) {
      case 'delegation':
        return list();
      case 'delegation-find':
        return findScreen(context, seen.value, 'stand-in');
      case 'delegation-plan':
        return to ? planScreen(context, of, to, screen.kind) : list();
      case 'delegation-give': {
        const planned = planOf(context, screen, screen.personId);
        return planned.ok ? giveScreen(context, planned.value, screen) : list();
      }
      case 'delegation-end': {
        const ending = endInChat(asking, screen.personId, screen.delegationId);
        return ending.ok ? endScreen(context, of.id, ending.value.line) : list();
      }
    }
  },
} satisfies Flow<DelegationAction, DelegationScreen>;

/** Whoever has no right to it ends at home, whatever screen was open; else at the list of that person. */
function refuse(context: Context, refusal: Refusal, personId: string): Step {
  const screen: ScreenRef = { at: 'delegation', personId };
  return refusal.code === 'not-yours'
    ? { ...refused(context, refusal), state: homeState }
    : refused(context, refusal, screen);
}

const ofFrom = new Set(['begins-in-past', 'too-far', 'has-left']);
const ofReason = new Set(['no-reason', 'reason-too-long']);

/** What can be put right in the form is said at its field. */
function errorsOf(context: Context, refusal: Refusal, isLength: boolean): FormErrors | undefined {
  if (refusal.code !== 'cannot-delegate') return undefined;
  const { why } = refusal;
  const said = sayRefusal(context.t, refusal, context.model);
  if (ofReason.has(why)) return { reason: said };
  if (ofFrom.has(why)) return { from: said };
  if (why === 'until-before-from' || why === 'too-long' || why === 'overlap')
    return { [isLength ? 'from' : 'until']: said };
  return undefined;
}

/** Gives what stands on the screen, once: afterwards that screen is not open any more. */
function give(context: Context, { personId, toId }: { personId: string; toId: string }): Step {
  const { state, t } = context;
  const { screen } = state;
  if (screen.at !== 'delegation-give' || screen.personId !== personId || screen.toId !== toId)
    return goTo({ at: 'delegation', personId }, t('delegation.gone'));
  const id = idFrom(seedOf(context), 'delegation');
  const planned = planOf(context, screen, id);
  return planned.ok ? given(context, planned.value) : refuse(context, planned.error, personId);
}

function given(context: Context, { of, to, delegation, reason, writes }: Planned): Step {
  const desk = deskOf(context);
  const line = {
    ...{ ...delegation, reason, fromName: of.name, toName: to.name, isInReach: of.isInReach },
    ...(of.superiorId !== undefined && { superiorId: of.superiorId }),
  };
  const lines = [...desk.lines, line].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  const said = context.t('delegation.given', { standIn: to.name, name: of.name });
  return {
    ...goTo({ at: 'delegation', personId: of.id }, said),
    model: { ...context.model, delegation: { ...desk, lines } },
    writes,
  };
}
