export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

const defaultLocale: Locale = 'id';

export const isLocale = (value: unknown): value is Locale => value === 'id' || value === 'en';

/** The person's own choice, else the language of their app if the bot speaks it, else Indonesian. */
export function chooseLocale(choice: string | undefined, hint: string | undefined): Locale {
  if (isLocale(choice)) return choice;
  const language = hint?.slice(0, 2).toLowerCase();
  return isLocale(language) ? language : defaultLocale;
}
