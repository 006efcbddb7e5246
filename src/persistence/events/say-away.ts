import { StoreUnavailable } from '../../conversation/engine/event-store.ts';

/** What PostgreSQL and its client call it when the database is away, is restarting, or had to give up for now. */
const passing = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  // deadlock, serialisation, shutdown by the operator, crash, starting up, too many connections, statement timeout
  '40P01',
  '40001',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
]);

/** Throws the error again, as `StoreUnavailable` when it will pass. */
export function sayAway(error: unknown): never {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  throw passing.has(code) || code.startsWith('08') ? new StoreUnavailable(error) : error;
}
