import type { FileKind } from '../domain/files/evidence-file.ts';

/** The kinds of content that are taken, and nothing else: by what the bytes are, whatever name or type came with them. */
export type Content = {
  readonly kind: FileKind;
  readonly mimeType: string;
  readonly extension: string;
};

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const contents: readonly Content[] = [
  { kind: 'picture', mimeType: 'image/jpeg', extension: 'jpg' },
  { kind: 'picture', mimeType: 'image/png', extension: 'png' },
  { kind: 'picture', mimeType: 'image/webp', extension: 'webp' },
  { kind: 'pdf', mimeType: 'application/pdf', extension: 'pdf' },
  { kind: 'document', mimeType: `${office}.wordprocessingml.document`, extension: 'docx' },
  { kind: 'sheet', mimeType: `${office}.spreadsheetml.sheet`, extension: 'xlsx' },
  { kind: 'slides', mimeType: `${office}.presentationml.presentation`, extension: 'pptx' },
  { kind: 'document', mimeType: `${open}.text`, extension: 'odt' },
  { kind: 'sheet', mimeType: `${open}.spreadsheet`, extension: 'ods' },
  { kind: 'audio', mimeType: 'audio/ogg', extension: 'ogg' },
  { kind: 'audio', mimeType: 'audio/mpeg', extension: 'mp3' },
  { kind: 'audio', mimeType: 'audio/mp4', extension: 'm4a' },
];

/** Other names for the same. */
const also: Readonly<Record<string, string>> = {
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/x-m4a': 'audio/mp4',
};

export const contentOf = (mimeType: string): Content | undefined =>
  contents.find((one) => one.mimeType === (also[mimeType] ?? mimeType));

export const isZip = ({ kind }: Content): boolean =>
  kind === 'document' || kind === 'sheet' || kind === 'slides';
