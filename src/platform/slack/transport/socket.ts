import { SocketModeClient } from '@slack/socket-mode';
import { errorClass, type Log } from '../../../shared/log.ts';
import { boltLogger, type TakePayload } from './receiver.ts';

export type SocketDeps = {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly take: TakePayload;
};

type SocketPayload = {
  readonly body: Record<string, unknown>;
  readonly ack: (response?: object) => Promise<void>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
};

/**
 * Payloads over a socket that we open, for machines that Slack cannot reach. Bolt has a socket receiver too, but it
 * acknowledges an event before it is saved. Here an event that could not be saved is delivered again.
 */
export function createSocket(deps: SocketDeps): { start(): Promise<void>; stop(): Promise<void> } {
  const client = new SocketModeClient({
    appToken: deps.appToken,
    logger: boltLogger(deps.log),
    ...(deps.apiUrl !== undefined && { clientOptions: { slackApiUrl: deps.apiUrl } }),
  });
  client.on('slack_event', async ({ body, ack, retry_num: num, retry_reason: reason }: SocketPayload) => {
    try {
      const outcome = await deps.take(body, {
        ...(num !== undefined && { num }),
        ...(reason !== undefined && { reason }),
      });
      if (outcome.isAccepted) await ack(outcome.body);
    } catch (error) {
      deps.log.warn({ platform: 'slack', failure: errorClass(error) }, 'an acknowledgement was not sent');
    }
  });
  return {
    start: async () => {
      await client.start();
    },
    stop: async () => {
      await client.disconnect();
    },
  };
}
