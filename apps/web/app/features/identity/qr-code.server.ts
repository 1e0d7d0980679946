// A QR code as the path of its dark squares.
import qrcode from 'qrcode-generator';

export interface QrCode {
  /** Squares a side, the quiet zone aside. */
  readonly size: number;
  /** In squares, for an SVG path. */
  readonly path: string;
}

export function qrCode(text: string): QrCode {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const rows = Array.from({ length: size }, (_, row) => rowPath(row, (column) => code.isDark(row, column), size));
  return { size, path: rows.join('') };
}

/** One bar for each run of dark squares. */
function rowPath(row: number, isDark: (column: number) => boolean, size: number): string {
  const squares = Array.from({ length: size }, (_, column) => (isDark(column) ? '1' : '0')).join('');
  return [...squares.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${row}h${length}v1h-${length}z`).join('');
}
