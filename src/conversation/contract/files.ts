/** A file somebody sent, still with the platform. Name and type are what the sender's app says, and may be wrong. */
export type InboundFile = {
  /** An id of our own. */
  readonly id: string;
  readonly name?: string;
  readonly mimeType?: string;
  /** Bytes, where the platform tells beforehand. */
  readonly size?: number;
  /** Where the platform keeps it; `Platform.fetchFile` gets it from there, also later and in another process. */
  readonly source: FileSource;
};

/** Files of one message, with what was typed beside them. */
export type SentFiles = { readonly files: readonly InboundFile[]; readonly caption?: string };

/** JSON that only the adapter understands; without a token. */
export type FileSource = Readonly<Record<string, string | number>>;

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
