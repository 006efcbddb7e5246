/** Readers for what the bot sent. The stand-in has checked it already; here it is only shown. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

export const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The text of a text object. Of mrkdwn, only what occurs within a line is resolved. */
export function wordsOf(value: unknown): string {
  if (!isJson(value)) return '';
  const text = textIn(value.text);
  if (value.type !== 'mrkdwn') return text;
  return text
    .replace(/<([^>|]+)\|([^>]*)>/g, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
