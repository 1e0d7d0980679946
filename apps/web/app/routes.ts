// Every address of the site. The words of an address are the same in all three languages.
import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('features/pages/entrance.route.ts'),
  route('robots.txt', 'features/pages/robots.route.ts'),
  route('sitemap.xml', 'features/pages/sitemap.route.ts'),
  route('appearance', 'features/pages/appearance.route.ts'),
  route(':locale', 'features/pages/site.route.tsx', [
    index('features/home/home.route.tsx'),
    route('members', 'features/directory/directory.route.tsx'),
    route('members/:slug', 'features/directory/organization.route.tsx'),
    route('sign-in', 'features/identity/sign-in.route.tsx'),
    route('sign-in/passkey', 'features/identity/passkey-sign-in-question.route.ts'),
    route('sign-in/reset', 'features/identity/reset.route.tsx'),
    route('sign-in/reset/:token', 'features/identity/new-password.route.tsx'),
    route('sign-in/unlock/:token', 'features/identity/unlock.route.tsx'),
    route('sign-in/code', 'features/identity/sign-in-code.route.tsx'),
    route('invitation/:token', 'features/identity/invitation.route.tsx'),
    route('sign-out', 'features/identity/sign-out.route.ts'),
    route('account', 'features/identity/account.route.tsx'),
    route('account/profile', 'features/identity/profile.route.tsx'),
    route('account/password', 'features/identity/change-password.route.tsx'),
    route('account/email', 'features/identity/change-email.route.tsx'),
    route('account/email/:token', 'features/identity/email-confirmation.route.tsx'),
    route('account/confirm', 'features/identity/confirm.route.tsx'),
    route('account/lock', 'features/identity/lock.route.tsx'),
    route('account/data', 'features/identity/own-data.route.tsx'),
    route('account/data/document', 'features/identity/own-data-document.route.ts'),
    route('account/security', 'features/identity/security.route.tsx'),
    route('account/security/passkey', 'features/identity/passkey-question.route.ts'),
    route('coordination', 'features/staff/area.route.tsx', { id: 'coordination' }, [
      index('features/staff/area-entrance.route.ts', { id: 'coordination-entrance' }),
      route('people', 'features/people/people.route.tsx', { id: 'coordination-people' }),
      route('people/:id', 'features/people/person.route.tsx', { id: 'coordination-person' }),
    ]),
    route('administration', 'features/staff/area.route.tsx', { id: 'administration' }, [
      index('features/staff/area-entrance.route.ts', { id: 'administration-entrance' }),
      route('people', 'features/people/people.route.tsx', { id: 'administration-people' }),
      route('people/:id', 'features/people/person.route.tsx', { id: 'administration-person' }),
    ]),
    ...['about', 'help', 'contact', 'report', 'accessibility'].map((page) =>
      route(page, 'features/pages/document.route.tsx', { id: page }),
    ),
    route('*', 'features/pages/unknown.route.tsx'),
  ]),
] satisfies RouteConfig;
