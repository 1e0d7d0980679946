/** Sees to it, when routes are registered, that every one declares who may use it. */
import type { FastifyInstance } from 'fastify';
import type { Permission } from './permission.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every registered route with its permission. */
    routeAccess: readonly RouteAccess[];
  }
  interface FastifyContextConfig {
    /** Who may use the route. */
    access?: Permission;
  }
}

/** A route with its permission, as `GET /health/live`. */
export interface RouteAccess {
  readonly route: string;
  readonly permission: Permission;
}

/** Collects every route registered from now on in `routeAccess`; registering one without a permission throws and so stops the start. */
export function collectRouteAccess(server: FastifyInstance): void {
  const routes: RouteAccess[] = [];
  server.decorate('routeAccess', routes);
  server.addHook('onRoute', ({ method, url, config }) => {
    const permission = config?.access;
    if (!permission) throw new Error(`The route ${String(method)} ${url} declares no permission`);
    for (const one of [method].flat()) routes.push({ route: `${one} ${url}`, permission });
  });
}
