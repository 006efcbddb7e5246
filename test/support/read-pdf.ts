import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const open = (pdf: Uint8Array) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

/** The text of each page, with one blank where something else begins. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await open(pdf);
  const pages: string[] = [];
  for (let no = 1; no <= document.numPages; no += 1) {
    const { items } = await (await document.getPage(no)).getTextContent();
    const parts = items.flatMap((item) => ('str' in item ? [item.str, item.hasEOL ? ' ' : ''] : []));
    pages.push(parts.join('').replace(/\s+/g, ' '));
  }
  await document.destroy();
  return pages;
}

/** A page as a printer at 150 dots to the inch would print it. */
export async function pictureOf(
  pdf: Uint8Array,
  no: number,
): Promise<{ readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }> {
  const document = await open(pdf);
  const page = await document.getPage(no);
  const viewport = page.getViewport({ scale: 150 / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  await document.destroy();
  return { data, width, height };
}
