import { writeFile } from 'node:fs/promises';
import { refusalToBegin } from '../../application/assist/enter-paper.ts';
import { exportOnPaper } from '../../application/assist/print-result.ts';
import type { Model } from '../../conversation/contract/model.ts';
import { resultSheet, type Sheet, selfSheet } from '../../conversation/features/assist/sheet.ts';
import { kindNow } from '../../domain/assist/paper.ts';
import {
  numbersOfUnit,
  type Officer,
  paperModel,
  recordPrinted,
} from '../../persistence/assist/enter-by-command.ts';
import type { Db } from '../../persistence/db.ts';
import { type CliContext, Refused } from '../context.ts';
import { readNumber } from '../people/number.ts';
import { papersBy } from './officer.ts';

type Options = { readonly person?: string; readonly unit?: string; readonly out: string };

/** `assist print`: for each person the form of their self-assessment, or their result with its slip. */
export async function printPapers(context: CliContext, db: Db, options: Options): Promise<void> {
  const { t } = context;
  const officer = await papersBy(context, db);
  const numbers =
    options.person === undefined
      ? await numbersOfUnit(db, options.unit ?? '')
      : [readNumber(t, options.person)];
  const sheets: Sheet[] = [];
  for (const number of numbers) {
    const model = await paperModel(db, officer, number);
    const sheet = model && (await sheetOf(context, db, officer, model));
    if (sheet) sheets.push(sheet);
  }
  if (sheets.length === 0) throw new Refused(t('cli.assist.print.none'));
  // Only here: no other command draws a page of paper.
  const { paperPage } = await import('../../reports/paper-page.ts');
  await writeFile(options.out, paperPage(t, sheets), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      const key = error.code === 'EEXIST' ? 'cli.file-exists' : 'cli.file-not-writable';
      throw new Refused(t(key, { path: options.out }));
    },
  );
  context.out(t('cli.assist.print.done', { count: sheets.length, path: options.out }));
}

/** Nothing for whom the officer may not enter paper, and nothing while it is with the appraiser. */
async function sheetOf(
  { t }: CliContext,
  db: Db,
  officer: Officer,
  model: Model,
): Promise<Sheet | undefined> {
  const { subject, relation, grants = [] } = model;
  const kind = subject && kindNow(subject);
  if (!subject || !kind) return undefined;
  if (kind === 'self')
    return relation === 'assistant' || !refusalToBegin(subject, relation, officer.now, grants)
      ? selfSheet(t, subject)
      : undefined;
  const printed = exportOnPaper(subject, relation, officer.now, grants);
  if (!printed.ok) return undefined;
  await recordPrinted(db, { relation, appraisal: subject, writes: printed.value.writes }, officer);
  return resultSheet(t, model, subject);
}
