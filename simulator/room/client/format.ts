import type { Language } from './words.ts';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

export const timeOf = (seconds: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(
    seconds * 1000,
  );

export const dayOf = (seconds: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(seconds * 1000);

export const momentOf = (ms: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(ms);

const dateStyles = { d: { day: 'numeric', month: 'short' }, D: { day: 'numeric', month: 'long' } } as const;

/** A moment as Telegram Desktop tells it: day of the week, date, with the year only where it is another, and time. */
export function toldMoment(
  { at, format }: { readonly at: number; readonly format: string },
  timeZone: string,
  language: Language,
  now: number,
): string {
  const say = (seconds: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(seconds * 1000);
  const year = (seconds: number): string => say(seconds, { year: 'numeric' });
  const date = /d/i.exec(format)?.[0] as keyof typeof dateStyles | undefined;
  return [
    ...(format.includes('w') ? [say(at, { weekday: date === 'D' ? 'long' : 'short' })] : []),
    ...(date ? [say(at, { ...dateStyles[date], ...(year(at) !== year(now) && { year: 'numeric' }) })] : []),
    ...(/t/i.test(format) ? [say(at, { hour: '2-digit', minute: '2-digit' })] : []),
  ].join(' ');
}

export const sizeOf = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1048576).toFixed(1)} MB`;
