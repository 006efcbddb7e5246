import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a picture of a chat needs: the ground, two kinds of buttons, letters on each of them, an emoji or two. */
const coloursMax = 40;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export type Points = { readonly width: number; readonly height: number; readonly data: Buffer };

/** The points of a picture, four bytes each. A blank page reads it, so that nothing else has to. */
export async function pointsOf(blank: Page, png: Buffer): Promise<Points> {
  const { points, ...size } = await blank.evaluate<{ width: number; height: number; points: string }>(
    `(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png.toString('base64')}';
      await image.decode();
      const { width, height } = image;
      const ground = new OffscreenCanvas(width, height).getContext('2d');
      ground.drawImage(image, 0, 0);
      const { data } = ground.getImageData(0, 0, width, height);
      let points = '';
      for (let at = 0; at < data.length; at += 0x8000)
        points += String.fromCharCode(...data.subarray(at, at + 0x8000));
      return { width, height, points: btoa(points) };
    })()`,
  );
  return { ...size, data: Buffer.from(points, 'base64') };
}

/**
 * The same picture with a few of its colours only, as one byte a point: a third of the size, and no difference
 * that anybody sees.
 */
export function smallPng({ width, height, data: rgba }: Points): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = rgba.readUInt32BE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = chosen(counts);
  const index = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      lines[y * (width + 1) + 1 + x] = index.get(rgba.readUInt32BE((y * width + x) * 4)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a point, each the number of a colour.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Red, green and blue of a colour whose last byte says that it covers what is behind it. */
const partsOf = (colour: number): readonly [number, number, number] => [
  (colour >>> 24) & 255,
  (colour >>> 16) & 255,
  (colour >>> 8) & 255,
];

/** The colours of which most would be lost without them: each in turn, by how many points have it and how far off they are. */
function chosen(counts: ReadonlyMap<number, number>): readonly number[] {
  const palette: number[] = [];
  // Of two that weigh the same always the same one, so that the same screen gives the same file.
  const left = [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([colour, count]) => ({ colour, count, far: Number.MAX_SAFE_INTEGER }));
  while (palette.length < Math.min(coloursMax, left.length)) {
    let [most] = left;
    for (const one of left) if (most && one.count * one.far > most.count * most.far) most = one;
    if (most === undefined) break;
    palette.push(most.colour);
    for (const one of left) one.far = Math.min(one.far, distance(one.colour, most.colour));
  }
  return palette;
}

function distance(one: number, other: number): number {
  const [red, green, blue] = partsOf(one);
  const [r, g, b] = partsOf(other);
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((one) => distance(one, colour));
  return distances.indexOf(Math.min(...distances));
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
