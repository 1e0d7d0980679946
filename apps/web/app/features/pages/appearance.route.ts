// Keeps how the reader wants pages to look, and goes back to the page that asked.
import { redirect, type ActionFunctionArgs } from 'react-router';
import { serverContext } from '../../server-context';
import { appearanceCookie, isAppearance } from '../../ui/appearance';

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== new URL(context.get(serverContext).publicUrl).origin) return new Response(null, { status: 403 });
  const form = await request.formData();
  const appearance = form.get('appearance');
  const back = form.get('back');
  const to = typeof back === 'string' && /^\/(?!\/)[\w/?&=%.-]*$/.test(back) ? back : '/';
  return redirect(to, isAppearance(appearance) ? { headers: { 'set-cookie': appearanceCookie(appearance) } } : undefined);
}

/** Nothing to read here. */
export function loader(): Response {
  return redirect('/');
}
