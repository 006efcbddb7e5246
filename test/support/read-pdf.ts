import { inflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';

/** The library puts slower functions in the place of two of the language's own, for whatever runs after it: these come back. */
async function loadLibrary() {
  const { push } = Array.prototype;
  const { parse } = JSON;
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  Array.prototype.push = push;
  JSON.parse = parse;
  return library;
}

async function open(pdf: Uint8Array) {
  const { getDocument } = await loadLibrary();
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}

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

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };
const nodesOf = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

/** What a file says of itself: how it is to be kept, and what a program that reads it aloud goes by. */
export async function factsOf(pdf: Uint8Array) {
  const document = await open(pdf);
  const { info, metadata } = await document.getMetadata();
  const nodes: Node[] = [];
  for (let no = 1; no <= document.numPages; no += 1)
    nodes.push(...nodesOf((await (await document.getPage(no)).getStructTree()) as Node));
  const mark = await document.getMarkInfo();
  await document.destroy();
  const { Language: language, Title: title } = info as Readonly<Record<string, unknown>>;
  const inside = insideOf(pdf);
  return {
    ...{ language, title, xmp: metadata?.getRaw() as unknown as string, isTagged: mark?.Marked === true },
    outputIntent: /\/OutputIntents?\b[\s\S]*?\/S\s*\/(\w+)/.exec(inside)?.[1],
    fonts: (inside.match(/<<(?:(?!>>)[\s\S])*\/Type\s*\/FontDescriptor(?:(?!>>)[\s\S])*>>/g) ?? []).map(
      (one) => ({
        name: /\/FontName\s*\/(\S+)/.exec(one)?.[1],
        isEmbedded: /\/FontFile[23]?\s+\d+ 0 R/.test(one),
      }),
    ),
    roles: [...new Set(nodes.flatMap(({ role }) => (role === undefined ? [] : [role])))],
    alternatives: nodes.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
  };
}

/** The objects of a file, also those that it keeps packed. */
function insideOf(pdf: Uint8Array): string {
  const whole = Buffer.from(pdf).toString('latin1');
  const packed = [...whole.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return [whole.replace(/stream\r?\n[\s\S]*?endstream/g, ''), ...packed].join('\n');
}
