import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Bot, type BotOptions, createBot } from '../../../src/app/container.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import { type Death, mortal } from './mortal.ts';

/** One process: the whole bot and the requests that it is handling. */
export type BotProcess = {
  readonly bot: Bot;
  readonly takes: (request: IncomingMessage, response: ServerResponse) => void;
  /** Dies at its next save. Its open connections then break without an answer. */
  readonly diesAt: (death: Death, onDeath: () => void) => void;
  readonly isDead: () => boolean;
};

export async function startProcess(options: BotOptions): Promise<BotProcess> {
  const { db, diesAt } = mortal(options.db);
  // Sweeping and sending use a pool that cannot die, because a process here only dies while it handles an event.
  const bot = await createBot({ ...options, db, background: options.background ?? options.db });
  const { app } = createHttpServer({ routes: bot.routes(), isReady: () => true, log: options.log });
  const listener = getRequestListener((request) => app.fetch(request));
  const inHand = new Set<ServerResponse>();
  let isDead = false;
  return {
    bot,
    takes: (request, response) => {
      inHand.add(response);
      response.once('close', () => inHand.delete(response));
      void listener(request, response);
    },
    diesAt: (death, onDeath) =>
      diesAt(death, () => {
        isDead = true;
        for (const response of inHand) response.destroy();
        onDeath();
      }),
    isDead: () => isDead,
  };
}
