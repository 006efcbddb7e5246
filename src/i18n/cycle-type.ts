import type { Translate } from './translate.ts';

type Said =
  | { readonly kind: 'quarter'; readonly number: number; readonly year: number }
  | { readonly kind: 'annual'; readonly year: number };

const roman = ['I', 'II', 'III', 'IV'];

/** "Triwulan II 2027", "Tahunan 2027", as the forms write it; in English "Quarter II 2027", "Year 2027". */
export const sayCycleType = (t: Translate, type: Said): string =>
  type.kind === 'annual'
    ? t('cycle.type.annual', { year: `${type.year}` })
    : t('cycle.type.quarter', { number: roman[type.number - 1] ?? '', year: `${type.year}` });
