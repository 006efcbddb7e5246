/**
 * What may be sent later, as ids: language, facts and relevance are decided when it is sent.
 * Versioned by the outbox row; release N reads what N-1 wrote.
 */
export type Intent =
  /**
   * The one message of the day about open work. `date` is the local ISO date it belongs to. `edits` is the outbox row
   * of a reminder already sent, whose message is redrawn in place, silently.
   */
  | { readonly kind: 'reminder'; readonly personId: string; readonly date: string; readonly edits?: string }
  /** "Your result is ready", without the result. */
  | { readonly kind: 'result-ready'; readonly personId: string; readonly appraisalId: string }
  /** The appraiser learns the employee's answer. */
  | {
      readonly kind: 'response';
      readonly personId: string;
      readonly appraisalId: string;
      readonly response: 'acknowledged' | 'talk' | 'objected';
    }
  /** The second appraiser is told of an objection. */
  | { readonly kind: 'objection'; readonly personId: string; readonly appraisalId: string }
  /** The old account is told that it was replaced; addressed to the account, not the person. */
  | {
      readonly kind: 'account-replaced';
      readonly personId: string;
      readonly platform: string;
      readonly tenant: string;
      readonly userId: string;
    }
  /** A screen that was decided but perhaps never shown is drawn again. */
  | { readonly kind: 'screen'; readonly conversationId: string };

/** What goes to an account or a conversation, and not to wherever its person is reached. */
export const addressed = ['account-replaced', 'screen'] as const satisfies readonly Intent['kind'][];

/** Version of the payloads this release writes. */
export const intentVersion = 1;
