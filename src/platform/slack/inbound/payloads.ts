import { z } from 'zod';
import { anything, isGiven, spare } from '../../spare.ts';

const slackFile = z.object({
  id: spare(z.string()),
  name: spare(z.string()),
  mimetype: spare(z.string()),
  size: spare(z.number()),
  url_private_download: spare(z.string()),
});

/**
 * The parts of Slack's payloads that we read. Everything else in them is dropped. What we can do without is `spare`;
 * what says who acted, in which workspace, and what was typed into a form is not: it is refused when it cannot be read.
 */
export const eventBody = z.object({
  event_id: z.string(),
  team_id: z.string().nullish(),
  /** Set for everything in a channel that is shared with another company. */
  is_ext_shared_channel: z.boolean().nullish(),
  event: z.object({
    type: z.string(),
    subtype: z.string().nullish(),
    /** Set for what is not shown in the conversation. */
    hidden: anything,
    user: z.string().nullish(),
    // The teams of the writer. Slack names the last two only where somebody from elsewhere may write.
    team: z.string().nullish(),
    user_team: z.string().nullish(),
    source_team: z.string().nullish(),
    bot_id: anything,
    channel: spare(z.string()),
    channel_type: z.string().nullish(),
    tab: z.string().nullish(),
    text: spare(z.string()),
    ts: spare(z.string()),
    files: spare(z.array(slackFile)),
    message: spare(
      z.object({
        user: spare(z.string()),
        bot_id: anything,
        edited: anything,
        text: spare(z.string()),
        ts: spare(z.string()),
      }),
    ),
  }),
});
/** A person's profile changed. We only look whether the account was closed. */
export const userChangeBody = z.object({
  event_id: z.string(),
  team_id: z.string().nullish(),
  event: z.object({
    type: z.literal('user_change'),
    user: z.object({ id: z.string(), team_id: z.string().nullish(), deleted: z.boolean().nullish() }),
  }),
});
const who = {
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
};
export type Who = {
  readonly team?: { readonly id: string } | null | undefined;
  readonly user: { readonly team_id?: string | null | undefined };
};
export const actionsBody = z.object({
  type: z.literal('block_actions'),
  ...who,
  trigger_id: spare(z.string()),
  response_url: spare(z.string()),
  /** Where it was pressed: without it nobody knows who reads along. */
  container: z.object({ type: z.string(), message_ts: spare(z.string()), channel_id: spare(z.string()) }),
  actions: z
    .array(
      z.object({
        action_ts: spare(z.string()),
        value: spare(z.string()),
        selected_option: spare(z.object({ value: z.string() })),
      }),
    )
    .min(1),
});
/** A message shortcut: somebody picked a message, with all that it says, in whatever conversation it stands. */
export const messageActionBody = z.object({
  type: z.literal('message_action'),
  ...who,
  callback_id: z.string(),
  trigger_id: spare(z.string()),
  action_ts: spare(z.string()),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: spare(z.string()), ts: spare(z.string()), files: spare(z.array(slackFile)) }),
});
export const submissionBody = z.object({
  type: z.literal('view_submission'),
  ...who,
  trigger_id: spare(z.string()),
  view: z.object({
    id: z.string(),
    hash: spare(z.string()),
    private_metadata: spare(z.string()),
    state: z.object({
      values: z.record(
        z.string(),
        z.record(z.string(), z.object({ value: z.string().nullish(), selected_date: z.string().nullish() })),
      ),
    }),
  }),
});
export const commandBody = z.object({
  command: z.string(),
  text: spare(z.string()),
  team_id: z.string().nullish(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
});
export const ticket = z.object({
  code: z.string(),
  anchor: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const kindOfBody = z.object({
  type: anything,
  command: anything,
  event: spare(z.object({ type: anything })),
});

/** Whether the payload is of a kind that people cause, so that it is missed when it cannot be read. */
export function isOfAKindWeHear(body: unknown): boolean {
  const { data } = kindOfBody.safeParse(body);
  const kind = data?.type === 'event_callback' ? data.event?.type : data?.type;
  const heard = ['message', 'app_home_opened', 'block_actions', 'view_submission', 'message_action'];
  return isGiven(data?.command) || heard.some((one) => one === kind);
}
