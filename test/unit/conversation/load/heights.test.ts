import { describe, expect, it } from 'vitest';
import { heightsOf, lesser, notYet, worse } from '../../../browser/heights/heights.ts';
import { heightsReport } from '../../../browser/heights/report.ts';

const reached = { hidden: 2, tallest: 1.5, cut: 1 };
const now = { ...reached, screens: 3 };

describe('how screens fit a phone', () => {
  it('counts what cannot be seen at once, takes the tallest, and names a cut label once', () => {
    const looks = [
      { height: 0.52, isInView: true, cut: ['Sangat panjang'] },
      { height: 1, isInView: true, cut: [] },
      { height: 1.46, isInView: false, cut: ['Sangat panjang', 'Juga'] },
    ];
    expect(heightsOf(looks)).toEqual({ screens: 3, hidden: 1, tallest: 1.5, cut: 2 });
  });

  it('says which figure has grown past what was reached', () => {
    expect(worse({ ...now, hidden: 3, cut: 2 }, reached)).toEqual([
      'hidden: 3, at most 2',
      'cut: 2, at most 1',
    ]);
    expect(worse({ ...now, tallest: 1.7 }, reached)).toEqual(['tallest: 1.7, at most 1.5']);
  });

  it('lets a figure stay or become less, the tallest be a tenth more as with another font, and a new flow begin', () => {
    expect(worse({ ...now, screens: 9, tallest: 1.6, hidden: 1 }, reached)).toEqual([]);
    expect(worse(now, undefined)).toEqual([]);
  });

  it('lets no flow begin with a screen that is not in view or a label that is cut', () => {
    expect(notYet(now)).toEqual(['hidden: 2, not 0', 'cut: 1, not 0']);
    expect(notYet({ hidden: 0, tallest: 2.2, cut: 0 })).toEqual([]);
  });

  it('keeps the least that was reached, so that a tenth more each time never adds up', () => {
    expect(lesser({ ...now, hidden: 0, tallest: 1.6 }, reached)).toEqual({ ...reached, hidden: 0 });
    expect(lesser(now, undefined)).toEqual(reached);
  });

  it('is reached when all is in view and nothing is cut', () => {
    const said = (hidden: number, cut: readonly string[]) =>
      heightsReport([
        {
          ...{ flow: 'result', platform: 'slack', locale: 'en', size: '390x844' },
          heights: { ...now, hidden, cut: cut.length },
          cut,
        },
      ]);
    expect(said(0, [])).toContain('| `result` | English | 3 | 0 | 1.5 | 0 | reached |');
    expect(said(1, [])).toContain('**not yet**');
    expect(said(0, ['Tanda terima'])).toContain('| 1: “Tanda terima” | **not yet** |');
  });
});
