/** Who may use what: every root field and route with its permission, reviewed as such when this file changes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { buildSchema } from 'graphql';
import { RootFieldAccess } from '../../apps/api/src/gateway/access/root-field-access.js';
import { collectRouteAccess } from '../../apps/api/src/gateway/access/route-access.js';
import { startApi, type RunningApi } from '../support/running-api.js';

describe('access', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('to root fields is declared', () => {
    const declared = api.application.get(RootFieldAccess).declarations();
    expect(Object.fromEntries([...declared].sort())).toMatchInlineSnapshot(`
     {
       "Mutation.acceptAgreement": "ACCOUNT",
       "Mutation.acceptInvitation": "SIGNING_IN",
       "Mutation.addActionItem": "ACCOUNT",
       "Mutation.addGoal": "ACCOUNT",
       "Mutation.addMemberNote": "COORDINATOR",
       "Mutation.addMentoringParticipant": "ACCOUNT",
       "Mutation.addOrganization": "COORDINATOR",
       "Mutation.answerCheckIn": "ACCOUNT",
       "Mutation.answerDutySwap": "ACCOUNT",
       "Mutation.answerPairing": "ACCOUNT",
       "Mutation.answerQuestion": "ACCOUNT",
       "Mutation.appealRejection": "PUBLIC",
       "Mutation.applyForMembership": "PUBLIC",
       "Mutation.appoint": "STAFF",
       "Mutation.approveEmergencyAccess": "ACCOUNT",
       "Mutation.askEmergencyAccess": "ACCOUNT",
       "Mutation.beginImport": "COORDINATOR",
       "Mutation.beginPasskeyRegistration": "ACCOUNT",
       "Mutation.beginPasskeySignIn": "SIGNING_IN",
       "Mutation.beginTotp": "ACCOUNT",
       "Mutation.cancelSession": "ACCOUNT",
       "Mutation.changeEmail": "ACCOUNT",
       "Mutation.changeMembership": "COORDINATOR",
       "Mutation.changePassword": "ACCOUNT",
       "Mutation.changeRepresentationRole": "INVITER",
       "Mutation.checkApplication": "REVIEWER",
       "Mutation.closeRequest": "COORDINATOR",
       "Mutation.completePairing": "ACCOUNT",
       "Mutation.confirmEmail": "SIGNING_IN",
       "Mutation.confirmErasure": "COORDINATOR",
       "Mutation.confirmIdentity": "ACCOUNT",
       "Mutation.confirmTotp": "ACCOUNT",
       "Mutation.continueSignIn": "SIGNING_IN",
       "Mutation.decideMentorProfile": "COORDINATOR",
       "Mutation.decideProfileChange": "COORDINATOR",
       "Mutation.declareConflictOfInterest": "REVIEWER",
       "Mutation.declineByLink": "SIGNING_IN",
       "Mutation.deleteMember": "COORDINATOR",
       "Mutation.deleteMemberNote": "COORDINATOR",
       "Mutation.deleteNote": "ACCOUNT",
       "Mutation.disableAccount": "ADMINISTRATOR",
       "Mutation.discardImport": "COORDINATOR",
       "Mutation.editNote": "ACCOUNT",
       "Mutation.enableAccount": "ADMINISTRATOR",
       "Mutation.endAllSessions": "ACCOUNT",
       "Mutation.endAppointment": "STAFF",
       "Mutation.endMentorProfile": "ACCOUNT",
       "Mutation.endPairing": "ACCOUNT",
       "Mutation.endRepresentation": "ACCOUNT",
       "Mutation.endSession": "ACCOUNT",
       "Mutation.endSessionsOfEverybody": "ADMINISTRATOR",
       "Mutation.exportMembers": "COORDINATOR",
       "Mutation.finishPasskeyRegistration": "ACCOUNT",
       "Mutation.finishPasskeySignIn": "SIGNING_IN",
       "Mutation.giveBackOrganization": "COORDINATOR",
       "Mutation.giveConsent": "ACCOUNT",
       "Mutation.invitePerson": "INVITER",
       "Mutation.leaveNetwork": "ACCOUNT",
       "Mutation.lockAccount": "ACCOUNT",
       "Mutation.nameTrustedColleague": "ACCOUNT",
       "Mutation.offerDutySwap": "ACCOUNT",
       "Mutation.pauseMentoring": "ACCOUNT",
       "Mutation.pausePairing": "ACCOUNT",
       "Mutation.planSession": "ACCOUNT",
       "Mutation.proposeAgreement": "ACCOUNT",
       "Mutation.proposeMentor": "COORDINATOR",
       "Mutation.proveApplicationEmail": "PUBLIC",
       "Mutation.recordSession": "ACCOUNT",
       "Mutation.removeMentoringParticipant": "ACCOUNT",
       "Mutation.removeOrganizationLogo": "ACCOUNT",
       "Mutation.removePasskey": "ACCOUNT",
       "Mutation.removeTotp": "ACCOUNT",
       "Mutation.renewMembership": "ACCOUNT",
       "Mutation.renewRecoveryCodes": "ACCOUNT",
       "Mutation.requestErasure": "ACCOUNT",
       "Mutation.requestMentoring": "MEMBER",
       "Mutation.requestPasswordReset": "SIGNING_IN",
       "Mutation.resendInvitation": "INVITER",
       "Mutation.resetPassword": "SIGNING_IN",
       "Mutation.restoreMember": "COORDINATOR",
       "Mutation.restoreMemberNote": "COORDINATOR",
       "Mutation.resumeMentoring": "ACCOUNT",
       "Mutation.resumePairing": "ACCOUNT",
       "Mutation.reviewApplication": "REVIEWER",
       "Mutation.saveApplicationDraft": "PUBLIC",
       "Mutation.saveMentorProfile": "MEMBER",
       "Mutation.sendInvitations": "COORDINATOR",
       "Mutation.setActionItemDone": "ACCOUNT",
       "Mutation.setCalendarDay": "COORDINATOR",
       "Mutation.setDutyMentor": "COORDINATOR",
       "Mutation.setOrganizationLogo": "ACCOUNT",
       "Mutation.signIn": "SIGNING_IN",
       "Mutation.signOut": "SIGNING_IN",
       "Mutation.undoErasure": "ACCOUNT",
       "Mutation.undoProfileChange": "COORDINATOR",
       "Mutation.unlockAccount": "SIGNING_IN",
       "Mutation.updateGoal": "ACCOUNT",
       "Mutation.updateMembershipSettings": "COORDINATOR",
       "Mutation.updateMentoringSettings": "COORDINATOR",
       "Mutation.updateOrganizationProfile": "ACCOUNT",
       "Mutation.updateProfile": "ACCOUNT",
       "Mutation.withdrawApplication": "PUBLIC",
       "Mutation.withdrawConsent": "ACCOUNT",
       "Mutation.withdrawInvitation": "INVITER",
       "Mutation.withdrawRequest": "ACCOUNT",
       "Mutation.withholdOrganization": "COORDINATOR",
       "Mutation.writeImport": "COORDINATOR",
       "Mutation.writeMentorNote": "COORDINATOR",
       "Mutation.writeNote": "ACCOUNT",
       "Mutation.writeReflection": "ACCOUNT",
       "Query.auditEntries": "STAFF",
       "Query.calendarDays": "ACCOUNT",
       "Query.coordinationDesk": "COORDINATOR",
       "Query.deletedMembers": "COORDINATOR",
       "Query.dutyWeeks": "MEMBER",
       "Query.emergencyAccesses": "ACCOUNT",
       "Query.emergencyTexts": "ACCOUNT",
       "Query.erasures": "COORDINATOR",
       "Query.focusAreas": "PUBLIC",
       "Query.headlineCheck": "ACCOUNT",
       "Query.invitation": "SIGNING_IN",
       "Query.invitationPreview": "COORDINATOR",
       "Query.invitationWaves": "COORDINATOR",
       "Query.invitations": "INVITER",
       "Query.isDemonstration": "PUBLIC",
       "Query.legalForms": "PUBLIC",
       "Query.mailedAsk": "SIGNING_IN",
       "Query.memberImport": "COORDINATOR",
       "Query.memberImports": "COORDINATOR",
       "Query.members": "COORDINATOR",
       "Query.membershipApplication": "REVIEWER",
       "Query.membershipApplications": "REVIEWER",
       "Query.membershipSettings": "REVIEWER",
       "Query.membershipTerms": "PUBLIC",
       "Query.mentor": "ACCOUNT",
       "Query.mentoringOverview": "COORDINATOR",
       "Query.mentoringQueue": "COORDINATOR",
       "Query.mentoringRequest": "ACCOUNT",
       "Query.mentoringSettings": "COORDINATOR",
       "Query.mentoringTerms": "MEMBER",
       "Query.mentors": "MEMBER",
       "Query.myData": "ACCOUNT",
       "Query.networkFigures": "PUBLIC",
       "Query.node": "PUBLIC",
       "Query.organization": "PUBLIC",
       "Query.organizations": "PUBLIC",
       "Query.outbox": "ADMINISTRATOR",
       "Query.ownApplication": "PUBLIC",
       "Query.pairing": "ACCOUNT",
       "Query.pairingCopy": "ACCOUNT",
       "Query.people": "STAFF",
       "Query.person": "STAFF",
       "Query.profileChanges": "COORDINATOR",
       "Query.regions": "PUBLIC",
       "Query.systemStatus": "ADMINISTRATOR",
       "Query.viewer": "ACCOUNT",
       "Query.whoCanSee": "PUBLIC",
       "Query.workingDaysUntil": "ACCOUNT",
       "Query.workingLanguages": "PUBLIC",
     }
    `);
  });

  it('to routes is declared', () => {
    const { routeAccess } = api.application.getHttpAdapter().getInstance();
    const routes = routeAccess.map(({ route, permission }) => `${route} ${permission}`).sort();
    expect(routes).toEqual([
      'DELETE /graphql PUBLIC',
      'GET /graphql PUBLIC',
      'GET /health/live PUBLIC',
      'GET /health/ready PUBLIC',
      'HEAD /graphql PUBLIC',
      'HEAD /health/live PUBLIC',
      'HEAD /health/ready PUBLIC',
      'OPTIONS /graphql PUBLIC',
      'PATCH /graphql PUBLIC',
      'POST /graphql PUBLIC',
      'POST /uploads ACCOUNT',
      'PUT /graphql PUBLIC',
    ]);
  });

  it('to a root field that declares nothing stops the start', () => {
    const access = api.application.get(RootFieldAccess);
    const schema = buildSchema('type Query { secrets: String }');
    expect(() => access.guard(schema)).toThrow('The root field Query.secrets declares no permission');
  });

  it('to a route that declares nothing stops the start', () => {
    const server = fastify();
    collectRouteAccess(server);
    expect(() => server.get('/secrets', () => '')).toThrow('The route GET /secrets declares no permission');
  });
});
