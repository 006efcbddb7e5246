import encodeQR from 'qr';
import type { Translate } from '../i18n/translate.ts';
import { escapeHtml } from './escape-html.ts';

export type Poster = {
  /** Where the chat with the bot opens. */
  readonly link: string;
  readonly agency: string;
  /** Whom people ask; the usual office when absent. */
  readonly contact?: string;
};

/** A sheet of A4 that leads to the bot: one file that needs no other, to be opened in a browser and printed. */
export function posterPage(t: Translate, { link, agency, contact }: Poster): string {
  const steps = ([1, 2, 3] as const).map((step) => {
    const title = escapeHtml(t(`poster.step.${step}.title`));
    const body = escapeHtml(t(`poster.step.${step}.body`, { submit: t('self.summary.submit') }));
    return `<li><h2>${title}</h2><p>${body}</p></li>`;
  });
  const address = bareLink(link);
  const look = address.length > longAddress ? ' class="long"' : '';
  return `<!doctype html>
<html lang="${t.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(t('poster.title'))} · ${escapeHtml(agency)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><p>${escapeHtml(agency)}</p><h1>${escapeHtml(t('poster.title'))}</h1></header>
<figure${look}>${qrDrawing(link, t('poster.code', { link }))}<figcaption>${escapeHtml(address)}</figcaption></figure>
<ol>${steps.join('')}</ol>
<footer><p>${escapeHtml(t('poster.safe'))}</p><p>${escapeHtml(t('poster.private'))}</p><p>${escapeHtml(t('poster.ask', { contact: contact ?? t('pointer.contact') }))}</p></footer>
</main>
</body>
</html>
`;
}

/** What is longer than this needs more than one line of the large letters. */
const longAddress = 45;

/** As people read an address and compare it with the one on their phone. */
const bareLink = (link: string): string => link.replace(/^https:\/\//, '').replace(/\/$/, '');

/** One path of squares, row by row, with the quiet border that scanners need. A fold or a pin through it does no harm. */
function qrDrawing(link: string, label: string): string {
  const rows = encodeQR(link, 'raw', { ecc: 'quartile', border: 4 });
  const squares = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  const size = rows.length;
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(label)}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${squares.join('')}"/></svg>`;
}

const style = `
@page { size: A4 portrait; margin: 0 }
* { box-sizing: border-box; margin: 0 }
body { background: #ddd; color: #10241c; font: 16pt/1.35 system-ui, "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif }
main { width: 210mm; height: 297mm; margin: 0 auto; background: #fff; display: flex; flex-direction: column;
  overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact }
header { background: #0e4f3b; color: #fff; padding: 12mm 16mm; text-align: center }
header p { font-size: 17pt; overflow-wrap: anywhere }
h1 { font-size: 29pt; line-height: 1.15; margin-top: 2mm; text-wrap: balance }
figure { padding: 5mm 16mm 0; text-align: center }
svg { width: 96mm; height: 96mm }
figcaption { font-size: 17pt; line-height: 1.2; font-weight: 700; overflow-wrap: anywhere }
figure.long svg { width: 80mm; height: 80mm }
.long figcaption { font-size: 10.5pt }
ol { list-style: none; padding: 5mm 20mm 0; counter-reset: step; flex: 1; display: flex; flex-direction: column; justify-content: space-evenly }
li { counter-increment: step; position: relative; padding-left: 18mm }
li::before { content: counter(step); position: absolute; left: 0; top: 0; width: 13mm; height: 13mm; border-radius: 50%;
  background: #0e4f3b; color: #fff; font-weight: 700; font-size: 19pt; line-height: 13mm; text-align: center }
h2 { font-size: 18pt; line-height: 1.25 }
li p { font-size: 14.5pt }
footer { background: #e6f0eb; padding: 6mm 20mm 8mm; font-size: 13pt }
footer p + p { margin-top: 1.5mm }
@media print { body { background: #fff } }
`;
