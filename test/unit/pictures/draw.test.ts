import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/application/pictures/picture.ts';
import { type Charts, colours, drawSvg } from '../../../src/reports/pictures/draw.ts';
import { layoutOf, sizes, width } from '../../../src/reports/pictures/layout.ts';
import { fontsOf, loadCharts, paintPicture } from '../../../src/reports/pictures/paint.ts';
import { linesOf, widthOf } from '../../../src/reports/pictures/words.ts';

let charts: Charts;
beforeAll(async () => {
  charts = await loadCharts();
});

const words = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 30 }));
const share = fc.double({ min: 0, max: 100, noNaN: true });
const row = fc.record(
  {
    label: words,
    cells: fc.oneof(
      fc.array(fc.constantFrom('3', '—'), { maxLength: 3 }),
      fc.constant(['60.000 orang (100%)']),
    ),
    said: words,
    bar: share,
    range: fc.record({ from: share, to: share }),
    marks: fc.array(fc.record({ mark: fc.constantFrom('line', 'ring', 'diamond'), at: share }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: ['label', 'cells', 'said'] },
);
const pictures: fc.Arbitrary<Picture> = fc.record({
  title: words,
  about: words,
  parts: fc.array(
    fc.record(
      { title: words, to: fc.constant(100), step: fc.constant(25), rows: fc.array(row, { maxLength: 9 }) },
      { requiredKeys: ['to', 'rows'] },
    ),
    { maxLength: 3 },
  ),
  notes: fc.array(words, { maxLength: 3 }),
}) as never;

/** How far the drawing of a line reaches, as its own letters say. */
const drawnWidth = (text: string, size: number, isStrong = false): number => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="60"><text x="0" y="30" font-family="Noto Sans" font-size="${size}" font-weight="${isStrong ? 'bold' : 'normal'}">${escaped}</text></svg>`;
  const box = new Resvg(svg, { font: fontsOf() }).getBBox();
  return box ? box.x + box.width : 0;
};

describe('any picture', () => {
  it('can be drawn, whatever its words and numbers are', () =>
    fc.assert(
      fc.property(pictures, (picture) => {
        const svg = drawSvg(charts, picture);
        const { width: wide, height } = new Resvg(svg, { font: fontsOf() });
        expect(wide).toBe(width);
        expect(height).toBe(layoutOf(picture).height);
      }),
      { numRuns: 60 },
    ));

  it('changes nothing that all objects have, whatever somebody is called', () => {
    const own = [...Object.getOwnPropertyNames(Object.prototype)];
    for (const title of own) {
      const svg = drawSvg(charts, { title, about: title, parts: [], notes: [title] });
      expect(new Resvg(svg, { font: fontsOf() }).width).toBe(width);
      expect(svg.split(`>${title} <`)).toHaveLength(4);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(own);
    for (const name of own)
      expect(Object.getOwnPropertyNames(Reflect.get(Object.prototype, name) ?? {}), name).not.toContain(
        'prev',
      );
  });

  it('has no words over others, nor beyond its edge, and none too small to be read', () =>
    fc.assert(
      fc.property(pictures, (picture) => {
        const { texts, height } = layoutOf(picture);
        const boxes = texts.map(({ text, x, y, size, isStrong = false, align = 'left' }) => {
          const wide = widthOf(text, size) * (isStrong ? 1.08 : 1);
          const left = align === 'right' ? x - wide : align === 'center' ? x - wide / 2 : x;
          expect(size).toBeGreaterThanOrEqual(14);
          return { left, right: left + wide, top: y - size * 0.6, bottom: y + size * 0.6, text };
        });
        for (const [at, one] of boxes.entries()) {
          expect(one.left, one.text).toBeGreaterThanOrEqual(0);
          expect(one.right, one.text).toBeLessThanOrEqual(width);
          expect(one.bottom).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(at + 1)) {
            const isApart =
              one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top;
            expect(isApart, `${one.text} / ${other.text}`).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    ));

  it('is a PNG, three points for each unit of a phone', async () => {
    const png = Buffer.from(
      await paintPicture({
        title: 'Judul <b> & "kutip"',
        about: 'Unit 🙂 ءة \u0000',
        parts: [{ to: 5, rows: [{ label: 'A', cells: ['1'], said: 'A 1', bar: 1 }] }],
        notes: [],
      }),
    );
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(width * 3);
  });
});

describe('lines', () => {
  it('are measured at least as wide as they are drawn', () => {
    for (const text of [
      'Dinas Kependudukan dan Pencatatan Sipil',
      'WWWW MMMM QQQQ GGGG HHHH NNNN',
      'Paling sedikit 60% Kurang (7 orang): kini 1, di luar pola.',
      'mmmm wwww oooo bdpq aeks 0123456789 % & / — –',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz',
      'ÀÉÎÕÜ àéîõü ß Æ œ … “kutip”',
    ]) {
      expect(widthOf(text, 16), text).toBeGreaterThanOrEqual(drawnWidth(text, 16));
      expect(widthOf(text, 16) * 1.08, text).toBeGreaterThanOrEqual(drawnWidth(text, 16, true));
    }
  });

  it('end with dots where words do not fit, and lose no word otherwise', () => {
    expect(linesOf('satu dua tiga', 16, 60, 9).join(' ')).toBe('satu dua tiga');
    expect(linesOf('satu dua tiga empat', 16, 60, 2)).toEqual(['satu', expect.stringMatching(/…$/)]);
  });
});

it('everything is told apart from the ground by who sees no colours', () => {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (colour: string) => (light(colours.ground) + 0.05) / (light(colour) + 0.05);
  // WCAG 2.2: 4.5 for words, 3 for what is drawn.
  for (const colour of [colours.ink, colours.pale]) expect(contrast(colour)).toBeGreaterThanOrEqual(4.5);
  for (const colour of [colours.bar, colours.ring, colours.rangeEdge])
    expect(contrast(colour)).toBeGreaterThanOrEqual(3);
  expect(Math.min(...Object.values(sizes))).toBeGreaterThanOrEqual(14);
});
