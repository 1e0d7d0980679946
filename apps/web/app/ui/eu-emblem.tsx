// The emblem of the European Union: twelve stars on a circle, each a ninth of the flag's height around its centre.

const STARS = 12;
const CENTRE = { x: 40.5, y: 27 };
const CIRCLE = 18;
const STAR = 3;
/** How far the inner corners of a five-pointed star lie from its centre. */
const INNER = STAR * 0.382;

function star(index: number): string {
  const turn = (index / STARS) * 2 * Math.PI;
  const x = CENTRE.x + CIRCLE * Math.sin(turn);
  const y = CENTRE.y - CIRCLE * Math.cos(turn);
  return Array.from({ length: 10 }, (_, corner) => {
    const angle = (corner / 10) * 2 * Math.PI;
    const reach = corner % 2 === 0 ? STAR : INNER;
    return `${(x + reach * Math.sin(angle)).toFixed(2)},${(y - reach * Math.cos(angle)).toFixed(2)}`;
  }).join(' ');
}

const POINTS = Array.from({ length: STARS }, (_, index) => star(index));

export function EuEmblem({ label }: { readonly label: string }) {
  return (
    <svg viewBox="0 0 81 54" role="img" aria-label={label}>
      <rect width="81" height="54" fill="#039" />
      <g fill="#FC0">
        {POINTS.map((points) => (
          <polygon key={points} points={points} />
        ))}
      </g>
    </svg>
  );
}
