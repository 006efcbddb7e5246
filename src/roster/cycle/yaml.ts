import { LineCounter, parseDocument } from 'yaml';
import { attempt } from '../../shared/attempt.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Why a text is no YAML, and in which line. What the library says of it is English and for programmers. */
export type YamlProblem = { readonly code: 'no-yaml' | 'twice'; readonly line: number };

export type YamlFile = {
  readonly content: unknown;
  /** The line of an entry of the outermost list. */
  readonly lineOf: (at: number) => number | undefined;
  /** The line of what stands under these names, or of the last of them that stands there. */
  readonly lineAt: (path: readonly (string | number)[]) => number | undefined;
};

export function readYaml(text: string): Result<YamlFile, YamlProblem> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // One mistake makes whatever follows it look wrong too.
  const [broken] = document.errors;
  if (broken) {
    const code = broken.code === 'DUPLICATE_KEY' ? 'twice' : 'no-yaml';
    return fail({ code, line: broken.linePos?.[0].line ?? 1 });
  }
  // An alias that leads nowhere, or too many of them, is found only here.
  const read = attempt((): { readonly content: unknown } => ({ content: document.toJS() }));
  if (!read) return fail({ code: 'no-yaml', line: 1 });
  const lineOf = (path: readonly (string | number)[]): number | undefined => {
    const node: unknown = document.getIn(path, true);
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
      return undefined;
    const [start]: readonly unknown[] = node.range;
    return typeof start === 'number' ? lines.linePos(start).line : undefined;
  };
  return ok({
    ...read,
    lineOf: (at) => lineOf([at]),
    lineAt: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const line = lineOf(path.slice(0, length));
        if (line !== undefined) return line;
      }
      return undefined;
    },
  });
}
