/** The phones on which every screen is looked at. */
export const sizes = [
  { name: '390x844', width: 390, height: 844, fontScale: 1 },
  { name: '360x640, font 130 %', width: 360, height: 640, fontScale: 1.3 },
] as const;

export type Size = (typeof sizes)[number];
