// Whether a form that arrives was sent from a page of ours; a foreign page must not act for a reader.

/** Browsers say so themselves (Sec-Fetch-Site, which no page can forge); older ones give the origin of the page. */
export function isOwnPost(request: Request, publicUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === new URL(publicUrl).origin;
}
