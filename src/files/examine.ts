import { fileTypeFromBuffer } from 'file-type';
import type { FileRefusal } from '../domain/files/evidence-file.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { cleanPicture } from './clean-picture.ts';
import { sha256Of } from './hash.ts';
import { type Content, contentOf, isZip } from './kinds.ts';
import { endsAsZip, lookIntoZip } from './look-into-zip.ts';

/** A file as it is kept. */
export type Examined = Content & { readonly bytes: Uint8Array; readonly sha256: string };

/** Where programs hide in office documents: VBA, macro sheets and ActiveX of one family, Basic and scripts of the other. */
const programs = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)(macros?|macrosheets|activeX|Basic|Scripts)\//i;

/**
 * What a file is by its content, and what of it is kept. Names and types that came with it are not asked: they are the
 * sender's word. What is taken is exactly one of our kinds, and nothing else at the same time.
 */
export async function examine(given: Uint8Array): Promise<Result<Examined, FileRefusal>> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const mimeType = (await typeOf(bytes)) ?? '';
  if (/^image\/hei[cf]/.test(mimeType)) return fail('heic');
  if (/macroenabled/i.test(mimeType)) return fail('macros');
  const content = contentOf(mimeType);
  if (content === undefined) return fail('kind');
  const kept = await harmless(bytes, content);
  if (!kept.ok) return kept;
  return ok({ ...content, bytes: kept.value, sha256: sha256Of(kept.value) });
}

async function typeOf(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    // What it stumbles over is nothing that we take.
    return undefined;
  }
}

async function harmless(bytes: Buffer, content: Content): Promise<Result<Uint8Array, FileRefusal>> {
  if (content.kind === 'picture') return cleanPicture(bytes, content.extension);
  if (isZip(content)) {
    const names = await lookIntoZip(bytes);
    if (!names.ok) return names;
    return names.value.some((name) => programs.test(name)) ? fail('macros') : ok(bytes);
  }
  // A second file behind the first, which other programs would open.
  if (endsAsZip(bytes)) return fail('damaged');
  if (content.kind === 'pdf' && !bytes.subarray(-2048).includes('%%EOF')) return fail('damaged');
  return ok(bytes);
}
