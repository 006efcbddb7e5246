import type { EChartsType, init } from 'echarts';
import type { Picture, PictureMark } from '../../application/pictures/picture.ts';
import { type Layout, layoutOf, margin, type PlacedPart, stepsOf, trackHeight, width } from './layout.ts';

/** As much of ECharts as is used. */
export type Charts = { readonly init: typeof init };
type Option = Parameters<EChartsType['setOption']>[0];

/**
 * A light ground of its own, so that it reads alike in a bright and in a dark chat. What differs differs by shape; colours
 * only help, and are told apart by who sees no red or green.
 * @internal for the test of its contrasts
 */
export const colours = {
  ground: '#ffffff',
  edge: '#aab1ba',
  ink: '#16191d',
  pale: '#4c545e',
  bar: '#1c5d99',
  ring: '#a24b00',
  range: '#dfe7f0',
  rangeEdge: '#5d7187',
} as const;

export const fontFamily = 'Noto Sans';

const looks: Readonly<Record<PictureMark, object>> = {
  line: {
    symbol: 'rect',
    symbolSize: [4, trackHeight],
    itemStyle: { color: colours.ink, opacity: 1 },
    z: 5,
  },
  ring: {
    symbol: 'circle',
    symbolSize: 17,
    itemStyle: { color: colours.ground, borderColor: colours.ring, borderWidth: 3, opacity: 1 },
    z: 4,
  },
  diamond: { symbol: 'diamond', symbolSize: 13, itemStyle: { color: colours.bar, opacity: 1 }, z: 6 },
};

/** A picture as SVG, as wide as a phone and as high as it needs to be. */
export function drawSvg(charts: Charts, picture: Picture): string {
  const layout = layoutOf(picture);
  const chart = charts.init(null, null, { renderer: 'svg', ssr: true, width, height: layout.height });
  try {
    chart.setOption(optionOf(layout));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Every part has axes of its own: along them lie its numbers, and each row at its place. */
function optionOf({ height, texts, marks, parts }: Layout): Option {
  return {
    animation: false,
    backgroundColor: colours.ground,
    textStyle: { fontFamily },
    grid: parts.map(({ from, to }) => ({ left: margin, right: margin, top: from, height: to - from })),
    xAxis: parts.map(({ part }, gridIndex) => ({
      ...{ gridIndex, type: 'value', min: 0, max: part.to, show: false },
    })),
    // Turned over: from top to bottom, as the rows are laid.
    yAxis: parts.map(({ from, to }, gridIndex) => ({
      ...{ gridIndex, type: 'value', min: from, max: to, inverse: true, show: false },
    })),
    series: parts.flatMap(seriesOf),
    graphic: {
      elements: [
        frameOf(height),
        ...texts.map(({ text, x, y, size, isStrong = false, isPale = false, align = 'left' }) => ({
          ...{ type: 'text', x, y, z: 10, silent: true },
          style: {
            ...{ text: unlikeKeys(text), align, verticalAlign: 'middle', fontFamily, fontSize: size },
            ...{ fontWeight: isStrong ? 'bold' : 'normal', fill: isPale ? colours.pale : colours.ink },
          },
        })),
        ...marks.map(({ mark, x, y }) => headMark(mark, x, y)),
      ],
    },
  } as Option;
}

/**
 * ECharts remembers how wide words are in a plain object. Words that every object has already, such as "__proto__", would
 * change all objects of the process: with a blank behind them they are no such key, and look the same.
 */
const unlikeKeys = (text: string): string => (text in Object.prototype ? `${text} ` : text);

function seriesOf({ part, tracks }: PlacedPart, index: number): readonly object[] {
  const axes = { xAxisIndex: index, yAxisIndex: index, silent: true };
  const bars = tracks.flatMap(({ row, y }) => (row.bar === undefined ? [] : [[row.bar, y]]));
  const ranges = tracks.flatMap(({ row, y }) => (row.range ? [[row.range.from, row.range.to, y]] : []));
  const marked = (Object.keys(looks) as PictureMark[]).flatMap((mark) => {
    const data = tracks.flatMap(({ row, y }) =>
      (row.marks ?? []).filter((one) => one.mark === mark).map(({ at }) => [at, y]),
    );
    return data.length === 0 ? [] : [{ ...axes, type: 'scatter', data, ...looks[mark] }];
  });
  return [
    // The scale of a row, so that one sees where it ends and that a bar of nothing is one.
    { ...axes, ...linesAs(tracks.map(({ y }) => [0, part.to, y])), z: 1 },
    { ...axes, ...ticksAs(tracks.flatMap(({ y }) => stepsOf(part).map((step) => [step, y]))), z: 1 },
    ...(ranges.length === 0 ? [] : [{ ...axes, ...rangesAs(ranges), z: 2 }]),
    ...(bars.length === 0 ? [] : [{ ...axes, ...barsAs(bars), z: 2 }]),
    ...marked,
  ];
}

type Api = {
  value(at: number): number;
  coord(point: readonly number[]): readonly [number, number];
};

const barHeight = 14;

const box = (left: number, right: number, y: number, high: number) => ({
  ...{ x: left, y: y - high / 2, width: right - left, height: high },
});

const barsAs = (data: readonly number[][]) => ({
  ...{ type: 'custom', data },
  renderItem: (_: unknown, api: Api) => {
    const [left] = api.coord([0, api.value(1)]);
    const [right, y] = api.coord([api.value(0), api.value(1)]);
    return { type: 'rect', shape: box(left, right, y, barHeight), style: { fill: colours.bar } };
  },
});

const rangesAs = (data: readonly number[][]) => ({
  ...{ type: 'custom', data },
  renderItem: (_: unknown, api: Api) => {
    const [left, y] = api.coord([api.value(0), api.value(2)]);
    const [right] = api.coord([api.value(1), api.value(2)]);
    return {
      ...{ type: 'rect', shape: box(left, right, y, barHeight) },
      style: { fill: colours.range, stroke: colours.rangeEdge, lineWidth: 1.5 },
    };
  },
});

const linesAs = (data: readonly number[][]) => ({
  ...{ type: 'custom', data },
  renderItem: (_: unknown, api: Api) => {
    const [left, y] = api.coord([api.value(0), api.value(2)]);
    const [right] = api.coord([api.value(1), api.value(2)]);
    const shape = { x1: left, y1: y, x2: right, y2: y };
    return { type: 'line', shape, style: { stroke: colours.edge, lineWidth: 1.5 } };
  },
});

const ticksAs = (data: readonly number[][]) => ({
  ...{ type: 'custom', data },
  renderItem: (_: unknown, api: Api) => {
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const shape = { x1: x, y1: y - 4, x2: x, y2: y + 4 };
    return { type: 'line', shape, style: { stroke: colours.edge, lineWidth: 1.5 } };
  },
});

/** A thin edge: without it the ground would run into that of a bright chat. */
const frameOf = (height: number) => ({
  ...{ type: 'rect', silent: true, z: 0 },
  shape: { x: 0.5, y: 0.5, width: width - 1, height: height - 1 },
  style: { fill: 'none', stroke: colours.edge, lineWidth: 1 },
});

function headMark(mark: PictureMark, x: number, y: number): object {
  const at = { silent: true, z: 10 };
  switch (mark) {
    case 'line':
      return {
        ...{ ...at, type: 'rect', shape: { x: x - 6, y: y - 8, width: 4, height: 16 } },
        style: { fill: colours.ink },
      };
    case 'ring':
      return {
        ...{ ...at, type: 'circle', shape: { cx: x - 6, cy: y, r: 6 } },
        style: { fill: 'none', stroke: colours.ring, lineWidth: 3 },
      };
    case 'diamond':
      return {
        ...{ ...at, type: 'polygon' },
        shape: {
          points: [
            [x - 6, y - 7],
            [x, y],
            [x - 6, y + 7],
            [x - 12, y],
          ],
        },
        style: { fill: colours.bar },
      };
  }
}
