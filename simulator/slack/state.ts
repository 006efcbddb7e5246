import { randomBytes } from 'node:crypto';
import type { Clock } from '../../src/shared/time.ts';
import { compact, isRecord, type Json, recordsOf } from '../json.ts';
import type { AppManifest } from './app-manifest.ts';
import { SlackRefusal } from './refusal.ts';
import type { Tiers } from './tiers.ts';
import type { NewSlackUser, SlackFile, SlackMention, SlackMessage, SlackView } from './types.ts';

export type StoredMessage = { -readonly [K in keyof SlackMessage]: SlackMessage[K] };

export type StoredView = {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly userId: string;
  /** The content from the app, with missing block and action ids added. */
  content: Json;
  hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
  /** What the person entered, by block id and action id. */
  readonly entered: Map<string, Json>;
};

export type Person = {
  readonly profile: NewSlackUser;
  readonly dmId: string;
  isDeleted: boolean;
  home: StoredView | undefined;
  modals: StoredView[];
  modalErrors: Readonly<Record<string, string>>;
  lastError: string | undefined;
};

type Trigger = {
  readonly userId: string;
  /** The modal the action came from, when it came from one. */
  readonly viewId: string | undefined;
  readonly clockMs: number;
  readonly realMs: number;
  isUsed: boolean;
};

export type StoredFile = SlackFile & {
  readonly length: number;
  bytes: Uint8Array | undefined;
  isShared: boolean;
  /** How often it was asked for since it was uploaded whole: before the second time it is not known what it is. */
  looks?: number;
  /** A person sent it, so the app may not delete it. */
  readonly isTheirs?: boolean;
};

/** What people sent is known at once; of what an app uploaded, Slack knows only a moment later what it is. */
export const isLookedAt = ({ looks }: StoredFile): boolean => looks === undefined || looks > 0;

type ResponseUrl = {
  readonly channel: string;
  readonly userId: string;
  readonly messageTs: string | undefined;
  readonly atMs: number;
  uses: number;
};

/** Everything Slack would remember about one workspace and one app. */
export type SlackState = {
  readonly clock: Clock;
  readonly teamId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly botUserId: string;
  readonly appId: string;
  readonly manifest: AppManifest;
  /** The organisation that the workspace belongs to, if it does. */
  readonly enterpriseId: string | undefined;
  readonly people: Map<string, Person>;
  readonly messages: Map<string, StoredMessage[]>;
  /** What was chosen in the controls of a message, by its ts. */
  readonly enteredInMessages: Map<string, Map<string, Json>>;
  readonly triggers: Map<string, Trigger>;
  readonly files: Map<string, StoredFile>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly tickets: Set<string>;
  readonly tiers: Tiers;
  readonly mentions: SlackMention[];
  /** The address of the simulator, which is set once it listens. */
  baseUrl: string;
  triggerLifetimeMs: number;
  refusesDeletions: boolean;
  tokenProblem: 'invalid_auth' | 'account_inactive' | 'token_revoked' | undefined;
  lastTsMicros: number;
};

export const nowMs = (state: SlackState): number => state.clock.now().epochMilliseconds;

export const freshId = (prefix: string): string =>
  `${prefix}${randomBytes(6).toString('hex').toUpperCase().slice(0, 10)}`;

/** A new message id: seconds with six decimals. It is never used twice, even when the clock stands still. */
export function nextTs(state: SlackState): string {
  state.lastTsMicros = Math.max(state.lastTsMicros + 1, nowMs(state) * 1000);
  const text = String(state.lastTsMicros);
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
}

export function personOf(state: SlackState, userId: string): Person {
  const person = state.people.get(userId);
  if (person === undefined) throw new SlackRefusal('user_not_found');
  return person;
}

/** The workspace that a person belongs to: another than the app's, for people in shared channels. */
export const teamOf = (state: SlackState, { profile }: Person): string => profile.team ?? state.teamId;

/** The person of a DM with the bot. The channel has the person's id in its name, so no search is needed. */
export const dmOwner = (state: SlackState, channel: string): Person | undefined =>
  channel.startsWith('D')
    ? (state.people.get(`U${channel.slice(1)}`) ?? state.people.get(`W${channel.slice(1)}`))
    : undefined;

export const conversation = (state: SlackState, channel: string): StoredMessage[] => {
  const known = state.messages.get(channel);
  if (known !== undefined) return known;
  const fresh: StoredMessage[] = [];
  state.messages.set(channel, fresh);
  return fresh;
};

export const seen = (message: StoredMessage): SlackMessage => ({ ...message });

/** Gives ids to blocks and elements that the app left without one, as Slack does. */
export function withIds(blocks: readonly Json[]): readonly Json[] {
  const named = (element: unknown): unknown =>
    isRecord(element) && actionable(element) && element.action_id === undefined
      ? { ...element, action_id: freshId('').slice(0, 5) }
      : element;
  return blocks.map((block) =>
    compact({
      ...block,
      block_id:
        block.block_id === undefined || block.block_id === '' ? freshId('').slice(0, 5) : block.block_id,
      elements: block.type === 'actions' ? recordsOf(block.elements).map(named) : block.elements,
      accessory: named(block.accessory),
      element: named(block.element),
    }),
  );
}

const inert = new Set(['image', 'plain_text', 'mrkdwn']);
const actionable = (element: Json): boolean => !inert.has(String(element.type));

export function createTrigger(state: SlackState, userId: string, viewId: string | undefined): string {
  const id = `${nowMs(state)}.${freshId('')}.${freshId('').toLowerCase()}`;
  state.triggers.set(id, { userId, viewId, clockMs: nowMs(state), realMs: Date.now(), isUsed: false });
  return id;
}

/** Uses up a trigger. Each works once, and only for a few seconds in both real time and simulated time. */
export function spendTrigger(state: SlackState, id: string): Trigger {
  const trigger = state.triggers.get(id);
  if (trigger === undefined) throw new SlackRefusal('invalid_trigger_id');
  if (trigger.isUsed) throw new SlackRefusal('exchanged_trigger_id');
  const ageMs = Math.max(nowMs(state) - trigger.clockMs, Date.now() - trigger.realMs);
  if (ageMs > state.triggerLifetimeMs) throw new SlackRefusal('expired_trigger_id');
  trigger.isUsed = true;
  return trigger;
}

/** A view as Slack sends it back, with the values a person has entered so far. */
export function viewJson(state: SlackState, view: StoredView): SlackView {
  const content = view.content;
  const text = (field: string): string => (typeof content[field] === 'string' ? content[field] : '');
  return {
    ...content,
    id: view.id,
    team_id: state.teamId,
    type: view.type,
    blocks: recordsOf(content.blocks),
    private_metadata: text('private_metadata'),
    callback_id: text('callback_id'),
    external_id: text('external_id'),
    hash: view.hash,
    notify_on_close: content.notify_on_close === true,
    clear_on_close: content.clear_on_close === true,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    app_id: state.appId,
    bot_id: `B${state.botUserId.slice(1)}`,
    app_installed_team_id: state.teamId,
    state: { values: stateValues(recordsOf(content.blocks), view.entered) },
  };
}

/** `state.values`: every element that holds a value, by block id and action id. */
export function stateValues(blocks: readonly Json[], entered: ReadonlyMap<string, Json>): Json {
  const values: Record<string, Json> = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const blank = blankValue(element);
      if (blank === undefined) continue;
      const blockId = String(block.block_id);
      const actionId = String(element.action_id);
      const value = entered.get(`${blockId}/${actionId}`);
      // A control of another kind does not inherit what was typed into an earlier one with the same id.
      const current = value !== undefined && value.type === element.type ? value : blank;
      values[blockId] = { ...values[blockId], [actionId]: current };
    }
  }
  return values;
}

export const elementsOf = (block: Json): readonly Json[] => [
  ...(block.type === 'actions' ? recordsOf(block.elements) : []),
  ...(isRecord(block.accessory) ? [block.accessory] : []),
  ...(isRecord(block.element) ? [block.element] : []),
];

const valueFields: Readonly<
  Record<string, readonly [field: string, initial: string, blank: unknown] | undefined>
> = {
  plain_text_input: ['value', 'initial_value', null],
  number_input: ['value', 'initial_value', undefined],
  email_text_input: ['value', 'initial_value', undefined],
  url_text_input: ['value', 'initial_value', undefined],
  rich_text_input: ['rich_text_value', 'initial_value', undefined],
  static_select: ['selected_option', 'initial_option', null],
  external_select: ['selected_option', 'initial_option', null],
  radio_buttons: ['selected_option', 'initial_option', null],
  checkboxes: ['selected_options', 'initial_options', []],
  multi_static_select: ['selected_options', 'initial_options', []],
  multi_users_select: ['selected_users', 'initial_users', []],
  datepicker: ['selected_date', 'initial_date', null],
  timepicker: ['selected_time', 'initial_time', null],
  datetimepicker: ['selected_date_time', 'initial_date_time', null],
  users_select: ['selected_user', 'initial_user', null],
  conversations_select: ['selected_conversation', 'initial_conversation', null],
  channels_select: ['selected_channel', 'initial_channel', null],
  file_input: ['files', 'files', []],
};

/** The value a control has before anyone touched it, or undefined when it holds none (a button). */
function blankValue(element: Json): Json | undefined {
  const fields = valueFields[String(element.type)];
  if (fields === undefined) return undefined;
  const [field, initial, blank] = fields;
  return compact({ type: element.type, [field]: element[initial] ?? blank });
}

/** The field of `state.values` that contains the value of this kind of element. */
export const valueField = (element: Json): string | undefined => valueFields[String(element.type)]?.[0];
