import { z } from 'zod';

const slackFile = z.object({
  id: z.string().optional(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
});
export type SlackFile = z.infer<typeof slackFile>;

/** The parts of Slack's payloads that we read. Everything else in them is dropped. */
export const eventBody = z.object({
  event_id: z.string(),
  team_id: z.string().nullish(),
  /** Set for everything in a channel that is shared with another company. */
  is_ext_shared_channel: z.boolean().nullish(),
  event: z.object({
    type: z.string(),
    subtype: z.string().optional(),
    user: z.string().optional(),
    // The teams of the writer. Slack names the last two only where somebody from elsewhere may write.
    team: z.string().nullish(),
    user_team: z.string().nullish(),
    source_team: z.string().nullish(),
    bot_id: z.string().optional(),
    channel: z.string().optional(),
    channel_type: z.string().optional(),
    tab: z.string().optional(),
    text: z.string().optional(),
    files: z.array(slackFile).nullish(),
    message: z
      .object({ user: z.string().optional(), bot_id: z.string().optional(), edited: z.unknown().optional() })
      .optional(),
  }),
});
/** A person's profile changed. We only look whether the account was closed. */
export const userChangeBody = z.object({
  event_id: z.string(),
  team_id: z.string().nullish(),
  event: z.object({
    type: z.literal('user_change'),
    user: z.object({ id: z.string(), team_id: z.string().optional(), deleted: z.boolean().optional() }),
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
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    channel_id: z.string().optional(),
  }),
  actions: z
    .array(
      z.object({
        action_ts: z.string().optional(),
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});
export const submissionBody = z.object({
  type: z.literal('view_submission'),
  ...who,
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string(),
    hash: z.string().optional(),
    private_metadata: z.string(),
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
  text: z.string().nullish(),
  team_id: z.string().nullish(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
});
export const ticket = z.object({
  code: z.string(),
  anchor: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
