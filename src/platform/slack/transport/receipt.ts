/** How a payload is answered: with a body (possibly empty), or not at all, so that Slack delivers it again. */
export type ReceiptOutcome =
  | { readonly isAccepted: true; readonly body?: object }
  | { readonly isAccepted: false };

/**
 * The acknowledgement of one payload. Only the first call counts. Bolt itself would acknowledge an event before it is
 * saved; with this, that happens after the save.
 */
export type Receipt = {
  accept(body?: object): void;
  refuse(): void;
  readonly settled: Promise<ReceiptOutcome>;
  /** Milliseconds since the payload arrived. */
  ageMs(): number;
};

export function createReceipt(): Receipt {
  const arrivedAt = performance.now();
  let settle: (outcome: ReceiptOutcome) => void = () => {};
  const settled = new Promise<ReceiptOutcome>((resolve) => {
    settle = resolve;
  });
  return {
    accept: (body) => settle({ isAccepted: true, ...(body && { body }) }),
    refuse: () => settle({ isAccepted: false }),
    settled,
    ageMs: () => performance.now() - arrivedAt,
  };
}
