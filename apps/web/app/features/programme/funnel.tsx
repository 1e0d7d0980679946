// How far requests get: a bar a stage, with its figure and its share of all requests; and where the others are.
import { useMessages } from '../../i18n/messages';
import type { Programme } from './programme.server';

export function Funnel({ stages, figures }: Pick<Programme, 'stages' | 'figures'>) {
  const { say } = useMessages();
  const all = Math.max(...stages.map(({ count }) => count));
  return (
    <section className="block" aria-labelledby="funnel">
      <h2 id="funnel">{say('programme.funnel.title')}</h2>
      <table className="table table--fold chart" aria-labelledby="funnel">
        <thead>
          <tr>
            <th scope="col">{say('programme.funnel.stage')}</th>
            <th scope="col">{say('programme.funnel.count')}</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, count }, place) => (
            <tr key={stage}>
              <th scope="row">{say(`programme.stage.${stage}`)}</th>
              <td className="num nowrap">
                {count}
                <span className="meta d-block">{say('programme.funnel.share', { share: Math.round((100 * count) / all) })}</span>
              </td>
              <td aria-hidden="true">
                <svg className="bar bar--chart" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none">
                  <rect className={`ramp-${5 - place}`} width={count} height="1" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta also">
        {(['asked', 'queued', 'ended'] as const).map((what) => say(`programme.beside.${what}`, { count: figures[what] })).join(' ')}
      </p>
    </section>
  );
}
