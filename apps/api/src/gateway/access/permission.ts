/** Who may use a root field or a route: declared beside it, decided here, refused where nothing is declared. */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Actor, Role } from '#kernel';

/** What somebody can be to the API as a whole. What they are to one record is the matter of that domain's policy. */
export const SUBJECTS = ['ANYBODY', 'ACCOUNT', 'MEMBER', 'MANAGER', 'REVIEWER', 'OBSERVER', 'COORDINATOR', 'ADMINISTRATOR'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Each permission with whoever has it. What a permitted caller then sees is the domain policy's matter. */
export const PERMISSIONS = {
  /** Anybody, signed in or not. */
  PUBLIC: ['ANYBODY'],
  /** Anybody who is about to sign in: a dead token does not matter. */
  SIGNING_IN: ['ANYBODY'],
  /** Whoever is signed in, for what is their own. */
  ACCOUNT: ['ACCOUNT'],
  /** The audience “members”: among themselves they see more. */
  MEMBER: ['MEMBER'],
  /** Whoever looks after people. */
  STAFF: ['COORDINATOR', 'ADMINISTRATOR'],
  /** Whoever may invite: staff, and the managers of organizations for theirs. */
  INVITER: ['COORDINATOR', 'ADMINISTRATOR', 'MANAGER'],
  /** Whoever decides on applications: coordinators, and members who are appointed to. */
  REVIEWER: ['REVIEWER', 'COORDINATOR'],
  COORDINATOR: ['COORDINATOR'],
  ADMINISTRATOR: ['ADMINISTRATOR'],
} as const satisfies Readonly<Record<string, readonly Subject[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** Why a permission is refused; null where it is given. */
export type Refusing = 'UNAUTHENTICATED' | 'SECOND_FACTOR_REQUIRED' | 'NOT_PERMITTED' | null;

export function refusing(permission: Permission, actor: Actor): Refusing {
  const subjects: readonly Subject[] = PERMISSIONS[permission];
  if (subjects.some((subject) => isSubject(subject, actor))) return null;
  if (actor.kind !== 'ACCOUNT') return 'UNAUTHENTICATED';
  return actor.withheldRoles.some((role) => subjects.includes(role as Subject)) ? 'SECOND_FACTOR_REQUIRED' : 'NOT_PERMITTED';
}

export function isSubject(subject: Subject, actor: Actor): boolean {
  if (subject === 'ANYBODY' || actor.kind === 'SYSTEM') return true;
  if (actor.kind === 'VISITOR') return false;
  switch (subject) {
    case 'ACCOUNT':
      return true;
    case 'MEMBER':
      return actor.isMember;
    case 'MANAGER':
      return actor.managedOrganizationIds.length > 0;
    case 'REVIEWER':
      return actor.reviewedRegions.length > 0;
    case 'OBSERVER':
    case 'COORDINATOR':
    case 'ADMINISTRATOR':
      return actor.roles.includes(subject satisfies Role);
  }
}

const DECLARED = Symbol('declared permission');

/** Declares who may use a root field (Query, Mutation) or a controller's route; one without it stops the start. */
export function Access(permission: Permission): MethodDecorator {
  return applyDecorators(SetMetadata(DECLARED, permission), RouteConfig({ access: permission }));
}

/** The permission that a handler declares; undefined where it declares none. */
export function declaredPermission(handler: object): Permission | undefined {
  return Reflect.getMetadata(DECLARED, handler) as Permission | undefined;
}
