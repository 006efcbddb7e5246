import encodeQR from 'qr';

/**
 * A code for the phone, as a drawing of its own. Bars instead of squares: a tenth of the drawing, of which there may be
 * hundreds in one file.
 */
export function qrDrawing(words: string): string {
  const rows = encodeQR(words, 'raw', { ecc: 'medium', border: 4 });
  const bars = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.findIndex((one, at) => at > x && !one);
      return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
    }),
  );
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${bars.join('')}"/></svg>`;
}
