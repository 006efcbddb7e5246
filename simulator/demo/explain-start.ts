import { FolderInUse } from './folder-lock.ts';

/** Why a demo or practice room could not start, as one sentence for the person at the terminal. */
export function explainStart(error: unknown, port: number): string {
  if (error instanceof FolderInUse) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${port} is in use: end what uses it, or choose another with --port.`;
  return error instanceof Error ? error.message : 'It could not start.';
}
