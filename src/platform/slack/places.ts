import { z } from 'zod';
import type { Address, Anchor } from '../../conversation/contract/platform.ts';

const address = z.object({ userId: z.string(), channel: z.string().optional() });
const anchor = z.object({
  channel: z.string(),
  ts: z.string(),
  /** The `ts` of the earlier text messages of the same screen, separated by commas. */
  before: z.string().optional(),
});

export type SlackAddress = z.infer<typeof address>;
export type SlackAnchor = {
  readonly channel: string;
  readonly ts: string;
  readonly before: readonly string[];
};

/** Throws for the address of another platform, which would be a bug. */
export const readAddress = (stored: Address): SlackAddress => address.parse(stored);

/** Undefined for an anchor that cannot be read; the message is then treated as gone. */
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

// Slack does not tell in which message a file was shared, so the file itself is the anchor.
const fileAnchor = z.object({ channel: z.string(), file: z.string() });

/** `ts`: of the message that shows it, where that is known. */
export const writeFileAnchor = (channel: string, file: string, ts?: string): Anchor => ({
  ...{ channel, file },
  ...(ts !== undefined && { ts }),
});

/** The id of the file; undefined for the anchor of an ordinary message. */
export const readFileAnchor = (stored: Anchor): string | undefined => fileAnchor.safeParse(stored).data?.file;
