import type { Json } from '../json.ts';

/** An update on its way. `orderKey` names what Telegram keeps in order: a chat's messages, a person's presses. */
export type PendingUpdate = {
  readonly updateId: number;
  readonly kind: string;
  readonly json: Json;
  readonly orderKey: string;
  readonly atMs: number;
};
