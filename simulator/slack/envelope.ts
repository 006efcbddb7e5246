import type { Json } from '../json.ts';

type EnvelopeKind = 'events_api' | 'interactive' | 'slash_commands';

export type Envelope = { readonly kind: EnvelopeKind; readonly name: string; readonly payload: Json };

export type Retry = { readonly attempt: number; readonly reason: string };

/** What came back in the time allowed for an acknowledgement. `body` is its content. */
export type Ack =
  | { readonly outcome: 'acknowledged'; readonly status: number; readonly body: unknown }
  | {
      readonly outcome: 'failed';
      readonly status: number | undefined;
      readonly reason: string;
      readonly noRetry: boolean;
    };

export type Transport = { send(envelope: Envelope, retry: Retry | undefined): Promise<Ack> };
