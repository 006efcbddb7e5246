export type Size = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly fontScale: number;
  /** What is to be seen without scrolling: on a small phone with large letters, what one is asked and can press. */
  readonly sees: 'all of it' | 'question and buttons';
};

/** The phones on which every screen is looked at. */
export const sizes: readonly Size[] = [
  { name: '390x844', width: 390, height: 844, fontScale: 1, sees: 'all of it' },
  { name: '360x640, font 130 %', width: 360, height: 640, fontScale: 1.3, sees: 'question and buttons' },
];
