/** Who may import members. */
import { expect, it } from '@jest/globals';
import { SYSTEM, VISITOR, type AccountActor } from '#kernel';
import { mayImport } from './import.policy.js';

const member: AccountActor = {
  kind: 'ACCOUNT',
  accountId: 'somebody',
  personId: 'person',
  sessionId: 'session',
  roles: [],
  withheldRoles: [],
  isConfirmed: false,
  isMember: true,
  isCoordinator: false,
  organizationIds: [],
  managedOrganizationIds: [],
  reviewedRegions: [],
};

it('coordinators and the installation may import, nobody else', () => {
  expect(mayImport(SYSTEM)).toBe(true);
  expect(mayImport({ ...member, isCoordinator: true })).toBe(true);
  expect(mayImport(member)).toBe(false);
  expect(mayImport(VISITOR)).toBe(false);
});
