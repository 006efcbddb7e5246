import type { Translate } from '../i18n/translate.ts';
import { escapeHtml } from './escape-html.ts';

type Words = readonly { readonly text: string; readonly style?: string }[];

/** What a screen is made of, as far as it can be printed: a button leads nowhere on paper. */
export type PrintedBlock =
  | { readonly kind: 'heading' | 'quote'; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly text: Words }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: Words }[] }
  | { readonly kind: 'bullets'; readonly items: readonly Words[] }
  | {
      readonly kind: 'details';
      readonly title: string;
      readonly parts: readonly (
        | { readonly kind: 'paragraph'; readonly text: Words }
        | { readonly kind: 'bullets'; readonly items: readonly Words[] }
      )[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'choice'; readonly options: readonly { readonly label: string }[] }
  | { readonly kind: 'buttons' | 'list' | 'grid' | 'copy' };

export type PrintedSheet = {
  readonly title: string;
  readonly parts: readonly { readonly blocks: readonly PrintedBlock[]; readonly write?: string }[];
  readonly signs: readonly string[];
};

/** Sheets of A4, each on pages of its own: one file that needs no other, to be opened in a browser and printed. */
export const paperPage = (t: Translate, sheets: readonly PrintedSheet[]): string => `<!doctype html>
<html lang="${t.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(sheets[0]?.title ?? '')}</title>
<style>${style}</style>
</head>
<body>
${sheets.map((sheet) => sheetOf(t, sheet)).join('\n')}
</body>
</html>
`;

const sheetOf = (t: Translate, { title, parts, signs }: PrintedSheet): string => `<main>
<h1>${escapeHtml(title)}</h1>
${parts
  .map(
    ({ blocks, write }) =>
      `<section>${blocks.map(blockOf).join('')}${write === undefined ? '' : lineOf(write)}</section>`,
  )
  .join('\n')}
<footer>${lineOf(t('paper.place'))}<div class="signs">${signs
  .map((name) => `<p>${escapeHtml(name)}</p>`)
  .join('')}</div></footer>
</main>`;

const lineOf = (label: string): string => `<p class="write">${escapeHtml(label)}:</p>`;

const said = (words: Words): string =>
  words
    .map(({ text, style }) => {
      const plain = escapeHtml(text).replaceAll('\n', '<br>');
      return style === 'strong' ? `<b>${plain}</b>` : style === 'emphasis' ? `<em>${plain}</em>` : plain;
    })
    .join('');
const listOf = (items: readonly Words[]): string =>
  `<ul>${items.map((one) => `<li>${said(one)}</li>`).join('')}</ul>`;

function blockOf(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'quote':
      return `<blockquote>${escapeHtml(block.text)}</blockquote>`;
    case 'paragraph':
    case 'note':
      return `<p>${said(block.text)}</p>`;
    case 'facts':
      return `<dl>${block.rows
        .map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${said(value)}</dd></div>`)
        .join('')}</dl>`;
    case 'bullets':
      return listOf(block.items);
    case 'details':
      return `<h3>${escapeHtml(block.title)}</h3>${block.parts
        .map((part) => (part.kind === 'paragraph' ? `<p>${said(part.text)}</p>` : listOf(part.items)))
        .join('')}`;
    case 'table':
      return `<table><tr>${block.columns.map((one) => `<th>${escapeHtml(one)}</th>`).join('')}</tr>${block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
        .join('')}</table>`;
    case 'choice':
      return `<p class="choice">${block.options
        .map(({ label }) => `<span><i></i>${escapeHtml(label)}</span>`)
        .join('')}</p>`;
    case 'buttons':
    case 'list':
    case 'grid':
    case 'copy':
      return '';
  }
}

const style = `
@page { size: A4 portrait; margin: 15mm }
* { box-sizing: border-box }
body { background: #ddd; color: #111; font: 10.5pt/1.4 system-ui, "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif; margin: 0 }
main { width: 210mm; margin: 0 auto 5mm; padding: 15mm; background: #fff; break-after: page }
h1 { font-size: 16pt; margin: 0 0 4mm } h2 { font-size: 12.5pt; margin: 0 0 1mm } h3 { font-size: 10.5pt; margin: 2mm 0 0 }
p, ul, dl, blockquote { margin: 0 0 1.5mm } ul { padding-left: 5mm }
section { break-inside: avoid; border-top: 0.3mm solid #999; padding: 3mm 0 }
dl > div { display: flex } dt { width: 38mm } dd { margin: 0; font-weight: 600 }
table { border-collapse: collapse; width: 100%; margin-bottom: 2mm } th, td { border: 0.2mm solid #777; padding: 0.8mm 1.5mm; text-align: left }
blockquote { border-left: 0.8mm solid #999; padding-left: 3mm; white-space: pre-wrap }
.choice span { display: inline-flex; align-items: center; margin: 0 7mm 1.5mm 0 }
.choice i { display: inline-block; width: 4.5mm; height: 4.5mm; border: 0.4mm solid #111; margin-right: 2mm }
.write { border-bottom: 0.2mm dotted #333; min-height: 9mm }
footer { break-inside: avoid; padding-top: 4mm } .signs { display: flex; justify-content: space-between }
.signs p { width: 75mm; border-top: 0.3mm solid #111; margin-top: 24mm; padding-top: 1mm }
@media print { body { background: #fff } main { width: auto; margin: 0; padding: 0 } }
`;
