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
  /** It went out already. */
  isGiven(): boolean;
  readonly settled: Promise<ReceiptOutcome>;
  /** Milliseconds since the payload arrived. */
  ageMs(): number;
};

export function createReceipt(): Receipt {
  const arrivedAt = performance.now();
  let isGiven = false;
  let resolve: (outcome: ReceiptOutcome) => void = () => {};
  const settled = new Promise<ReceiptOutcome>((done) => {
    resolve = done;
  });
  const settle = (outcome: ReceiptOutcome) => {
    isGiven = true;
    resolve(outcome);
  };
  return {
    accept: (body) => settle({ isAccepted: true, ...(body && { body }) }),
    refuse: () => settle({ isAccepted: false }),
    isGiven: () => isGiven,
    settled,
    ageMs: () => performance.now() - arrivedAt,
  };
}
