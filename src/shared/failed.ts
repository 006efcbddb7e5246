type OfDatabase =
  | 'database-away'
  | 'database-password'
  | 'database-missing'
  | 'database-rights'
  | 'database-read-only'
  | 'database-full'
  | 'database-busy'
  | 'database-starting'
  | 'schema-old'
  | 'schema-rights';
type OfRedis = 'redis-away' | 'redis-password' | 'redis-read-only' | 'redis-full' | 'redis-disk';

/** What an operator can mend, as a closed list: `i18n/messages/failures` has a sentence for each. */
export type Failure =
  | { readonly kind: OfDatabase | OfRedis }
  | { readonly kind: 'port-taken' | 'port-forbidden'; readonly port: number }
  | { readonly kind: 'folder-forbidden' | 'disk-full'; readonly folder: string }
  | { readonly kind: 's3-away' | 's3-refused'; readonly bucket: string; readonly reason: string }
  | { readonly kind: 'own-database'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'platform-refused'; readonly platform: string; readonly variables: string }
  | { readonly kind: 'platform-away' | 'platform-odd'; readonly platform: string; readonly reason: string };

/** An error whose reason an operator can mend. The message is for the log; people read the sentence of the failure. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, message: string = failure.kind, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

const byCode: Readonly<Record<string, OfDatabase>> = {
  ECONNREFUSED: 'database-away',
  ECONNRESET: 'database-away',
  EHOSTUNREACH: 'database-away',
  ENETUNREACH: 'database-away',
  ENOTFOUND: 'database-away',
  EAI_AGAIN: 'database-away',
  ETIMEDOUT: 'database-away',
  CONNECT_TIMEOUT: 'database-away',
  CONNECTION_CLOSED: 'database-away',
  CONNECTION_ENDED: 'database-away',
  CONNECTION_DESTROYED: 'database-away',
  '57P01': 'database-away',
  '28P01': 'database-password',
  '28000': 'database-password',
  '3D000': 'database-missing',
  '42501': 'database-rights',
  '25006': 'database-read-only',
  '53100': 'database-full',
  '53300': 'database-busy',
  '57P03': 'database-starting',
  // A table or column that this release knows is not there.
  '42P01': 'schema-old',
  '42703': 'schema-old',
  '3F000': 'schema-old',
};

/**
 * The failure behind an error, found in it or in what caused it; undefined for what no operator can mend. An error of
 * the network that nobody named counts as one of the database: everything else names its own.
 */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Failed) return error.failure;
  return failureOfRedis(error) ?? failureOfSystem(error) ?? failureOf(inner(error));
}

const inner = (error: Error): unknown =>
  error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);

/** What Redis says when it takes no writes or knows no password; its scripts put other words before it. */
export function failureOfRedis(error: unknown): Failure | undefined {
  const said = error instanceof Error ? error.message : '';
  if (/\bREADONLY\b/.test(said)) return { kind: 'redis-read-only' };
  if (/\bOOM command not allowed/.test(said)) return { kind: 'redis-full' };
  if (/\bMISCONF\b/.test(said)) return { kind: 'redis-disk' };
  if (/\b(?:NOAUTH|WRONGPASS|NOPERM)\b|invalid password/.test(said)) return { kind: 'redis-password' };
  return undefined;
}

/** A disk that is full, or an account that may not use more of it. */
const full: readonly (string | undefined)[] = ['ENOSPC', 'EDQUOT'];

/** Does something with a file, and names the file when its disk is full: of one that is open the system does not. */
export async function naming<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && full.includes((error as NodeJS.ErrnoException).code))
      throw new Failed({ kind: 'disk-full', folder: path }, error.message, { cause: error });
    throw error;
  }
}

function failureOfSystem(error: Error): Failure | undefined {
  const { code, syscall, port, path } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === undefined) return undefined;
  if (syscall === 'listen' && port !== undefined) {
    if (code === 'EADDRINUSE') return { kind: 'port-taken', port };
    if (code === 'EACCES') return { kind: 'port-forbidden', port };
  }
  if (path !== undefined && full.includes(code)) return { kind: 'disk-full', folder: path };
  if (path !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code))
    return { kind: 'folder-forbidden', folder: path };
  const kind = byCode[code];
  return kind && { kind };
}
