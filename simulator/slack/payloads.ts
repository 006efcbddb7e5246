import { compact, type Json } from '../json.ts';
import { userJson } from './methods/people.ts';
import { messageJson } from './post.ts';
import {
  createTrigger,
  freshId,
  nextTs,
  nowMs,
  type Person,
  type SlackState,
  type StoredMessage,
  type StoredView,
  stateValues,
  teamOf,
  viewJson,
} from './state.ts';

/** Slack escapes the characters of its markup in typed text. */
export const escapeTyped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const verificationToken = 'simulator-verification-token';

function eventPayload(state: SlackState, event: Json): Json {
  return {
    token: verificationToken,
    team_id: state.teamId,
    api_app_id: state.appId,
    event,
    type: 'event_callback',
    event_id: freshId('Ev'),
    event_time: Math.floor(nowMs(state) / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.teamId,
        user_id: state.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}

export function homeOpened(state: SlackState, person: Person): Json {
  return eventPayload(
    state,
    compact({
      type: 'app_home_opened',
      user: person.profile.id,
      channel: person.dmId,
      tab: 'home',
      view: person.home === undefined ? undefined : viewJson(state, person.home),
      event_ts: nextTs(state),
    }),
  );
}

export function userChanged(state: SlackState, person: Person): Json {
  return eventPayload(state, {
    type: 'user_change',
    user: userJson(state, person, true),
    cache_ts: Math.floor(nowMs(state) / 1000),
    event_ts: nextTs(state),
  });
}

export function messageEvent(
  state: SlackState,
  person: Person,
  message: StoredMessage,
  channelType: 'im' | 'channel',
  subtype?: string,
): Json {
  const team = teamOf(state, person);
  const isFromElsewhere = team !== state.teamId;
  const payload = eventPayload(state, {
    ...messageJson(state, message),
    team,
    ...(isFromElsewhere && { user_team: team, source_team: team }),
    client_msg_id: freshId('').toLowerCase(),
    channel: message.channel,
    channel_type: channelType,
    event_ts: message.ts,
    ...(message.files.length > 0 ? { subtype: 'file_share', upload: false } : {}),
    ...(subtype !== undefined && { subtype }),
  });
  return { ...payload, is_ext_shared_channel: isFromElsewhere };
}

/** The fields of every interaction: who, where, and the trigger that lets the app open a modal. */
function frame(state: SlackState, person: Person, type: string): Json {
  const name = userName(person);
  return {
    type,
    team: { id: state.teamId, domain: 'sim' },
    user: { id: person.profile.id, username: name, name, team_id: teamOf(state, person) },
    api_app_id: state.appId,
    token: verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}

const userName = (person: Person): string =>
  person.profile.realName.toLowerCase().replace(/[^a-z0-9]+/g, '.');

function newResponseUrl(state: SlackState, person: Person, channel: string, messageTs?: string): string {
  const id = freshId('').toLowerCase();
  state.responseUrls.set(id, { channel, userId: person.profile.id, messageTs, atMs: nowMs(state), uses: 0 });
  return `${state.baseUrl}/slack-response/${id}`;
}

export function messageAction(
  state: SlackState,
  person: Person,
  callbackId: string,
  { text, channel = 'C0GENERAL', writer = person.profile.id }: PickedMessage,
): Json {
  return {
    ...frame(state, person, 'message_action'),
    callback_id: callbackId,
    trigger_id: createTrigger(state, person.profile.id, undefined),
    response_url: newResponseUrl(state, person, channel),
    action_ts: nextTs(state),
    channel: { id: channel, name: 'umum' },
    message_ts: nextTs(state),
    message: { type: 'message', user: writer, text: escapeTyped(text), ts: nextTs(state) },
  };
}

type PickedMessage = { readonly text: string; readonly channel?: string; readonly writer?: string };

export type ActionPlace = { readonly view: StoredView } | { readonly message: StoredMessage };

export function blockActions(state: SlackState, person: Person, place: ActionPlace, action: Json): Json {
  const base = frame(state, person, 'block_actions');
  const actions = [{ ...action, action_ts: nextTs(state) }];
  if ('view' in place) {
    const view = viewJson(state, place.view);
    return {
      ...base,
      container: { type: 'view', view_id: view.id },
      trigger_id: createTrigger(state, person.profile.id, view.type === 'modal' ? view.id : undefined),
      view,
      actions,
    };
  }
  const { message } = place;
  const isDm = message.channel === person.dmId;
  return {
    ...base,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.ephemeral,
    },
    trigger_id: createTrigger(state, person.profile.id, undefined),
    channel: { id: message.channel, name: isDm ? 'directmessage' : message.channel.toLowerCase() },
    ...(message.ephemeral ? {} : { message: messageJson(state, message) }),
    state: { values: stateValues(message.blocks, state.enteredInMessages.get(message.ts) ?? new Map()) },
    response_url: newResponseUrl(state, person, message.channel, message.ts),
    actions,
  };
}

export function viewSubmission(state: SlackState, person: Person, view: StoredView): Json {
  return {
    ...frame(state, person, 'view_submission'),
    trigger_id: createTrigger(state, person.profile.id, view.id),
    view: viewJson(state, view),
    response_urls: [],
  };
}

export const viewClosed = (
  state: SlackState,
  person: Person,
  view: StoredView,
  isCleared: boolean,
): Json => ({
  ...frame(state, person, 'view_closed'),
  view: viewJson(state, view),
  is_cleared: isCleared,
});

export function slashCommand(
  state: SlackState,
  person: Person,
  command: string,
  text: string,
  channel: string,
): Json {
  return {
    token: verificationToken,
    team_id: state.teamId,
    team_domain: 'sim',
    channel_id: channel,
    channel_name: channel === person.dmId ? 'directmessage' : channel.toLowerCase(),
    user_id: person.profile.id,
    user_name: userName(person),
    command,
    text,
    api_app_id: state.appId,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(state, person, channel),
    trigger_id: createTrigger(state, person.profile.id, undefined),
  };
}
