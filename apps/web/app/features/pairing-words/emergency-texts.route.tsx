// What two wrote, to the two people who opened it in an emergency. Each time this page is read stands in the log.
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { TaskPage } from '../pages/task-page';
import { signedInReader } from '../identity/own-account.server';
import { emergencyTexts } from './emergency.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await emergencyTexts(signedInReader({ context, params }), params['access'] ?? '');
  if (!found) throw data(null, { status: 404 });
  return found;
}

export default function EmergencyTexts() {
  const { access, texts } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <TaskPage
      title={say('pairingWords.emergency.texts')}
      lead={say('pairingWords.emergency.textsLead', { until: access.until ?? '' })}
      above={<Link to={`/${language}/mentoring/emergency`}>{say('pairingWords.emergency.title')}</Link>}
    >
      {texts.length === 0 ? <p className="soft">{say('pairingWords.emergency.noTexts')}</p> : null}
      {texts.map(({ kind, author, on, parts }, index) => (
        <article key={index} className="confidential" aria-label={`${say(`pairingWords.emergency.kind.${kind}`)}, ${on}`}>
          <p className="meta">{[say(`pairingWords.emergency.kind.${kind}`), author, on].join(' · ')}</p>
          {parts === null ? <p className="soft">{say('pairingWords.gone')}</p> : null}
          {parts?.map(({ part, text }) => (
            <div key={part}>
              {part ? <p className="meta">{say(`pairingWords.emergency.part.${part}`)}</p> : null}
              <p className="written">{text}</p>
            </div>
          ))}
        </article>
      ))}
    </TaskPage>
  );
}
