import { chooseLocale, isLocale, type Locale } from '../../i18n/locale.ts';

/** The language of a command line, and the line without it. `isWrong` when it names one that is not spoken. */
export function languageOf(
  args: readonly string[],
  configured: Locale | undefined,
): { readonly locale: Locale; readonly rest: readonly string[]; readonly isWrong: boolean } {
  const rest: string[] = [];
  let said: string | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    // Whatever follows "--" is meant literally.
    if (word === '--') {
      rest.push(...args.slice(at));
      break;
    }
    if (word === '--lang') {
      at += 1;
      said = args[at] ?? '';
    } else if (word.startsWith('--lang=')) said = word.slice('--lang='.length);
    else rest.push(word);
  }
  return {
    locale: chooseLocale(isLocale(said) ? said : configured, undefined),
    rest,
    isWrong: said !== undefined && !isLocale(said),
  };
}
