/** Results that wait although the last day has passed, or that nobody may approve; `id` says by who approves, or else the appraiser. */
export type LateApproval = { readonly id: string; readonly count: number; readonly isNobody: boolean };
