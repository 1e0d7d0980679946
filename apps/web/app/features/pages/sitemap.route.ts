// Every public page in its three languages, for search engines. Organizations are those that a visitor may see.
import type { LoaderFunctionArgs } from 'react-router';
import { SitemapDocument } from '../../graphql/generated/graphql';
import { askFor } from '../../graphql/execute.server';
import { LANGUAGES } from '../../i18n/messages';
import { serverContext } from '../../server-context';

const PAGES = ['', '/members', '/join', '/about', '/access', '/help', '/contact', '/report', '/accessibility'];

/** The protocol's own limit is 50,000 addresses a file. */
const MOST_ORGANIZATIONS = 16_000;

export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { publicUrl } = context.get(serverContext);
  const paths = [...PAGES, ...(await slugs(context)).map((slug) => `/members/${slug}`)];
  const entries = paths.flatMap((path) => LANGUAGES.map((language) => entry(publicUrl, language, path)));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

async function slugs(context: LoaderFunctionArgs['context']): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { organizations }: Awaited<ReturnType<typeof page>> = await page(context, after);
    found.push(...organizations.edges.map(({ node }) => node.slug));
    after = organizations.pageInfo.endCursor;
    if (!organizations.pageInfo.hasNextPage || after === null || found.length >= MOST_ORGANIZATIONS) return found;
  }
}

function page(context: LoaderFunctionArgs['context'], after: string | null) {
  return askFor({ context, language: 'en' }, SitemapDocument, { after });
}

function entry(publicUrl: string, language: string, path: string): string {
  const alternates = LANGUAGES.map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${publicUrl}/${one}${path}"/>`);
  return `<url><loc>${publicUrl}/${language}${path}</loc>${alternates.join('')}</url>`;
}
