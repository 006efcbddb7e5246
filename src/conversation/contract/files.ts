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

/** So much fits beside a picture everywhere, together with a caption of a line. */
export const alternativeMax = 950;

/** A file for a person. */
export type OutboundFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  /** Our words beside it. */
  readonly caption?: string;
  /**
   * It is a picture (PNG or JPEG), to be seen in the chat itself, and this says the same in words. A platform without a
   * place for such words writes them below the caption. At most `alternativeMax` characters.
   */
  readonly alternative?: string;
  /** Must not be forwarded or saved where the platform can prevent it. */
  readonly isConfidential?: boolean;
};
