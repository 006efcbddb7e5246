import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import {
  type HeadingProblem,
  type Headings,
  standardHeadings,
  withHeadings,
} from '../domain/people/sheets/headings.ts';
import { attempt } from '../shared/attempt.ts';
import { fail, ok, type Result } from '../shared/result.ts';

type Problem = HeadingProblem | { readonly code: 'headings-not-found' | 'headings-broken' };

const titles = z.union([z.string().transform((title) => [title]), z.array(z.string())]);
const file = z.record(z.string(), titles);

/** The titles of columns that we know, with those of an agency's own YAML file: for each column, a title or several. */
export async function readHeadings(path: string | undefined): Promise<Result<Headings, readonly Problem[]>> {
  if (path === undefined) return ok(standardHeadings);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return fail([{ code: 'headings-not-found' }]);
  const document = parseDocument(text);
  const parsed = file.safeParse(
    document.errors.length > 0 ? undefined : attempt((): unknown => document.toJS({ maxAliasCount: 0 })),
  );
  return parsed.success
    ? withHeadings(new Map(Object.entries(parsed.data)))
    : fail([{ code: 'headings-broken' }]);
}
