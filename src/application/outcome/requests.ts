import type { RequestKind, RequestOutcome, RequestPart } from '../../domain/rights/requests.ts';
import type { Temporal } from '../../shared/time.ts';

/** What requests of a person change in the tables. */
export type RequestWrite =
  /** The save fails when the same is asked already and waits. */
  | {
      readonly kind: 'put-request';
      readonly request: {
        readonly id: string;
        readonly personId: string;
        readonly kind: RequestKind;
        readonly part: RequestPart | null;
        readonly appraisalId: string | null;
        readonly appraiserId: string | null;
        readonly words: string;
        readonly salt: string;
        readonly askedAt: Temporal.Instant;
        readonly answerBy: Temporal.Instant;
      };
    }
  /** The save fails when it is answered already, or is out of the actor's reach by then. */
  | {
      readonly kind: 'answer-request';
      readonly requestId: string;
      readonly outcome: RequestOutcome;
      /** Null where the outcome says all. */
      readonly answer: string | null;
      /** Hides what the digest in the acts is made of. */
      readonly salt: string | null;
    }
  /** Everybody concerned sees from then on that these data are restricted; null = not any more. */
  | { readonly kind: 'restrict'; readonly personId: string; readonly at: Temporal.Instant | null }
  /** The report of a wrong appraiser ends. The save fails when it has ended already. */
  | { readonly kind: 'end-report'; readonly appraisalId: string }
  /** The account of the event belongs to nobody any more. */
  | { readonly kind: 'unlink-own'; readonly personId: string };
