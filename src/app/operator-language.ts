import { chooseLocale, isLocale, type Locale } from '../i18n/locale.ts';

/**
 * The operator's language: `--lang` on the command line, else KINERJA_LANG, else Indonesian; and the line without it.
 * `isWrong` when the line names one that is not spoken.
 */
export function languageOf(
  args: readonly string[],
  configured: string | undefined,
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
