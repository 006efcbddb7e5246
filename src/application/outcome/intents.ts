/**
 * A message to send later, as ids: its language and text, and whether it is still needed, are decided when it is sent.
 * The outbox row holds the version; each release can read what the release before it wrote.
 */
export type Intent =
  /**
   * The one message of the day about open work. `date` is its ISO date in the person's zone. `edits` is the outbox row
   * of a reminder already sent: its message is edited in place, without a notification.
   */
  | { readonly kind: 'reminder'; readonly personId: string; readonly date: string; readonly edits?: string }
  /** "Your result is ready", without the result. */
  | { readonly kind: 'result-ready'; readonly personId: string; readonly appraisalId: string }
  /** Tells the appraiser the employee's answer. */
  | {
      readonly kind: 'response';
      readonly personId: string;
      readonly appraisalId: string;
      readonly response: 'acknowledged' | 'talk' | 'objected';
    }
  | { readonly kind: 'objection'; readonly personId: string; readonly appraisalId: string }
  /** Tells the old account that it was replaced; addressed to the account, not to the person. */
  | {
      readonly kind: 'account-replaced';
      readonly personId: string;
      readonly platform: string;
      readonly tenant: string;
      readonly userId: string;
    }
  /** Draws a screen again that was decided but perhaps never shown. */
  | { readonly kind: 'screen'; readonly conversationId: string };

/** What goes to an account or a conversation, and not to wherever its person is reached. */
export const addressed = ['account-replaced', 'screen'] as const satisfies readonly Intent['kind'][];

/** Version of the payloads this release writes. */
export const intentVersion = 1;
