import sharp from 'sharp';
import { fail, ok, type Result } from '../shared/result.ts';

/** Larger sides are made smaller: a page of text is still read at this size. */
const sideMax = 2560;
/** A picture of more points would take all memory, however few bytes it has. */
const pointsMax = 60_000_000;

// One picture at a time and nothing kept: the memory belongs to people's presses.
sharp.concurrency(1);
sharp.cache(false);

/**
 * The picture painted anew, upright: no place, no camera, no hidden second file comes along, because only the points are
 * taken over. `damaged` when it cannot be painted to its end.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  extension: string,
): Promise<Result<Buffer, 'damaged' | 'too-large'>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: pointsMax, failOn: 'error' })
      .autoOrient()
      .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true });
    if (extension === 'png') return ok(await picture.png().toBuffer());
    if (extension === 'webp') return ok(await picture.webp({ quality: 82 }).toBuffer());
    return ok(await picture.jpeg({ quality: 82 }).toBuffer());
  } catch (error) {
    return fail(error instanceof Error && error.message.includes('pixel limit') ? 'too-large' : 'damaged');
  }
}
