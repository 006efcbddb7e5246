import type { Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { type ItemCode, itemKind, overallBehaviour, overallResults } from '../appraisal/items.ts';
import { isSelfShown } from '../appraisal/rating.ts';
import { can, type Relation } from '../authorization/policy.ts';
import { signedForm } from './signed-copy.ts';

/** What a kept file is to people. What it is exactly, its content says (`src/files`). */
export const fileKinds = ['picture', 'pdf', 'document', 'sheet', 'slides', 'audio'] as const;
export type FileKind = (typeof fileKinds)[number];

/** `waiting`: it is still with the platform. `kept`: it lies in our folder. One that is not taken has no row any more. */
export const fileStatuses = ['waiting', 'kept'] as const;
export type FileStatus = (typeof fileStatuses)[number];

/** Why a file was not taken. */
export const fileRefusals = [
  'kind',
  'heic',
  'macros',
  'damaged',
  'infected',
  'too-large',
  'quota',
  'gone',
  'no-answer',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** A file that the employee sent for an item of the self-assessment. */
export type EvidenceFile = {
  readonly id: string;
  readonly item: ItemCode;
  /** As the sender's app called it, cleaned; absent for a photo, which has no name. */
  readonly name?: string;
  readonly caption?: string;
  readonly status: FileStatus;
  /** Present while it waits because the virus scanner is away. */
  readonly unscannedSince?: Temporal.Instant;
  readonly kind?: FileKind;
  readonly size?: number;
  readonly sentAt?: Temporal.Instant;
  /** The employee's own link to it in the cloud, which e-Kinerja takes. It is shown and copied, never opened by the bot. */
  readonly link?: string;
};

/** Most files of one appraisal: they are loaded with every press on its cards. */
export const filesMax = 30;
/**
 * Longest name that is kept, in characters.
 *
 * @internal for the tests
 */
export const fileNameMax = 80;
/** Longest caption that is kept, in characters. */
export const fileCaptionMax = 300;

/** The rated item beside which the appraiser sees the self-assessment of an item. */
export function ratedBeside(item: ItemCode): ItemCode {
  const kind = itemKind(item);
  if (kind === 'behaviour') return overallBehaviour;
  return kind === 'result' ? overallResults : item;
}

/**
 * The files that somebody may see now. The employee sees all of them, also what is still on its way. Others see what is
 * kept, once the self-assessment of its item is shown to them: not before it is handed in, nor after it was taken back.
 */
export function visibleFiles(appraisal: Appraisal, relation: Relation): readonly EvidenceFile[] {
  if (!can(relation, 'evidence.view', appraisal.status).allowed) return [];
  if (relation === 'self') return appraisal.files;
  return appraisal.files.filter(
    ({ status, item }) =>
      status === 'kept' && (item === signedForm || isSelfShown(appraisal, ratedBeside(item))),
  );
}

/** Those that belong beside an item: its own, and beside an overall rating those of all that it sums up. */
export const besideItem = (files: readonly EvidenceFile[], item: ItemCode): readonly EvidenceFile[] =>
  files.filter((file) => file.item === item || ratedBeside(file.item) === item);

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
