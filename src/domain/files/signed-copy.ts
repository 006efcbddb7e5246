import type { Appraisal } from '../appraisal/appraisal.ts';
import type { EvidenceFile } from './evidence-file.ts';

/** Beside what a photo of the signed form is kept: the form, which no card rates. */
export const signedForm = 'D.1.1';

/** Most copies of one result: a form of a few pages, once more when a page was blurred. */
export const signedCopiesMax = 6;

/** The photos of the signed form that there are, also those on their way. */
export const signedCopies = ({ files }: Pick<Appraisal, 'files'>): readonly EvidenceFile[] =>
  files.filter(({ item }) => item === signedForm);
