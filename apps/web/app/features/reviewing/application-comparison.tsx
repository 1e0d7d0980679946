// The application beside an organization that it resembles, a row a field: the same, alike, different, with words.
import { Form, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Icon, type IconName } from '../../ui/pictures';
import type { ApplicationBench } from './application.server';
import type { ComparedRow, Likeness } from './comparison.server';

const ICONS: Readonly<Record<Likeness, IconName>> = { equal: 'equal', approx: 'approx', differ: 'differ', unknown: 'differ' };

export function ApplicationComparison({ application: { alike, comparison } }: { readonly application: ApplicationBench }) {
  const { language, say } = useMessages();
  const chosen = alike.find(({ isChosen }) => isChosen);
  return (
    <section className="block" aria-labelledby="alike">
      <div className="head">
        <h2 id="alike">{say('reviewing.comparison')}</h2>
        {alike.length > 1 ? (
          <Form className="segmented" preventScrollReset aria-label={say('reviewing.compareWith')}>
            {alike.map(({ slug, name, lang, score, isChosen }) => (
              <button key={slug} name="with" value={slug} aria-pressed={isChosen}>
                <span lang={lang}>{name}</span>, {score}&nbsp;%
              </button>
            ))}
          </Form>
        ) : null}
      </div>
      {chosen ? (
        <p className="about">
          <Link to={`/${language}/members/${chosen.slug}`} lang={chosen.lang}>
            {chosen.name}
          </Link>
          : {say('reviewing.score', { score: chosen.score })}{' '}
          {chosen.because.map((because) => say(`reviewing.because.${because}`)).join(', ')}.
        </p>
      ) : null}
      <table className="table table--fold compare-two">
        <caption className="vh">{say('reviewing.comparison')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('reviewing.column.field')}</th>
            <th scope="col">{say('reviewing.column.application')}</th>
            <th scope="col">{say('reviewing.column.member')}</th>
            <th scope="col">{say('reviewing.column.likeness')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.map((row) => (
            <Row key={row.field} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row: { field, ours, theirs, likeness } }: { readonly row: ComparedRow }) {
  const { say } = useMessages();
  const words = (values: readonly string[]) => (values.length > 0 ? values.join(' · ') : say('reviewing.notGiven'));
  return (
    <tr className={`cmp cmp--${likeness}`}>
      <th scope="row">{say(`join.field.${field}`)}</th>
      <td data-label={say('reviewing.column.application')}>{words(ours)}</td>
      <td data-label={say('reviewing.column.member')}>{words(theirs)}</td>
      <td className="cmp__v">
        <div className="cmp__box">
          <Icon name={ICONS[likeness]} />
          <span>{say(`reviewing.likeness.${likeness}`)}</span>
        </div>
      </td>
    </tr>
  );
}
