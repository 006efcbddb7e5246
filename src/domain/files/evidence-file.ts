import type { Appraisal } from '../appraisal/appraisal.ts';
import type { ItemCode } from '../appraisal/items.ts';

/** What a kept file is to people. What it is exactly, its content says (`src/files`). */
export const fileKinds = ['picture', 'pdf', 'document', 'sheet', 'slides', 'audio'] as const;
export type FileKind = (typeof fileKinds)[number];

/** `waiting`: it is still with the platform. `kept`: it lies in our folder. `refused`: it was looked at and not taken. */
export const fileStatuses = ['waiting', 'kept', 'refused'] as const;
export type FileStatus = (typeof fileStatuses)[number];

/** Why a file was not taken. */
export const fileRefusals = [
  'kind',
  'heic',
  'macros',
  'damaged',
  'too-large',
  'quota',
  'gone',
  'no-answer',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** A file that the employee sent for a card of the self-assessment. */
export type EvidenceFile = {
  readonly id: string;
  readonly item: ItemCode;
  /** As the sender's app called it, cleaned; absent for a photo, which has no name. */
  readonly name?: string;
  readonly caption?: string;
  readonly status: FileStatus;
  readonly kind?: FileKind;
  readonly size?: number;
};

/** Most files of one appraisal: they are loaded with every press on its cards. */
export const filesMax = 30;
/** Longest name and caption that are kept, in characters. */
export const fileNameMax = 80;
export const fileCaptionMax = 300;

export const filesOf = (appraisal: Appraisal, item: ItemCode): readonly EvidenceFile[] =>
  appraisal.files.filter((file) => file.item === item);

/** What others than the employee see: nothing before the self-assessment is handed in, or after it was taken back. */
export const handedInFiles = (appraisal: Appraisal): readonly EvidenceFile[] =>
  appraisal.selfSubmittedAt === undefined ? [] : appraisal.files.filter(({ status }) => status === 'kept');

/** A name without the folders it may claim to lie in, and without what no name needs; undefined when nothing is left. */
export function cleanName(given: string | undefined): string | undefined {
  const last = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  const shown = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (shown.length <= fileNameMax) return shown === '' ? undefined : shown;
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(shown)?.[0] ?? '';
  return `${[...shown].slice(0, fileNameMax - extension.length - 1).join('')}…${extension}`;
}
