import { isRecord, type Json, recordsOf, textOf } from '../json.ts';
import {
  buttonAction,
  type Control,
  complaints,
  describe,
  entryKey,
  findButton,
  findChoice,
  findField,
  type Surface,
  tellsAtOnce,
  typedValue,
  valueAction,
  valueAfter,
} from './controls.ts';
import type { Delivery } from './delivery.ts';
import { mimetypeOf } from './methods/files.ts';
import {
  blockActions,
  escapeTyped,
  homeOpened,
  messageAction,
  messageEvent,
  slashCommand,
  userChanged,
  viewClosed,
  viewSubmission,
} from './payloads.ts';
import { post } from './post.ts';
import {
  conversation,
  freshId,
  type Person,
  type SlackState,
  type StoredView,
  seen,
  viewJson,
} from './state.ts';
import { applyAnswer, connectionTrouble } from './submit.ts';
import type { SlackDelivery, SlackPlace, SlackUser } from './types.ts';

const untold: SlackDelivery = { outcome: 'acknowledged', attempts: 0 };
const defaultChannel = 'C0GENERAL';

/** What one person can do in Slack. Every action becomes the payload that Slack would send. */
export function createSlackUser(state: SlackState, person: Person, delivery: Delivery): SlackUser {
  const { id } = person.profile;

  const say = (
    channel: string,
    text: string,
    channelType: 'im' | 'channel',
    files: Parameters<typeof post>[3]['files'] = [],
    subtype?: string,
  ) => {
    const typed = escapeTyped(text);
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
    const blocks =
      text === '' ? [] : [{ type: 'rich_text', block_id: freshId('').slice(0, 5), elements: [section] }];
    const message = post(state, channel, { text: typed, blocks }, { from: 'user', user: id, files });
    return delivery.event(
      channelType === 'im' ? 'message.im' : 'message.channels',
      messageEvent(state, person, message, channelType, subtype),
    );
  };

  const surfaceOf = (where: SlackPlace): Surface => {
    if (where === 'home' || where === 'modal') {
      const view = where === 'home' ? person.home : person.modals.at(-1);
      if (view === undefined)
        throw new Error(where === 'home' ? 'the Home tab is empty' : 'no modal is open');
      return surfaceOfView(view);
    }
    const isThere = ({ ts }: { readonly ts: string }) => ts === where;
    // Nearly always in their own conversation, and in a workspace there may be tens of thousands besides.
    const own = conversation(state, person.dmId).findLast(isThere);
    const message = own ?? [...state.messages.values()].flat().find(isThere);
    if (message === undefined) throw new Error(`there is no message ${where}`);
    const entered = state.enteredInMessages.get(where) ?? new Map<string, Json>();
    state.enteredInMessages.set(where, entered);
    return { blocks: message.blocks, entered, place: { message } };
  };

  const act = async (surface: Surface, action: Json): Promise<SlackDelivery> => {
    const result = await delivery.interaction(
      'interactive',
      'block_actions',
      blockActions(state, person, surface.place, action),
    );
    person.lastError = result.outcome === 'failed' ? connectionTrouble : undefined;
    return result;
  };

  const enter = async (surface: Surface, control: Control, value: Json): Promise<SlackDelivery> => {
    surface.entered.set(entryKey(control), value);
    return tellsAtOnce(control) ? act(surface, valueAction(control, value)) : untold;
  };

  const submit = async (): Promise<SlackDelivery> => {
    const view = person.modals.at(-1);
    if (view === undefined) throw new Error('no modal is open');
    if (view.content.submit === undefined) throw new Error('this modal has nothing to submit');
    const found = complaints(surfaceOfView(view), viewJson(state, view).state.values);
    person.modalErrors = found;
    // Slack's app does not send a form that breaks its own rules.
    if (Object.keys(found).length > 0) return { outcome: 'failed', attempts: 0 };
    const result = await delivery.interaction(
      'interactive',
      'view_submission',
      viewSubmission(state, person, view),
    );
    if (result.outcome === 'failed') person.lastError = connectionTrouble;
    else applyAnswer(state, person, view, result.body);
    return result;
  };

  const close = async (): Promise<SlackDelivery> => {
    const view = person.modals.at(-1);
    if (view === undefined) throw new Error('no modal is open');
    const clearsAll = view.content.clear_on_close === true;
    const closed = clearsAll ? person.modals : [view];
    person.modals = clearsAll ? [] : person.modals.slice(0, -1);
    person.modalErrors = {};
    let outcome = untold;
    for (const gone of closed.toReversed()) {
      if (gone.content.notify_on_close !== true) continue;
      outcome = await delivery.interaction(
        'interactive',
        'view_closed',
        viewClosed(state, person, gone, clearsAll),
      );
    }
    return outcome;
  };

  const slash = async (command: string, text: string, channel: string): Promise<SlackDelivery> => {
    const payload = slashCommand(state, person, command, text, channel);
    const result = await delivery.interaction('slash_commands', command, payload);
    person.lastError =
      result.outcome === 'failed' ? `${command} failed with the error "operation_timeout"` : undefined;
    const answer = isRecord(result.body) ? result.body : { text: textOf(result.body) ?? '' };
    const words = textOf(answer.text) ?? '';
    const blocks = recordsOf(answer.blocks);
    if (words === '' && blocks.length === 0) return result;
    const ephemeral = answer.response_type !== 'in_channel';
    post(state, channel, { text: words, blocks }, { from: 'bot', user: state.botUserId, ephemeral });
    return result;
  };

  return {
    id,
    opensHome: () => delivery.event('app_home_opened', homeOpened(state, person)),
    home: () => (person.home === undefined ? undefined : viewJson(state, person.home)),
    sends: async (text, subtype) => {
      if (!state.manifest.takesMessages) throw new Error('sending messages to this app is turned off');
      return say(person.dmId, text, 'im', [], subtype);
    },
    sendsFile: ({ name, content, mimetype, text, size }) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const file = {
        id: freshId('F'),
        name,
        title: name,
        size: size ?? bytes.length,
        mimetype: mimetype ?? mimetypeOf(name),
      };
      state.files.set(file.id, { ...file, length: bytes.length, bytes, isShared: true, isTheirs: true });
      return say(person.dmId, text ?? '', 'im', [file]);
    },
    picks: async (callbackId, message) => {
      if (!state.manifest.messageShortcuts.includes(callbackId))
        throw new Error(`no app has the message shortcut ${callbackId}`);
      const payload = messageAction(state, person, callbackId, message);
      const result = await delivery.interaction('interactive', 'message_action', payload);
      person.lastError = result.outcome === 'failed' ? connectionTrouble : undefined;
      return result;
    },
    sendsInChannel: (text, channel) => say(channel ?? defaultChannel, text, 'channel'),
    slash: async (command, text, at) => {
      if (!state.manifest.commands.includes(command)) throw new Error(`${command} is not a valid command`);
      const channel = at?.channel === undefined || at.channel === 'dm' ? person.dmId : at.channel;
      return slash(command, text ?? '', channel);
    },
    presses: async (where, match) => {
      const surface = surfaceOf(where);
      const button = findButton(surface, match);
      if (button !== undefined) return act(surface, buttonAction(button));
      const choice = findChoice(surface, match);
      if (choice !== undefined) return enter(surface, choice, valueAfter(surface, choice));
      throw new Error(`nothing to press fits ${spell(match)}; there are: ${describe(surface)}`);
    },
    choosesOption: async (where, match) => {
      const surface = surfaceOf(where);
      const choice = findChoice(surface, match);
      if (choice === undefined)
        throw new Error(`no option fits ${spell(match)}; there are: ${describe(surface)}`);
      return enter(surface, choice, valueAfter(surface, choice));
    },
    choosesOptions: async (where, field, labels) => {
      const surface = surfaceOf(where);
      const control = findField(surface, field);
      const options = labels.map((label) => {
        const choice = findChoice(surface, { field, label });
        if (choice === undefined) throw new Error(`no option ${label}; there are: ${describe(surface)}`);
        return choice.option;
      });
      return enter(surface, control, { type: control.element.type, selected_options: options });
    },
    fills: async (field, text, where) => {
      const surface = surfaceOf(where ?? 'modal');
      const control = findField(surface, field);
      return enter(surface, control, typedValue(control, text));
    },
    submitsModal: submit,
    closesModal: close,
    modal: () => person.modals.map((view) => viewJson(state, view)).at(-1),
    modals: () => person.modals.map((view) => viewJson(state, view)),
    modalErrors: () => person.modalErrors,
    dm: () => conversation(state, person.dmId).map(seen),
    newest: (isMeant = () => true) => {
      const all = conversation(state, person.dmId);
      const newest = all.findLast((one) => one.from === 'bot' && isMeant(seen(one)));
      return newest && seen(newest);
    },
    newestInDm: (count) => conversation(state, person.dmId).slice(-count).map(seen),
    lastError: () => person.lastError,
    deactivates: async ({ isTold = true } = {}) => {
      person.isDeleted = true;
      return isTold ? delivery.event('user_change', userChanged(state, person)) : untold;
    },
    reactivates: () => {
      person.isDeleted = false;
    },
  };
}

const surfaceOfView = (view: StoredView): Surface => ({
  blocks: recordsOf(view.content.blocks),
  entered: view.entered,
  place: { view },
});

const spell = (match: object): string =>
  Object.entries(match)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(', ');
