// How much each mentor carries, the fullest first.
import { useMessages } from '../../i18n/messages';
import { duration } from '../mentoring-desk/duration';
import type { Programme } from './programme.server';

type Load = Programme['loads'][number];

const COLUMNS = ['places', 'asks', 'consultations', 'month'] as const;

export function Loads({ loads }: Pick<Programme, 'loads'>) {
  const { say } = useMessages();
  const most = Math.max(1, ...loads.map(({ capacity, pairings }) => Math.max(capacity, pairings)));
  return (
    <section className="block" aria-labelledby="loads">
      <h2 id="loads">{say('programme.loads.title')}</h2>
      {loads.length === 0 ? <p className="soft">{say('programme.loads.none')}</p> : null}
      {loads.length > 0 ? (
        <table className="table table--fold loads" aria-labelledby="loads">
          <thead>
            <tr>
              <th scope="col">{say('programme.loads.mentor')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {say(`programme.loads.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {loads.map((load) => (
              <Row key={load.id} load={load} most={most} />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

function Row({ load, most }: { readonly load: Load; readonly most: number }) {
  const { say } = useMessages();
  const { name, isPaused, asks, consultations, minutesThisMonth, hoursPerMonth } = load;
  return (
    <tr>
      <th scope="row">
        {name}
        {isPaused ? <span className="meta d-block">{say('programme.loads.paused')}</span> : null}
      </th>
      <td data-label={say('programme.loads.places')}>
        <Places load={load} most={most} />
      </td>
      <td className="num" data-label={say('programme.loads.asks')}>
        {asks}
      </td>
      <td className="num" data-label={say('programme.loads.consultations')}>
        {consultations}
      </td>
      <td data-label={say('programme.loads.month')}>
        <span className="nowrap">{duration(say, minutesThisMonth)}</span>
        {hoursPerMonth === null ? null : (
          <span className="meta d-block">{say('programme.loads.limit', { limit: duration(say, hoursPerMonth * 60) })}</span>
        )}
      </td>
    </tr>
  );
}

/** As wide as the places that a mentor offers, beside the one who offers most; the darker, the fuller. */
function Places({ load: { pairings, capacity, share }, most }: { readonly load: Load; readonly most: number }) {
  const { say } = useMessages();
  return (
    <>
      <span className="num nowrap">{say('mentoringDesk.ofAll', { reached: pairings, all: capacity })}</span>
      <svg className="bar bar--load" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="max" width={capacity} height="1" />
        <rect className={`ramp-${Math.min(5, Math.max(1, Math.ceil(share * 5)))}`} width={pairings} height="1" />
      </svg>
    </>
  );
}
