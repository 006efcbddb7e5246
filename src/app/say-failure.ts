import type { Locale } from '../i18n/locale.ts';
import { translator } from '../i18n/translate.ts';
import { type Failure, failureOf } from '../shared/failed.ts';

/** Every failed start and every failed command ends with this code. */
export const failedCode = 1 as const;

export const sayTrouble = (failure: Failure, locale: Locale): string => {
  const { kind, ...args } = failure;
  return translator(locale)(`failure.${kind}`, args);
};

/** What failed and what to do, in one sentence; undefined when it is nothing that an operator can mend. */
export function sayFailure(error: unknown, locale: Locale): string | undefined {
  const failure = failureOf(error);
  return failure && sayTrouble(failure, locale);
}
