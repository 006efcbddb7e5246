/** Readers for what the bot put on the wire. The stand-in has checked it; here it is only shown. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

export const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The words of a text object; of mrkdwn the few things that stand in running text. */
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
