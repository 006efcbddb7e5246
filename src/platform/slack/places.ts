import { z } from 'zod';
import type { Address, Anchor } from '../../conversation/contract/platform.ts';

const address = z.object({ userId: z.string(), channel: z.string().optional() });
const anchor = z.object({
  channel: z.string(),
  ts: z.string(),
  /** `ts` of the text messages before it that belong to the same screen, with commas. */
  before: z.string().optional(),
});

export type SlackAddress = z.infer<typeof address>;
export type SlackAnchor = {
  readonly channel: string;
  readonly ts: string;
  readonly before: readonly string[];
};

/** Throws for the address of another platform: a bug. */
export const readAddress = (stored: Address): SlackAddress => address.parse(stored);

/** Undefined for an anchor that cannot be read: it is treated as gone. */
export function readAnchor(stored: unknown): SlackAnchor | undefined {
  const { data } = anchor.safeParse(stored);
  if (data === undefined) return undefined;
  return {
    channel: data.channel,
    ts: data.ts,
    before: data.before === undefined ? [] : data.before.split(','),
  };
}

export const writeAnchor = (place: SlackAnchor): Anchor => ({
  channel: place.channel,
  ts: place.ts,
  ...(place.before.length > 0 && { before: place.before.join(',') }),
});

// Slack does not tell which message a file came to stand in.
const fileAnchor = z.object({ channel: z.string(), file: z.string() });

export const writeFileAnchor = (channel: string, file: string): Anchor => ({ channel, file });

/** The file of a message that is one. */
export const readFileAnchor = (stored: Anchor): string | undefined => fileAnchor.safeParse(stored).data?.file;
