/** What is held about somebody, in words, for a page. */
export type DataCopy = {
  readonly title: string;
  /** Whose it is, of when, by which law. */
  readonly intro: readonly string[];
  readonly sections: readonly CopySection[];
};

export type CopySection = {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly { readonly label: string; readonly words: string }[];
};
