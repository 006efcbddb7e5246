import type { Translate } from '../i18n/translate.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { qrDrawing } from './qr-drawing.ts';
import { openPress } from './typst.ts';

export type Letter = {
  readonly name: string;
  readonly unit: string;
  readonly code: string;
  /** Where the chat with the bot opens and the code is given to it; absent where no app has such an address. */
  readonly url?: string;
};

export type LetterPaper = {
  readonly agency: string;
  /** How many letters stand on a page. */
  readonly perPage: number;
  /** Until when the codes are good, in words. */
  readonly until: string;
};

/** Draws so many letters in one go; drawing holds up everything else for about a second then. */
export const lettersAtOnce = 200;

/** Draws letters to be printed: with the name, the unit, the code, its picture for the phone, and three steps. */
export function createLetterPress(t: Translate, { agency, perPage, until }: LetterPaper) {
  const press = openPress();
  return (letters: readonly Letter[]): Uint8Array => {
    const hasLinks = letters.some(({ url }) => url !== undefined);
    return press.draw('link-letter.typ', {
      ...{ lang: t.locale, agency, perPage: String(perPage), words: wordsOf(t, hasLinks, until) },
      people: letters.map(({ name, unit, code, url }) => ({
        ...{ name: withoutControls(name), unit: withoutControls(unit), code },
        ...(url !== undefined && { qr: qrDrawing(url) }),
      })),
    });
  };
}

const wordsOf = (t: Translate, hasLinks: boolean, until: string) => ({
  heading: t('letters.page.heading'),
  steps: hasLinks
    ? [t('letters.page.step1'), t('letters.page.step2'), t('letters.page.step3')]
    : [t('letters.page.step1NoQr'), t('letters.page.step2NoQr'), t('letters.page.step3')],
  code: t(hasLinks ? 'letters.page.orCode' : 'letters.page.code'),
  until: t('letters.page.until', { moment: until }),
  secret: t('letters.page.secret'),
  cut: t('letters.page.cut'),
  qr: t('letters.page.qr'),
  // The template knows the numbers.
  number: t('letters.page.number', { page: '{page}', pages: '{pages}' }),
});
