import { badRequest } from './refusal.ts';

const photoMaxBytes = 10 * 1024 * 1024;
const sidesMax = 10_000;
const ratioMax = 20;
const pngStart = [0x89, 0x50, 0x4e, 0x47];
const jpegStart = [0xff, 0xd8, 0xff];

/** A photo must be a picture of at most 10 MB, its sides at most 10,000 together, and neither 20 times the other. */
export function checkPhoto(bytes: Uint8Array): void {
  if (bytes.length > photoMaxBytes) throw badRequest('file is too big');
  const begins = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (!begins(pngStart) && !begins(jpegStart)) throw badRequest('IMAGE_PROCESS_FAILED');
  if (!begins(pngStart)) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24) throw badRequest('IMAGE_PROCESS_FAILED');
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const isNarrow = Math.max(width, height) > ratioMax * Math.min(width, height);
  if (width + height > sidesMax || isNarrow) throw badRequest('PHOTO_INVALID_DIMENSIONS');
}
