// Keeps how the reader wants pages to look, and goes back to the page that asked.
import { redirect, type ActionFunctionArgs } from 'react-router';
import { serverContext } from '../../server-context';
import { appearanceCookie, isAppearance } from '../../ui/appearance';

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { publicUrl } = context.get(serverContext);
  const form = await request.formData();
  const appearance = form.get('appearance');
  return redirect(
    ownAddress(form.get('back'), publicUrl),
    isAppearance(appearance) ? { headers: { 'set-cookie': appearanceCookie(appearance, publicUrl) } } : undefined,
  );
}

/** An address of this site, read as a browser would; the first page in place of any other. */
function ownAddress(given: unknown, publicUrl: string): string {
  const url = typeof given === 'string' ? URL.parse(given, publicUrl) : null;
  if (url?.origin !== new URL(publicUrl).origin || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search;
}

/** Nothing to read here. */
export function loader(): Response {
  return redirect('/');
}
