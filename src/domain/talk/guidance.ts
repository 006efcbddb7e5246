import type { Temporal } from '../../shared/time.ts';

/**
 * The nine statements of the form B.1.8 of PermenPANRB 6/2022 ("Umpan balik pelaksanaan bimbingan kinerja"), in its
 * order: three about the employee, three about who guided, three about both.
 */
export const statements = [
  'heard',
  'valued',
  'free',
  'facts',
  'positive',
  'asking',
  'solutions',
  'next',
  'purpose',
] as const;
export type Statement = (typeof statements)[number];

/** The criteria as the form prints them: official, and so in Indonesian whoever reads them (ADR 11). */
export const officialStatements: Readonly<Record<Statement, string>> = {
  heard: 'Saya merasa diperhatikan dan dipahami',
  valued: 'Saya merasa tindakan/langkah yang telah saya lakukan dihargai',
  free: 'Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya',
  facts: 'Saya merasa bahwa pandangan yang diberikan berdasarkan data/fakta yang akurat',
  positive: 'Saya merasa bahwa pandangan/pendapat yang diberikan kepada saya bersifat positif',
  asking: 'Lebih banyak menggunakan metode bertanya dibandingkan menggurui',
  solutions: 'Saya merasa dibantu dalam mencari solusi dan aksi tindak lanjut',
  next: 'Saya tahu apa yang harus saya lakukan setelah mengikuti kegiatan bimbingan kinerja ini',
  purpose: 'Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini',
};

/** What it was: the talk about the result, or a guidance (bimbingan kinerja) that is not kept here. */
export const guidanceKinds = ['talk', 'guidance'] as const;
export type GuidanceKind = (typeof guidanceKinds)[number];

export const remarkMax = 1000;

/** The form prints no scale: this is ours, and a setting of the agency. */
export const usualScale: readonly string[] = ['Ya', 'Sebagian', 'Tidak'];

/**
 * One form. Until it is sent it is the employee's draft. `scale` has the words that were offered when it was begun, so
 * that a later setting changes nothing of what was said.
 */
export type Guidance = {
  readonly about: GuidanceKind;
  readonly scale: readonly string[];
  /** By statement: the place in `scale`. */
  readonly answers: Readonly<Partial<Record<Statement, number>>>;
  readonly remark?: string;
  /** Who gave the guidance: they never read it, whatever office they hold. */
  readonly coachId: string;
  /** Makes the digest in the audit trail one that nobody can guess from nine answers. */
  readonly salt: string;
  readonly sentAt?: Temporal.Instant;
};

/** What has no answer yet, in the order of the form. */
export const unanswered = ({ answers }: Pick<Guidance, 'answers'>): readonly Statement[] =>
  statements.filter((one) => answers[one] === undefined);

/** Reads a scale as it is written in a setting: `Ya / Sebagian / Tidak`; undefined = none. */
export function scaleOf(written: string): readonly string[] | undefined {
  const words = written.split('/').map((word) => word.trim());
  const isFine = words.every((word) => /^[\p{L}\p{N}][\p{L}\p{N} ]{0,19}$/u.test(word));
  const areDifferent = new Set(words.map((word) => word.toLowerCase())).size === words.length;
  return words.length >= 2 && words.length <= 5 && isFine && areDifferent ? words : undefined;
}

/** A form as it is stored, and as its digest in the audit trail is made of: always in this order. */
export const writtenForm = ({ scale, answers, remark, coachId }: Guidance): string =>
  JSON.stringify({
    scale,
    answers: Object.fromEntries(
      statements.flatMap((one) => (answers[one] === undefined ? [] : [[one, answers[one]]])),
    ),
    ...(remark !== undefined && { remark }),
    coachId,
  });
