// Pages of text: who we are, how to use this, whom to write to, what to do after a leak, what we do for access.
import { data, useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router';
import { isLanguage } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { documentOf, isDocumentName } from './documents.server';
import type { Block } from './text-page';

export function loader({ request, params }: LoaderFunctionArgs) {
  const name = new URL(request.url).pathname.split('/')[2]?.replace(/\.data$/, '');
  if (!isLanguage(params['locale']) || !isDocumentName(name)) throw data(null, { status: 404 });
  return documentOf(name, params['locale']);
}

export default function DocumentPage() {
  const { title, lead, blocks } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <main id="main" tabIndex={-1}>
      <div className="wrap">
        <PageHead key={pathname} title={title} description={lead} publicUrl={useRootData()?.publicUrl ?? ''} />
        <article className="prose">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {blocks.map((block) => (
            <Section key={block.heading} block={block} />
          ))}
        </article>
      </div>
    </main>
  );
}

function Section({ block: { heading, paragraphs, points } }: { readonly block: Block }) {
  return (
    <section>
      <h2>{heading}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {points ? (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
