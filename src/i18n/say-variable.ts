import type { VariableProblem } from '../shared/variables.ts';
import { isMessageKey } from './messages/index.ts';
import type { Translate } from './translate.ts';

/** One sentence that names the variable and what to do, and never contains the value. */
export function sayVariable(t: Translate, { variable, code, figures = {} }: VariableProblem): string {
  const own = `config.${code}.${variable}`;
  return t(isMessageKey(own) ? own : `config.${code}`, { variable, ...figures });
}
