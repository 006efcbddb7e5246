import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where clamd listens: a socket of this machine, or a port. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** `too-large`: more than the scanner takes. `away`: nobody knows yet; to be asked again. */
export type Verdict =
  | { readonly kind: 'clean' | 'too-large' | 'away' }
  | { readonly kind: 'found'; readonly signature: string };

/** A virus scanner. None of these rejects. */
export type Scanner = {
  scan(bytes: Uint8Array): Promise<Verdict>;
  /** Whether it answers at all. */
  isThere(): Promise<boolean>;
  /** What it says of itself and its signatures; undefined when it does not answer. */
  version(): Promise<string | undefined>;
};

/** How long it may take to connect or to say nothing, and how long a scan may take in all. */
type Patience = { readonly answerMs: number; readonly scanMs: number };

const usual: Patience = { answerMs: 3000, scanMs: 60_000 };
/** As clamd's own clients send it. */
const chunkBytes = 128 * 1024;
/** Between two parts of a file that is sent again: time in which an answer is read before anything more is written. */
const restMs = 20;
/** No answer of clamd is longer; what goes on is not clamd. */
const answerMax = 4096;

/**
 * ClamAV's daemon, by its protocol: a command, and for INSTREAM chunks with their length before them, ended by one of
 * length 0. A connection for each question, since a scan that is refused ends it. A file above clamd's limit is refused
 * while it is still being sent: whoever writes on then loses the connection, and with it the answer that was not read
 * yet. So a scan that was cut off is asked once more, slowly.
 */
export function createScanner(address: ScannerAddress, { answerMs, scanMs }: Patience = usual): Scanner {
  const command = (name: string) => ask(address, [zero(name)], answerMs);
  return {
    scan: async (bytes) => {
      const endsMs = performance.now() + scanMs;
      const answer = await ask(address, streamed(bytes), scanMs);
      if (answer !== cutOff) return verdictOf(answer);
      return verdictOf(await ask(address, streamed(bytes), Math.max(0, endsMs - performance.now()), restMs));
    },
    isThere: async () => (await command('PING')) === 'PONG',
    version: async () => {
      const said = await command('VERSION');
      return said !== cutOff && said?.startsWith('ClamAV ') ? said : undefined;
    },
  };
}

const zero = (command: string): Buffer => Buffer.from(`z${command}\0`);

function* streamed(bytes: Uint8Array): Generator<Uint8Array> {
  yield zero('INSTREAM');
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    const chunk = bytes.subarray(from, from + chunkBytes);
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(count: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32BE(count);
  return written;
}

/** Only its plain "OK" is a yes: whatever else it says leaves the file where it is. */
function verdictOf(answer: Answer): Verdict {
  if (answer === cutOff) return { kind: 'away' };
  if (answer === 'stream: OK') return { kind: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(answer ?? '')?.[1];
  if (signature !== undefined) return { kind: 'found', signature };
  return { kind: answer?.startsWith('INSTREAM size limit exceeded') ? 'too-large' : 'away' };
}

/** The connection broke while something was being sent. */
const cutOff = Symbol('cut off');
/** undefined: nothing came in time, or nobody is there. */
type Answer = string | undefined | typeof cutOff;

/** What is answered up to its zero byte. It rests for so long after each part. */
function ask(
  address: ScannerAddress,
  parts: Iterable<Uint8Array>,
  patienceMs: number,
  pauseMs = 0,
): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const late = setTimeout(() => end(undefined), patienceMs);
    let said = '';
    let isConnected = false;
    const end = (answer: Answer) => {
      clearTimeout(late);
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (bytes) => {
      said += bytes.toString('utf8');
      const stop = said.indexOf('\0');
      if (stop >= 0) end(said.slice(0, stop).trim());
      else if (said.length > answerMax) end(undefined);
    });
    socket.on('error', () => end(isConnected ? cutOff : undefined));
    socket.on('close', () => end(undefined));
    socket.on('connect', async () => {
      isConnected = true;
      // What is written waits in memory where it is anyway, and is not copied.
      for (const part of parts) {
        if (socket.destroyed) return;
        socket.write(part);
        if (pauseMs > 0) await sleep(pauseMs);
      }
    });
  });
}
