import { errorClass } from '../log.ts';
import { within } from '../within.ts';

/** What is looked at: by a name that programs may rely on, and as the operator reads it. */
export type Subject = { readonly check: string; readonly title: string };

/** One thing that was looked at: what was found, and what to do where something is to be done, for the operator. */
export type Finding = Subject & {
  readonly status: 'ok' | 'warning' | 'problem';
  readonly found: string;
  readonly remedy?: string;
};

type Advice = (on: Subject, found: string, remedy: string) => Finding;
const made =
  (status: Finding['status']) =>
  ({ check, title }: Subject, found: string, remedy?: string): Finding => ({
    check,
    title,
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
  readonly on: Subject;
  readonly remedy: string;
  readonly patienceMs: number;
  readonly run: () => Promise<readonly Finding[]>;
};

/** The translator, as far as a sentence is needed here. */
export type Say<Key extends string> = (key: Key, args?: Readonly<Record<string, string | number>>) => string;
type SayTrouble = Say<'cli.doctor.no-answer' | 'cli.doctor.late'>;

/** Runs checks side by side, none longer than its patience. Findings come in the order of the checks. Never rejects. */
export async function runChecks(checks: readonly Check[], t: SayTrouble): Promise<readonly Finding[]> {
  const found = await Promise.all(checks.map((check) => runOne(check, t)));
  return found.flat();
}

async function runOne({ on, remedy, patienceMs, run }: Check, t: SayTrouble): Promise<readonly Finding[]> {
  const late = () => [problem(on, t('cli.doctor.late', { seconds: Math.round(patienceMs / 1000) }), remedy)];
  // The message of an error may hold an address with a password in it.
  const failed = (error: unknown) =>
    errorClass(error) === 'TimeoutError'
      ? late()
      : [problem(on, t('cli.doctor.no-answer', { cause: causeOf(error) }), remedy)];
  return (await within(patienceMs, run().catch(failed))) ?? late();
}

/** A code such as ECONNREFUSED or 28P01 says most; else the class of the error. */
export function causeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return errorClass(error);
}
