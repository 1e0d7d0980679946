/** Who may use a root field or a route: declared beside it, decided here, refused where nothing is declared. */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Actor } from '#kernel';

/** Each permission with its decision. What a permitted caller then sees is the domain policy's matter. */
export const PERMISSIONS = {
  /** Anybody, signed in or not. */
  PUBLIC: (_actor: Actor): boolean => true,
} as const;

export type Permission = keyof typeof PERMISSIONS;

const DECLARED = Symbol('declared permission');

/** Declares who may use a root field (Query, Mutation) or a controller's route; one without it stops the start. */
export function Access(permission: Permission): MethodDecorator {
  return applyDecorators(SetMetadata(DECLARED, permission), RouteConfig({ access: permission }));
}

/** The permission that a handler declares; undefined where it declares none. */
export function declaredPermission(handler: object): Permission | undefined {
  return Reflect.getMetadata(DECLARED, handler) as Permission | undefined;
}
