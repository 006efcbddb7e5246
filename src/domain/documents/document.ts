/** The documents of an appraisal that leave the chat (ADR 54). Each has a template of the same name. */
export const documentKinds = ['evaluation', 'competency', 'plan', 'talk', 'objection'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Somebody as a form names them. Rank and grade are not held: the form leaves a place for them. */
export type Party = {
  readonly name: string;
  /** NIP, whole: a document is for the file. Absent for who has none. */
  readonly nip?: string;
  readonly position: string;
  readonly unit: string;
};

/** Who stands on a form. */
export type Parties = {
  readonly employee: Party;
  readonly appraiser: Party;
  /** Atasan pejabat penilai; absent where the appraiser is the top. */
  readonly superior?: Party;
  /** Who decides the objection, or decided it, whatever office they hold now; absent where there is none, or nobody yet. */
  readonly decider?: Party;
};
