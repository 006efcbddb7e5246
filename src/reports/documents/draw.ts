import { createHash } from 'node:crypto';
import { formatDocumentCode } from '../../domain/documents/code.ts';
import type { DocumentKind } from '../../domain/documents/document.ts';
import { sayDate } from '../../i18n/dates.ts';
import { translator } from '../../i18n/translate.ts';
import type { Temporal } from '../../shared/time.ts';
import { qrDrawing } from '../qr-drawing.ts';
import type { Press } from '../typst.ts';
import { contentOf, type DocumentFacts } from './content.ts';

/** As what a document goes out: the same result may be taken out again, and each time it is another paper. */
type Issue = {
  readonly code: string;
  /** The how manieth of its kind of this appraisal. */
  readonly version: number;
  readonly on: Temporal.PlainDate;
  /** Of the program that drew it. */
  readonly release: string;
};

type Drawn = {
  readonly pdf: Uint8Array;
  /** Of what it says, whoever drew it and when: the same until the result changes. */
  readonly contentSha256: string;
};

/**
 * Draws a document on a form of the regulation. Such forms are in Indonesian, in whatever language somebody asks for them;
 * their official labels stand in the templates, which an agency may replace.
 */
export function drawDocument(press: Press, kind: DocumentKind, facts: DocumentFacts, issue: Issue): Drawn {
  const t = translator('id');
  const content = contentOf(t, kind, facts);
  const contentSha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const { code, version, on, release } = issue;
  const shown = formatDocumentCode(code);
  const pdf = press.draw(
    `${kind}.typ`,
    {
      ...{ lang: t.locale, ...content },
      issue: {
        ...{ code: shown, version, release, qr: qrDrawing(shown), digest: shortDigest(contentSha256) },
        on: { words: sayDate(on, t.locale), year: on.year, month: on.month, day: on.day },
      },
    },
    'a-2a',
  );
  return { pdf, contentSha256 };
}

/**
 * 64 bits of a digest, in groups that can be compared by eye.
 *
 * @internal for the test of what stands on a page
 */
export const shortDigest = (sha256: string): string => sha256.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');

/** The code that a file carries in its description, also when somebody changed the file afterwards. */
export function codeWithin(pdf: Uint8Array): string | undefined {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return /<pdf:Keywords>([0-9A-Z-]{19})<\/pdf:Keywords>/.exec(text)?.[1];
}
