/** Sees to it, when routes are registered, that every one declares who may use it. */
import type { FastifyInstance } from 'fastify';
import type { Permission } from './permission.js';

declare module 'fastify' {
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

/** Collects every route registered from now on; registering one without a permission throws and so stops the start. */
export function collectRouteAccess(server: FastifyInstance): readonly RouteAccess[] {
  const routes: RouteAccess[] = [];
  server.addHook('onRoute', ({ method, url, config }) => {
    const permission = config?.access;
    if (!permission) throw new Error(`The route ${String(method)} ${url} declares no permission`);
    for (const one of [method].flat()) routes.push({ route: `${one} ${url}`, permission });
  });
  return routes;
}
