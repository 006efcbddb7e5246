import type { Result } from '../../shared/result.ts';

/** A file somebody sent, still with the platform. Name and type are what the sender's app says, and may be wrong. */
export type InboundFile = {
  readonly name?: string;
  readonly mimeType?: string;
  /** Bytes, where the platform tells beforehand. */
  readonly size?: number;
  /** Gets the content, unless it has more bytes than that, or than the platform gives out. Never rejects. */
  readonly fetch: (bytesMax: number) => Promise<Result<Uint8Array, FetchFailure>>;
};

/** `gone`: the platform has it no more, or does not give it to us. `no-answer` is worth another try. */
export type FetchFailure = 'too-large' | 'gone' | 'no-answer';

/** A file for a person. */
export type OutboundFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  /** Our words beside it. */
  readonly caption?: string;
  /** Must not be forwarded or saved where the platform can prevent it. */
  readonly isConfidential?: boolean;
};
