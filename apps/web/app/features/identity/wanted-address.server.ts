// Where a reader was going when a form stood in the way.

/** The page of ours that `to` names; null where it names none, so that no link leads a reader off the site. */
export function wantedAddress(request: Request): string | null {
  const to = new URL(request.url).searchParams.get('to') ?? '';
  return /^\/(?:kk|ru|en)(?:\/[\w-]+)*$/.test(to) ? to : null;
}

/** Another form on the way, which leads on to the same page. */
export function onTheWay(address: string, request: Request): string {
  const wanted = wantedAddress(request);
  return wanted ? `${address}?to=${encodeURIComponent(wanted)}` : address;
}
