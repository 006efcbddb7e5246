import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A simple load balancer: each request goes to the next web process that accepts the connection. */
export type Balancer = {
  readonly url: string;
  /** Sets the ports of the web processes. */
  targets: () => readonly number[];
  close(): Promise<void>;
};

export async function startBalancer(): Promise<Balancer> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const ports = [...balancer.targets()];
      turn += 1;
      const rotated = ports.map((_, at) => ports[(at + turn) % ports.length] ?? 0);
      forward(rotated, Buffer.concat(chunks));
    });

    const forward = (ports: readonly number[], body: Buffer): void => {
      const [port, ...others] = ports;
      if (port === undefined) {
        outgoing.writeHead(502).end();
        return;
      }
      const { method, headers, url } = incoming;
      const asked = request(
        { port, host: '127.0.0.1', method, path: url, headers, agent: false },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.on('error', () => outgoing.destroy());
          answer.pipe(outgoing);
        },
      );
      asked.on('error', (error: Error & { code?: string }) => {
        if (outgoing.headersSent) outgoing.destroy();
        // Only a request that certainly was not accepted may go to another process.
        else if (error.code === 'ECONNREFUSED') forward(others, body);
        else outgoing.writeHead(502).end();
      });
      asked.end(body);
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const balancer: Balancer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    targets: () => [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return balancer;
}
