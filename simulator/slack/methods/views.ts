import { type Json, recordsOf, structured, textOf } from '../../json.ts';
import { checkView } from '../checks/view.ts';
import { SlackRefusal } from '../refusal.ts';
import {
  freshId,
  nowMs,
  type Person,
  personOf,
  type SlackState,
  type StoredView,
  spendTrigger,
  viewJson,
  withIds,
} from '../state.ts';
import type { Method } from './method.ts';

const stackMax = 3;

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': (state, params) => {
    const content = checkView(structured(params.view), 'modal');
    checkExternalId(state, content);
    const trigger = spendTrigger(state, requireText(params, 'trigger_id'));
    const person = personOf(state, trigger.userId);
    const view = createView(state, person, content, undefined);
    person.modals = [view];
    person.modalErrors = {};
    return { view: viewJson(state, view) };
  },
  'views.push': (state, params) => {
    const content = checkView(structured(params.view), 'modal');
    const trigger = spendTrigger(state, requireText(params, 'trigger_id'));
    if (trigger.viewId === undefined) throw new SlackRefusal('invalid_trigger_id');
    return { view: viewJson(state, pushView(state, personOf(state, trigger.userId), content)) };
  },
  'views.update': (state, params) => {
    const view = findView(state, params);
    checkHash(view, params);
    replaceView(view, checkView(structured(params.view), view.type), state);
    return { view: viewJson(state, view) };
  },
  'views.publish': (state, params) => {
    const person = personOf(state, requireText(params, 'user_id'));
    if (person.isDeleted) throw new SlackRefusal('user_disabled');
    const content = checkView(structured(params.view), 'home');
    if (person.home === undefined) {
      person.home = createView(state, person, content, undefined);
    } else {
      checkHash(person.home, params);
      replaceView(person.home, content, state);
    }
    return { view: viewJson(state, person.home) };
  },
};

function requireText(params: Json, field: string): string {
  const text = textOf(params[field]) ?? '';
  if (text === '') throw new SlackRefusal('invalid_arguments', [`missing required field: ${field}`]);
  return text;
}

function createView(
  state: SlackState,
  person: Person,
  content: Json,
  below: StoredView | undefined,
): StoredView {
  const id = freshId('V');
  return {
    id,
    type: content.type === 'home' ? 'home' : 'modal',
    userId: person.profile.id,
    content: { ...content, blocks: withIds(recordsOf(content.blocks)) },
    hash: newHash(state),
    rootId: below?.rootId ?? id,
    previousId: below?.id ?? null,
    entered: new Map(),
  };
}

const newHash = (state: SlackState): string =>
  `${Math.floor(nowMs(state) / 1000)}.${freshId('').toLowerCase()}`;

/** Puts a view on top of a person's open modals; Slack shows at most three. */
export function pushView(state: SlackState, person: Person, content: Json): StoredView {
  const below = person.modals.at(-1);
  if (below === undefined) throw new SlackRefusal('not_found');
  if (person.modals.length >= stackMax) throw new SlackRefusal('push_limit_reached');
  checkExternalId(state, content);
  const view = createView(state, person, content, below);
  person.modals.push(view);
  person.modalErrors = {};
  return view;
}

/** Redraws a view. Typed text stays in fields that keep their block and action id. */
export function replaceView(view: StoredView, content: Json, state: SlackState): void {
  view.content = { ...content, blocks: withIds(recordsOf(content.blocks)) };
  view.hash = newHash(state);
}

function findView(state: SlackState, params: Json): StoredView {
  const id = textOf(params.view_id);
  const externalId = textOf(params.external_id);
  if (id === undefined && externalId === undefined) {
    throw new SlackRefusal('invalid_arguments', ['missing required field: view_id']);
  }
  const found = openViews(state).find((view) =>
    id === undefined ? view.content.external_id === externalId : view.id === id,
  );
  if (found === undefined) throw new SlackRefusal('not_found');
  return found;
}

const openViews = (state: SlackState): readonly StoredView[] =>
  [...state.people.values()].flatMap(({ modals, home }) => (home === undefined ? modals : [...modals, home]));

function checkHash(view: StoredView, params: Json): void {
  const hash = textOf(params.hash) ?? '';
  if (hash !== '' && hash !== view.hash) throw new SlackRefusal('hash_conflict');
}

function checkExternalId(state: SlackState, content: Json): void {
  const externalId = textOf(content.external_id) ?? '';
  if (externalId === '') return;
  if (openViews(state).some((view) => view.content.external_id === externalId)) {
    throw new SlackRefusal('duplicate_external_id');
  }
}
