import { copyResult } from '../../application/result/copy-result.ts';
import { type CopySheet, copySheets } from '../../conversation/features/take-out/fields.ts';
import { recordPrinted } from '../../persistence/assist/enter-by-command.ts';
import type { Db } from '../../persistence/db.ts';
import { documentModels } from '../../persistence/documents/for-document.ts';
import { papersBy } from '../assist/officer.ts';
import { type CliContext, Refused } from '../context.ts';
import { cycleNamed } from '../cycle/life/doing.ts';
import { readNumber } from '../people/number.ts';

/** `copy-text`: prints what a result says in each field of e-Kinerja. Somebody who moved within the cycle has several. */
export async function copyText(
  context: CliContext,
  db: Db,
  given: string,
  options: { readonly cycle: string },
): Promise<void> {
  const { t, out } = context;
  const officer = await papersBy(context, db);
  const number = readNumber(t, given);
  const { id: cycleId, name } = await cycleNamed(context, db, options.cycle);
  const models = await documentModels(db, officer, { number, cycleId });
  if (models.length === 0) throw new Refused(t('cli.document.nobody', { nip: given, cycle: name }));
  // All are asked before one is shown.
  const taken = models.map(({ subject, relation, grants = [] }) => {
    if (!subject) throw new Refused(t('cli.copy.not-yours'));
    const done = copyResult(subject, relation, officer.now, grants);
    if (!done.ok)
      throw new Refused(
        t(done.error.code === 'not-released' ? 'cli.document.not-released' : 'cli.copy.not-yours'),
      );
    return { subject, relation, writes: done.value.writes };
  });
  await db.transaction(async (tx) => {
    for (const { subject, relation, writes } of taken)
      await recordPrinted(tx, { relation, appraisal: subject, writes }, officer);
  });
  for (const { subject, relation } of taken)
    for (const sheet of copySheets(subject, relation)) {
      out(`## ${sheet.name ?? t(`takeOut.sheet.${sheet.of}`)}`);
      for (const line of linesOf(sheet)) out(line);
    }
}

/** A field is its name, its text as it is to be pasted, and a line between it and the next. */
const linesOf = ({ fields }: CopySheet): readonly string[] =>
  fields.flatMap(({ label, text }) => [`[${label}]`, text, '']);
