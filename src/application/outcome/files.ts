import type { ItemCode } from '../../domain/appraisal/items.ts';

/** A file that a person sent, as the platform told of it. Its content is not known yet. */
export type SentFile = {
  readonly id: string;
  readonly name?: string;
  readonly caption?: string;
  /** Where the platform keeps it; only its adapter understands that. */
  readonly source: Readonly<Record<string, string | number>>;
};

/** Without an item it goes into the pocket of whoever sent it. */
export type FileToFetch = SentFile & { readonly item?: ItemCode };
