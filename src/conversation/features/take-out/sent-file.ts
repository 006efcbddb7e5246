import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type ChatFileKind, heldReasons, isTable } from '../../../domain/clearance/chat-file.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';

type File = { readonly kind: ChatFileKind };

/** What stands beside a file: what it is, of whom, and that it goes again. */
export function chatFileCaption(t: Translate, { kind }: File, subject: Appraisal | undefined): string {
  if (isTable(kind) || !subject) return t('files.caption.table');
  const what = t(`files.kind.${kind}`);
  return t('files.caption.document', {
    what,
    name: withoutTitles(subject.employee.name),
    cycle: sayCycle(t, subject),
  });
}

const said = (t: Translate, words: string): Screen => ({
  blocks: [{ kind: 'heading', text: t('files.news.title') }, paragraph(words), row([homeButton(t)])],
  preview: t('files.news.title'),
});

/** Tells somebody why a file that they asked for does not come. */
export const heldScreen = (t: Translate, { why }: { readonly why: string | null | undefined }): Screen =>
  said(t, t(`files.held.${heldReasons.find((one) => one === why) ?? 'failed'}`));

/** Asks somebody to remove a file that could not be taken back. */
export const staysScreen = (
  t: Translate,
  {
    sentAt,
    why,
  }: { readonly sentAt: Temporal.Instant | null | undefined; readonly why: string | null | undefined },
  timeZone: string,
): Screen =>
  said(
    t,
    why === 'unknown' || !sentAt
      ? t('files.unsure')
      : t('files.stays', { moment: momentIn(sentAt, timeZone, t.locale) }),
  );
