import { codeOf } from '../../../src/shared/log.ts';
import { FolderInUse } from '../claim-folder.ts';
import type { TerminalWords } from './words.ts';

/** Why a demo or practice room could not start, as one sentence for the person at the terminal. */
export function explainStart(
  error: unknown,
  asked: {
    readonly words: TerminalWords;
    readonly program: 'demo' | 'practice';
    readonly dataDir: string;
    readonly port: number;
    readonly host?: string;
  },
): string {
  const { words, program, dataDir, port, host = '' } = asked;
  if (error instanceof FolderInUse) return words.inUse(dataDir, error.holder, program);
  const isListening =
    error instanceof Error && 'syscall' in error && /listen|getaddrinfo/.test(`${error.syscall}`);
  const code = codeOf(error) ?? '';
  if (isListening && code === 'EADDRINUSE') return words.portTaken(port);
  if (isListening && code === 'EACCES') return words.portForbidden(port);
  if (isListening) return words.noAddress(host);
  return error instanceof Error ? error.message : words.notStarted;
}
