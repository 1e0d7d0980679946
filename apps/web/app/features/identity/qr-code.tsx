// A QR code: dark on light in every theme, because cameras ask for it.
import type { QrCode as Squares } from './qr-code.server';

/** Cameras need four empty squares around it. */
const QUIET = 4;

export function QrCode({ code: { size, path }, label }: { readonly code: Squares; readonly label: string }) {
  const side = size + 2 * QUIET;
  return (
    <svg className="qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
