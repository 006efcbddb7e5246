import { App, type Logger, LogLevel, type Receiver } from '@slack/bolt';
import { errorClass, type Log } from '../../../shared/log.ts';
import { heardEvents } from '../inbound/events.ts';
import { createReceipt, type Receipt, type ReceiptOutcome } from './receipt.ts';

type Retry = { readonly num?: number; readonly reason?: string };

/** Handles one verified payload from HTTP or the socket, and resolves with its acknowledgement. */
export type TakePayload = (body: Record<string, unknown>, retry?: Retry) => Promise<ReceiptOutcome>;

export type ReceiverDeps = {
  readonly token: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  /** Called for everything a person can do. It must accept or refuse the receipt. */
  readonly onPayload: (body: unknown, receipt: Receipt) => Promise<void>;
  /** Remembers work that goes on after the acknowledgement, so that a stop can wait for it. */
  readonly track: (work: Promise<unknown>) => void;
};

/**
 * Bolt with a receiver of our own: every kind of payload goes to one listener and is acknowledged after its decision is
 * saved. Payloads without a listener are acknowledged too, so that nobody sees an error for an old button.
 */
export function createReceiver(deps: ReceiverDeps): TakePayload {
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new App({
    receiver,
    token: deps.token,
    botId: deps.botId,
    botUserId: deps.botUserId,
    tokenVerificationEnabled: false,
    convoStore: false,
    logger: boltLogger(deps.log),
    ...(deps.apiUrl !== undefined && { clientOptions: { slackApiUrl: deps.apiUrl } }),
  });
  const heard = new WeakSet<Receipt>();
  const listen = async ({ body, context }: { body: unknown; context: Readonly<Record<string, unknown>> }) => {
    const receipt = context.receipt as Receipt;
    heard.add(receipt);
    await deps.onPayload(body, receipt);
  };
  const any = /[\s\S]*/;
  app.action(any, listen);
  app.view(any, listen);
  app.shortcut(any, listen);
  app.command(any, listen);
  for (const event of heardEvents) app.event(event, listen);

  return (body, retry) => {
    const receipt = createReceipt();
    const isEvent = body.event !== undefined;
    const work = app
      .processEvent({
        body,
        // Bolt acknowledges events before it calls a listener, which is too early for us.
        ack: async (response: unknown) => {
          if (!isEvent)
            receipt.accept(typeof response === 'object' && response !== null ? response : undefined);
        },
        customProperties: { receipt },
        ...(retry?.num !== undefined && { retryNum: retry.num }),
        ...(retry?.reason !== undefined && { retryReason: retry.reason }),
      })
      .then(
        () => receipt.accept(),
        (error: unknown) => {
          deps.log.error({ platform: 'slack', failure: errorClass(error) }, 'a payload was not processed');
          // When Bolt fails before our listener, it cannot read the payload: another delivery would not help.
          if (heard.has(receipt)) receipt.refuse();
          else receipt.accept();
        },
      );
    deps.track(work);
    return receipt.settled;
  };
}

/** Passes Bolt's messages to our log: only texts, never objects, which may contain what people wrote. */
export function boltLogger(log: Log): Logger {
  const sentence = (parts: readonly unknown[]) =>
    parts.map((part) => (typeof part === 'string' ? part.slice(0, 200) : errorClass(part))).join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ platform: 'slack' }, sentence(parts)),
    error: (...parts) => log.error({ platform: 'slack' }, sentence(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
