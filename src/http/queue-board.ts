import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

/** The type of queue that the board needs; the job layer has one. */
export type BoardQueue = ConstructorParameters<typeof BullMQAdapter>[0];

/** Read-only pages about the queue under a path. Works on Redis and on PostgreSQL. */
export function createQueueBoard(queue: BoardQueue, basePath: string): Hono {
  const server = new HonoAdapter(serveStatic).setBasePath(basePath);
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true })],
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'Kinerja Bot' } },
  });
  return server.registerPlugin();
}
