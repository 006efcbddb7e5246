import { createServer } from 'node:net';

/**
 * Answers as clamd does, with signatures of any age, which the real one has only with its own database. One that says
 * " small" takes no file. Without words, nobody answers.
 */
export async function fakeClamd(
  said: string | undefined,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const version = said?.replace(' small', '');
  const sized = version === said ? 'stream: OK' : 'INSTREAM size limit exceeded. ERROR';
  const server = createServer((socket) => {
    let isAsked = false;
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const command = isAsked ? '' : bytes.toString('latin1');
      isAsked = true;
      if (version === undefined) return;
      if (command.startsWith('zPING\0')) socket.end('PONG\0');
      if (command.startsWith('zVERSION\0')) socket.end(`${version}\0`);
      if (bytes.subarray(-4).equals(Buffer.alloc(4))) socket.write(`${sized}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
