import { describe, expect, it } from '@jest/globals';
import { SYSTEM, VISITOR, type AccountActor } from '#kernel';
import { listingsVisibleTo, seesBin, seesContact, seesLegalForm, seesMentorCount } from './organization.policy.js';
import { CONTACT_VISIBILITIES } from './organization.js';

const account = (given: Partial<AccountActor>): AccountActor => ({
  kind: 'ACCOUNT',
  accountId: 'a',
  personId: 'p',
  sessionId: 's',
  roles: [],
  withheldRoles: [],
  managedOrganizationIds: [],
  reviewedRegions: [],
  isConfirmed: true,
  isMember: false,
  isCoordinator: false,
  organizationIds: [],
  ...given,
});
const OUTSIDER = account({});
const MEMBER = account({ isMember: true, organizationIds: ['own'] });
const COORDINATOR = account({ isMember: true, isCoordinator: true });

describe('what somebody may see of the directory', () => {
  it('is what everybody may see, unless the network knows them', () => {
    expect(listingsVisibleTo(VISITOR)).toEqual(['PUBLIC']);
    expect(listingsVisibleTo(OUTSIDER)).toEqual(['PUBLIC']);
    expect(listingsVisibleTo(MEMBER)).toEqual(['PUBLIC', 'MEMBERS']);
    expect(listingsVisibleTo(COORDINATOR)).toEqual(['PUBLIC', 'MEMBERS', 'COORDINATORS']);
    expect(listingsVisibleTo(SYSTEM)).toEqual(['PUBLIC', 'MEMBERS', 'COORDINATORS']);
  });

  it('is, of contacts, what each is visible to', () => {
    const seen = (actor: Parameters<typeof seesContact>[0], organizationId: string): string[] =>
      CONTACT_VISIBILITIES.filter((visibility) => seesContact(actor, organizationId, visibility));
    expect(seen(VISITOR, 'other')).toEqual(['PUBLIC']);
    expect(seen(OUTSIDER, 'other')).toEqual(['PUBLIC']);
    expect(seen(MEMBER, 'other')).toEqual(['PUBLIC', 'MEMBERS']);
    expect(seen(COORDINATOR, 'other')).toEqual(['PUBLIC', 'MEMBERS', 'COORDINATORS']);
    expect(seen(MEMBER, 'own')).toEqual([...CONTACT_VISIBILITIES]);
  });

  it('hides from all but coordinators and the organization itself that it has no registration', () => {
    for (const actor of [VISITOR, OUTSIDER, MEMBER])
      expect(seesLegalForm(actor, 'other', { code: 'INITIATIVE_GROUP', isWithheld: false })).toBe(false);
    for (const actor of [COORDINATOR, SYSTEM])
      expect(seesLegalForm(actor, 'other', { code: 'INITIATIVE_GROUP', isWithheld: false })).toBe(true);
    expect(seesLegalForm(MEMBER, 'own', { code: 'INITIATIVE_GROUP', isWithheld: true })).toBe(true);
    expect(seesLegalForm(VISITOR, 'other', { code: 'PUBLIC_FOUNDATION', isWithheld: false })).toBe(true);
    expect(seesLegalForm(MEMBER, 'other', { code: 'PUBLIC_FOUNDATION', isWithheld: true })).toBe(false);
  });

  it('shows a BIN to members where the organization chose so, and to visitors never', () => {
    const seen = (isWithheld: boolean): boolean[] =>
      [VISITOR, OUTSIDER, MEMBER, COORDINATOR].map((actor) => seesBin(actor, 'other', { isWithheld }));
    expect(seen(true)).toEqual([false, false, false, true]);
    expect(seen(false)).toEqual([false, false, true, true]);
    expect(seesBin(MEMBER, 'own', { isWithheld: true })).toBe(true);
  });

  it('tells how many mentors there are to members alone', () => {
    expect([VISITOR, OUTSIDER, MEMBER, COORDINATOR].map(seesMentorCount)).toEqual([false, false, true, true]);
  });
});
