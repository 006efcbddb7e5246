import { join } from 'node:path';
import type { Picture } from '../../application/pictures/picture.ts';
import { templatesFrom } from '../templates-folder.ts';
import { type Charts, drawSvg, fontFamily } from './draw.ts';
import { width } from './layout.ts';

/** So many points for each unit of a phone: most phones have three. */
const sharpness = 3;

/** A second picture uses what the first one loaded. */
let loaded: Promise<Painter> | undefined;
type Painter = (picture: Picture) => Promise<Uint8Array>;

/**
 * A picture as PNG. What draws is loaded for the first one only: most processes never need it. Points are set beside the
 * program's own thread, so that no press waits for that.
 */
export async function paintPicture(picture: Picture): Promise<Uint8Array> {
  loaded ??= openPainter().catch((error: unknown) => {
    // The next picture tries again.
    loaded = undefined;
    throw error;
  });
  return (await loaded)(picture);
}

async function openPainter(): Promise<Painter> {
  const [charts, { renderAsync }] = await Promise.all([loadCharts(), import('@resvg/resvg-js')]);
  const font = fontsOf();
  return async (picture) => {
    const svg = drawSvg(charts, picture);
    const painted = await renderAsync(svg, { font, fitTo: { mode: 'width', value: width * sharpness } });
    return painted.asPng();
  };
}

/**
 * The fonts beside the templates and no others: the same letters on every machine.
 * @internal for the test of what is drawn
 */
export function fontsOf() {
  const folder = join(templatesFrom(import.meta.dirname), 'fonts');
  return {
    fontFiles: ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'].map((name) => join(folder, name)),
    ...{ loadSystemFonts: false, defaultFontFamily: fontFamily },
  };
}

/**
 * In one file: its some 600 modules would take ten times as long to load.
 * @internal for the test of what is drawn
 */
export const loadCharts = (): Promise<Charts> => import('echarts/dist/echarts.esm.min.mjs');
