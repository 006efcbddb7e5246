import { errorClass } from '../log.ts';
import { within } from '../within.ts';

/** One thing that was looked at: what was found, and what to do where something is to be done. */
export type Finding = {
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'problem';
  readonly found: string;
  readonly remedy?: string;
};

type Advice = (check: string, found: string, remedy: string) => Finding;
const made =
  (status: Finding['status']) =>
  (check: string, found: string, remedy?: string): Finding => ({
    check,
    status,
    found,
    ...(remedy !== undefined && { remedy }),
  });

export const fine = made('ok');
// Whoever finds fault says what to do about it.
export const warning: Advice = made('warning');
export const problem: Advice = made('problem');

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
  // The message of an error may hold an address with a password in it.
  const failed = (error: unknown) => [problem(name, `does not answer (${causeOf(error)})`, remedy)];
  const late = `no answer within ${Math.round(patienceMs / 1000)} seconds`;
  return (await within(patienceMs, run().catch(failed))) ?? [problem(name, late, remedy)];
}

/** A code such as ECONNREFUSED or 28P01 says most; else the class of the error. */
function causeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return errorClass(error);
}
