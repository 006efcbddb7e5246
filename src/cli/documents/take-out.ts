import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../application/outcome/refusals.ts';
import { takeOut as takenOut } from '../../application/result/take-out.ts';
import type { Model } from '../../conversation/contract/model.ts';
import type { DocumentKind } from '../../domain/documents/document.ts';
import { freshDocumentCode } from '../../files/document-code.ts';
import { sha256Of } from '../../files/hash.ts';
import { recordPrinted } from '../../persistence/assist/enter-by-command.ts';
import type { Db } from '../../persistence/db.ts';
import {
  documentModels,
  organisationFor,
  partiesOf,
  withPlan,
} from '../../persistence/documents/for-document.ts';
import { nextVersion, recordIssued } from '../../persistence/documents/issued.ts';
import type { Press } from '../../reports/typst.ts';
import { naming } from '../../shared/failed.ts';
import { version as release } from '../../version.ts';
import { papersBy } from '../assist/officer.ts';
import { type CliContext, Refused, todayOf } from '../context.ts';
import { createPrivateFile } from '../csv.ts';
import { cycleNamed } from '../cycle/life/doing.ts';
import { ownTemplates } from '../doctor/templates.ts';
import { readNumber } from '../people/number.ts';

export type DocumentOptions = {
  readonly cycle: string;
  readonly kind: DocumentKind;
  readonly out?: string;
};

/** `document`: draws a document of each appraisal of somebody in a cycle, keeps by which code it is known, and writes it. */
export async function takeOut(context: CliContext, db: Db, given: string, options: DocumentOptions) {
  const { t, config } = context;
  const officer = await papersBy(context, db);
  const number = readNumber(t, given);
  const { id: cycleId, name } = await cycleNamed(context, db, options.cycle);
  const models = await documentModels(db, officer, { number, cycleId });
  if (models.length === 0) throw new Refused(t('cli.document.nobody', { nip: given, cycle: name }));
  // Only here: no other command draws such a document.
  const { openPress, TemplateFailed } = await import('../../reports/typst.ts');
  const press = openPress(ownTemplates(config.dataDir));
  const folder = options.out ?? join(config.dataDir, 'exports');
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {
    throw new Refused(t('cli.file-not-writable', { path: folder }));
  });
  const { kind } = options;
  for (const model of models) {
    const one = { model, kind, press, folder, officer, number };
    const path = await takeOutOne(context, db, one).catch((error: unknown) => {
      if (!(error instanceof TemplateFailed)) throw error;
      throw new Refused(t('cli.document.template', { template: error.template, why: error.why }));
    });
    context.out(t('cli.document.done', { path }));
  }
}

type One = {
  readonly model: Model;
  readonly kind: DocumentKind;
  readonly press: Press;
  readonly folder: string;
  readonly officer: Awaited<ReturnType<typeof papersBy>>;
  readonly number: string;
};

/** Its row, its act and its file are there together, or none of them. */
async function takeOutOne(context: CliContext, db: Db, one: One): Promise<string> {
  const { t } = context;
  const { kind, model, officer, press, folder, number } = one;
  const { subject, relation, grants = [] } = model;
  if (!subject) throw new Refused(t('cli.document.not-yours'));
  const { drawDocument } = await import('../../reports/documents/draw.ts');
  let written: string | undefined;
  try {
    return await db.transaction(async (tx) => {
      const code = freshDocumentCode();
      const version = await nextVersion(tx, subject.id, kind);
      const asked = [subject, relation, officer.now, grants] as const;
      const taken = takenOut(kind, asked, { version, code });
      if (!taken.ok) throw new Refused(t(wordsOf(taken.error)));
      const appraisal = await withPlan(tx, subject, relation);
      const facts = {
        appraisal,
        parties: await partiesOf(tx, subject),
        agency: officer.agencyName,
        organisation: await organisationFor(tx, subject),
      };
      const issue = { code, version, on: todayOf(context), release };
      const { pdf, contentSha256 } = drawDocument(press, kind, facts, issue);
      await recordIssued(tx, {
        ...{ code, kind, version, contentSha256 },
        ...{ appraisalId: subject.id, issuedAt: officer.now, fileSha256: sha256Of(pdf) },
      });
      await recordPrinted(tx, { relation, appraisal: subject, writes: taken.value.writes }, officer);
      const path = join(folder, `${t(`cli.document.file.${kind}`)}-${number}-${code}.pdf`);
      const file = await createPrivateFile(context, path);
      written = path;
      await naming(path, file.writeFile(pdf)).finally(() => file.close());
      return path;
    });
  } catch (error) {
    // A paper that nobody can check is worse than none.
    if (written !== undefined) await rm(written, { force: true });
    throw error;
  }
}

const wordsOf = ({ code }: Refusal) => {
  switch (code) {
    case 'not-released':
    case 'not-objected':
    case 'talk-not-now':
      return `cli.document.${code}` as const;
    default:
      return 'cli.document.not-yours' as const;
  }
};
