import { sha256Of } from '../../app/export-audit-heads.ts';
import { type AuditHeads, type HeadsFileProblem, parseHeads } from '../../application/audit/audit-heads.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type CliContext, Refused, readText } from '../context.ts';

/** A file of heads that was kept away from the database. */
export type HeadsFile = AuditHeads & { readonly path: string; readonly sha256: string };

/** Reads one, or says in which line it is none. */
export async function readHeads(context: CliContext, path: string): Promise<HeadsFile> {
  const { t } = context;
  const text = await readText(context, path);
  const heads = parseHeads(text);
  if (heads.ok) return { ...heads.value, path, sha256: sha256Of(text) };
  throw new Refused(
    t('cli.audit.file', { path, line: heads.error.line, expected: sayExpected(t, heads.error) }),
  );
}

function sayExpected(t: Translate, problem: HeadsFileProblem): string {
  if (problem.expected === 'first-line') return t('cli.audit.file.first-line', { line: problem.firstLine });
  if (problem.expected === 'as-many')
    return t('cli.audit.file.as-many', { told: problem.told, found: problem.found });
  return t(`cli.audit.file.${problem.expected}`);
}
