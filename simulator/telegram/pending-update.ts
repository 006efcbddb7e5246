import type { Json } from '../json.ts';

/** An update to be delivered. Telegram keeps updates with the same `orderKey` in order: of a chat, or of a presser. */
export type PendingUpdate = {
  readonly updateId: number;
  readonly kind: string;
  readonly json: Json;
  readonly orderKey: string;
  readonly atMs: number;
};
