import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const frozenShape = z.object({
  /** The moment at which the town was frozen. */
  at: z.string(),
  /** Person -> the one-time code of the letter HR handed out on the first day of the cycle. */
  letters: z.record(z.string(), z.string()),
  seats: z.array(
    z.object({
      who: z.string(),
      platform: z.enum(['telegram', 'slack']),
      id: z.string(),
      email: z.string().optional(),
      /** The label and the code of every button in the chat. */
      printed: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
    }),
  ),
  /** A snapshot of the stand-ins. */
  chats: z.unknown(),
});

/** What is frozen of a release in addition to its database. */
export type Frozen = z.infer<typeof frozenShape>;

export const frozenFile = (release: string, name: 'database.sql' | 'chats.json'): Promise<string> =>
  readFile(new URL(`../release-${release}/${name}`, import.meta.url), 'utf8');

export const readFrozen = async (release: string): Promise<Frozen> =>
  frozenShape.parse(JSON.parse(await frozenFile(release, 'chats.json')));
