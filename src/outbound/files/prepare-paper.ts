import { refusalToBegin } from '../../application/assist/enter-paper.ts';
import { refusalToRecord } from '../../application/assist/record-result.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { resultSheet, selfSheet } from '../../conversation/features/assist/sheet.ts';
import { kindNow } from '../../domain/assist/paper.ts';
import { paperPage } from '../../reports/paper-page.ts';
import type { Prepared } from '../prepare.ts';

/** The paper of somebody, as one page to print, for who may hand it over now: rights and stages change. */
export function preparePaper({ t, model }: Context): Prepared {
  const { subject, relation, now, grants = [] } = model;
  const kind = subject && kindNow(subject);
  if (!subject || !kind) return { kind: 'skip' };
  const mayHave =
    kind === 'self'
      ? relation === 'assistant' || !refusalToBegin(subject, relation, now, grants)
      : !refusalToRecord(subject, relation, grants, now);
  if (!mayHave) return { kind: 'skip' };
  const sheet = kind === 'self' ? selfSheet(t, subject) : resultSheet(t, model, subject);
  const { name } = subject.employee;
  return {
    kind: 'file',
    file: {
      name: t(`assist.print.file.${kind}`, { name: name.replaceAll(/[^\p{L}\p{N}]+/gu, '-') }),
      mimeType: 'text/html',
      bytes: new TextEncoder().encode(paperPage(t, [sheet])),
      caption: t(`assist.print.caption.${kind}`, { name }),
      isConfidential: true,
    },
  };
}
