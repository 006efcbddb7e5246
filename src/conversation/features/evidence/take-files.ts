import { addFiles } from '../../../application/evidence/add-files.ts';
import { fileSignedCopy } from '../../../application/signing/file-signed-copy.ts';
import { cleanName, fileCaptionMax } from '../../../domain/files/evidence-file.ts';
import { signedForm } from '../../../domain/files/signed-copy.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { SentFiles } from '../../contract/files.ts';
import { shorten } from '../../ui/showable.ts';
import { refused, stepOf, subjectOf } from '../../ui/steps.ts';

const megabyte = 2 ** 20;

/**
 * Files sent on a card: they are noted, and the card says that they are on their way. That they are kept is said once
 * they are. One that is said to be too large is not even asked for.
 */
export function takeFiles(
  context: Context,
  { appraisalId, item }: { readonly appraisalId: string; readonly item: string },
  { files, caption = '' }: SentFiles,
): Step | undefined {
  const { model, state, t, capabilities } = context;
  const appraisal = subjectOf(context, appraisalId);
  const isCopy = item === signedForm;
  if (!appraisal || (model.relation !== 'self' && !isCopy)) return undefined;
  const { bytesMax } = capabilities.files;
  if (files.some(({ size = 0 }) => size > bytesMax))
    return {
      state: { screen: state.screen },
      notice: { text: t('file.refused.too-large', { most: Math.floor(bytesMax / megabyte) }) },
    };
  const typed = cleanText(caption);
  const words = shorten(typed, fileCaptionMax);
  const sent = files.map(({ id, name, source }) => {
    const cleaned = cleanName(name);
    return {
      ...{ id, source },
      ...(cleaned !== undefined && { name: cleaned }),
      ...(words !== '' && { caption: words }),
    };
  });
  return stepOf(
    context,
    isCopy
      ? fileSignedCopy(appraisal, model.relation, model.now, sent)
      : addFiles(appraisal, model.relation, model.now, item, sent),
    () => {
      const said = [t('file.fetching', { count: sent.length })];
      // What was typed beside it stays in the chat; what of it is kept is said.
      if (words !== typed) said.push(t('file.caption.cut', { max: fileCaptionMax }));
      return { state: { screen: state.screen }, notice: { text: said.join(' ') } };
    },
    (refusal) => refused(context, refusal, state.screen),
  );
}
