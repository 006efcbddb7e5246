import { z } from 'zod';
import type { Address, Anchor } from '../../conversation/contract/platform.ts';

/** `topicId`: the topic of a forum, in a group. */
const address = z.object({ chatId: z.number().int(), topicId: z.number().int().optional() });
const anchor = z.object({
  messageId: z.number().int(),
  /** In seconds since 1970. 0 means unknown and counts as long ago. */
  sentAt: z.number(),
  /** 1 when the message cannot be forwarded or saved; an edit cannot change that. */
  isProtected: z.literal(1).optional(),
  /** The ids of the earlier text messages of the same screen, separated by commas. */
  before: z.string().optional(),
  /** A message next to a table, with the way back to the plain view. */
  beside: z.number().int().optional(),
});
const loneBeside = z.strictObject({ beside: z.number().int() });

export type TelegramAnchor = {
  readonly messageId: number;
  readonly sentAt: number;
  readonly isProtected: boolean;
  readonly before: readonly number[];
  readonly beside?: number;
};

/** Throws for the address of another platform, which would be a bug. */
export const placeOf = (stored: Address): z.infer<typeof address> => address.parse(stored);

/** Likewise. */
export const chatIdOf = (stored: Address): number => placeOf(stored).chatId;

/** Undefined for an anchor that cannot be read; the message is then treated as gone. */
export function readAnchor(stored: Anchor | undefined): TelegramAnchor | undefined {
  const { data } = anchor.safeParse(stored);
  if (data === undefined) return undefined;
  const before = data.before === undefined ? [] : data.before.split(',').map(Number).filter(Number.isInteger);
  return { ...data, isProtected: data.isProtected === 1, before };
}

/** The message of an anchor that is only what stood beside a screen. */
export const readBeside = (stored: Anchor): number | undefined => loneBeside.safeParse(stored).data?.beside;

export const writeAnchor = (place: TelegramAnchor): Anchor => ({
  messageId: place.messageId,
  sentAt: place.sentAt,
  ...(place.isProtected && { isProtected: 1 }),
  ...(place.before.length > 0 && { before: place.before.join(',') }),
  ...(place.beside !== undefined && { beside: place.beside }),
});
