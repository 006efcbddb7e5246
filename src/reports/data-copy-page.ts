import type { CopySection, DataCopy } from '../application/rights/data-copy.ts';
import type { Locale } from '../i18n/locale.ts';
import { escapeHtml } from './escape-html.ts';

/** A page that needs no other file, to be read on a phone, saved or printed. All words are shown as they are. */
export function dataCopyPage(locale: Locale, { title, intro, sections }: DataCopy): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${intro.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}

const section = ({ title, note, rows }: CopySection): string =>
  `<section><h2>${escapeHtml(title)}</h2>${note === undefined ? '' : `<p>${escapeHtml(note)}</p>`}${
    rows.length === 0 ? '' : `<dl>${rows.map(row).join('')}</dl>`
  }</section>`;

const row = ({ label, words }: CopySection['rows'][number]): string =>
  `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(words)}</dd></div>`;

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid; }
dl { margin: 0; }
dl > div { padding: .4rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
dt { font-size: .875rem; opacity: .75; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { section { break-inside: avoid-page; } }
`;
