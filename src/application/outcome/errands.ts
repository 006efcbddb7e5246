import type { DocumentKind } from '../../domain/documents/document.ts';
import type { ErrandKind, ErrandOrder, ErrandStatus } from '../../domain/hr/errand.ts';

/** What is saved of errands. The save fails where the actor's right is gone by then. */
export type ErrandWrite =
  /** It is tried behind the save. */
  | {
      readonly kind: 'put-errand';
      readonly errandId: string;
      readonly what: ErrandKind;
      readonly name?: string;
      /** Where the platform keeps its file. */
      readonly source?: Readonly<Record<string, string | number>>;
      readonly order?: ErrandOrder;
    }
  /** A document for the private chat of the actor, made behind the save; nothing where the same is on its way. */
  | {
      readonly kind: 'put-chat-file';
      readonly fileId: string;
      readonly what: DocumentKind;
      readonly appraisalId: string;
    }
  /** Moves an errand of the actor on. The save fails when it stands elsewhere by then. */
  | {
      readonly kind: 'move-errand';
      readonly errandId: string;
      readonly what: ErrandKind;
      /** The one unit it is about. */
      readonly unit?: string;
      readonly from: readonly ErrandStatus[];
      readonly to: ErrandStatus;
      readonly samePerson?: 'yes' | 'no';
    };
