import { errorClass } from '../log.ts';

/** One thing that was looked at: what was found, and what to do where something is to be done. */
export type Finding = {
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'problem';
  readonly found: string;
  readonly remedy?: string;
};

export const fine = (check: string, found: string, remedy?: string): Finding => ({
  check,
  status: 'ok',
  found,
  ...(remedy !== undefined && { remedy }),
});
export const warning = (check: string, found: string, remedy: string): Finding => ({
  check,
  status: 'warning',
  found,
  remedy,
});
export const problem = (check: string, found: string, remedy: string): Finding => ({
  check,
  status: 'problem',
  found,
  remedy,
});

/** Something to look at. Should it fail or take too long, `remedy` is the advice. */
export type Check = {
  readonly name: string;
  readonly remedy: string;
  readonly patienceMs: number;
  readonly run: () => Promise<readonly Finding[]>;
};

/** Runs checks side by side, none longer than its patience. Findings come in the order of the checks. Never rejects. */
export async function runChecks(checks: readonly Check[]): Promise<readonly Finding[]> {
  const found = await Promise.all(checks.map(runOne));
  return found.flat();
}

async function runOne({ name, remedy, patienceMs, run }: Check): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Finding[]>((resolve) => {
    const found = `no answer within ${Math.round(patienceMs / 1000)} seconds`;
    timer = setTimeout(() => resolve([problem(name, found, remedy)]), patienceMs);
  });
  // The message of an error may hold an address with a password in it.
  const failed = (error: unknown) => [problem(name, `does not answer (${causeOf(error)})`, remedy)];
  return Promise.race([late, run().catch(failed)]).finally(() => clearTimeout(timer));
}

/** A code such as ECONNREFUSED or 28P01 says most; else the class of the error. */
function causeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return errorClass(error);
}
