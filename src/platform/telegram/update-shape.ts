import { z } from 'zod';
import { anything, spare } from '../spare.ts';

// Only numbers that JavaScript holds exactly: a rounded id would belong to somebody else.
const id = z.number().int().safe();
const chat = z.object({ id, type: z.string() });
const user = z.object({ id, is_bot: anything, language_code: spare(z.string()) });

// Who, where and which update: without these it is not known whom an update is from. All else may be missing.
const message = z.looseObject({
  chat,
  from: user.nullish(),
  text: spare(z.string()),
  caption: spare(z.string()),
  is_topic_message: anything,
  message_thread_id: spare(id),
});
const pressed = z.object({
  chat,
  message_id: spare(id),
  date: spare(z.number()),
  has_protected_content: anything,
});

export const envelope = z.looseObject({ update_id: id });

/** The kinds of update that we ask Telegram for. */
export const shapes = {
  message,
  edited_message: message,
  callback_query: z.object({ id: z.string(), from: user, data: spare(z.string()), message: anything }),
  my_chat_member: z.object({ chat, from: user, new_chat_member: z.object({ status: z.string() }) }),
} as const;

export const pressedMessage = pressed;

/** Read by itself, so that a file of an unknown shape does not cost the message. */
export const attachment = z.object({
  file_id: z.string(),
  file_name: spare(z.string()),
  mime_type: spare(z.string()),
  file_size: spare(z.number()),
});

const titled = spare(z.object({ title: spare(z.string()) }));
/** Where a forwarded message comes from: a person, one who does not want to be known, a group, or a channel. */
export const forwardOrigin = z.object({
  date: spare(z.number().int().positive().max(4_000_000_000)),
  sender_user: spare(z.object({ first_name: spare(z.string()), last_name: spare(z.string()) })),
  sender_user_name: spare(z.string()),
  sender_chat: titled,
  chat: titled,
});

export type Message = z.infer<typeof message>;
export type Pressed = z.infer<typeof pressed>;
export type User = z.infer<typeof user>;
