// What search engines may read: everything that is a page.
import type { LoaderFunctionArgs } from 'react-router';
import { serverContext } from '../../server-context';

export function loader({ context }: LoaderFunctionArgs): Response {
  const { publicUrl } = context.get(serverContext);
  const lines = ['User-agent: *', 'Disallow: /graphql', 'Disallow: /*?', '', `Sitemap: ${publicUrl}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
