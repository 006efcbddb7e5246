import type { KeptBack } from '../../domain/examination/kept-back.ts';

/** The layout of a bundle. A later release that changes it raises the number, and still reads this one. */
export const bundleKind = 'kinerja-examination';
export const bundleVersion = 1;
export const manifestName = 'manifest.json';
export const headsName = 'chain/heads.txt';
export const chainName = (chain: string): string => `chain/${chain}.json`;
/** Acts that belong to no single appraisal. */
export const agencyChain = 'agency';

/** Written last: a folder without it was never finished. Days are ISO dates, moments ISO with a zone of Z. */
export type Manifest = {
  readonly kind: typeof bundleKind;
  readonly version: number;
  /** The number of the request, whose bundle it is, and why. */
  readonly request: number;
  readonly agency: string;
  readonly scope: { readonly of: 'person' | 'unit' | 'cycle'; readonly name: string };
  readonly reason: string;
  readonly askedBy: string;
  readonly confirmedBy: string;
  readonly madeAt: string;
  readonly release: string;
  /** The last day, in this zone. */
  readonly until: string;
  readonly timeZone: string;
  readonly people: number;
  readonly appraisals: number;
  /** How many rows of the acts of the agency are in it: the others concern others. */
  readonly agencyRows: number;
  /** SHA-256 of every other file of the bundle. */
  readonly files: Readonly<Record<string, string>>;
};

/** Why the values of a row are not given. Its commitment stands for them, so that the chain holds all the same. */
export type ValuesKept = 'draft' | 'others' | 'destroyed';

/**
 * A row of the record of acts. `before` and `after` are the very texts that its commitment was made of, so that anybody
 * can make it again with nothing but SHA-256.
 */
export type ChainRow = {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly role: string;
  readonly act: string;
  readonly appraisalId: string | null;
  readonly eventId: string | null;
  readonly commitment: string | null;
  /** The hash of the row before it, also where that row is not in the bundle. */
  readonly previous: string;
  readonly hash: string;
  readonly values:
    | {
        readonly salt: string;
        readonly before: string | null;
        readonly after: string | null;
        readonly operator: string | null;
      }
    | { readonly kept: ValuesKept };
};

export type ChainFile = {
  readonly chain: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly rows: readonly ChainRow[];
};

/** A file of evidence. `isGone`: it was already missing, or was another one, when the bundle was made. */
export type BundledFile = {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly item?: string;
  readonly name?: string;
  readonly isGone?: true;
};

export type BundledAppraisal = {
  readonly id: string;
  readonly cycle: { readonly name: string; readonly from: string; readonly to: string };
  readonly appraiser: string;
  readonly secondAppraiser?: string;
  /**
   * Who entered what came from paper, by the key of the paper in the state, which has all else of it. Absent where
   * nothing did, and in bundles of earlier releases.
   */
  readonly paperBy?: Readonly<Record<string, string>>;
  /** What the tables say of it, in the words of the record of acts, without what is somebody's draft. */
  readonly state: Readonly<Record<string, unknown>>;
  /** The beginnings of the facts that are left out of it. */
  readonly drafts: readonly string[];
  /** The latest last. */
  readonly acts: readonly {
    readonly at: string;
    readonly act: string;
    readonly role: string;
    readonly name?: string;
  }[];
  readonly files: readonly BundledFile[];
  /** What was handed in from the pocket: the state has the SHA-256 of its words. */
  readonly pieces: readonly { readonly id: string; readonly item?: string; readonly words?: string }[];
};

export type BundledPerson = {
  readonly person: {
    readonly name: string;
    readonly number: string;
    readonly unit: string;
    readonly position: string;
  };
  readonly appraisals: readonly BundledAppraisal[];
  /** What the employee was shown of what the appraiser noted. */
  readonly notes: readonly {
    readonly method: string;
    readonly item?: string;
    readonly seenOn: string;
    readonly author: string;
    readonly fact?: string;
    readonly effect?: string;
  }[];
  readonly keptBack: readonly KeptBack[];
};
