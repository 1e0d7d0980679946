/** Identity's part of the schema. */
import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { MentoringModule } from '#mentoring';
import { AcceptanceResolver, InvitationRecordFields } from './acceptance.resolver.js';
import { AuditPersonResolver } from './audit-person.resolver.js';
import { AuditResolver } from './audit.resolver.js';
import { ConsentFields, ErasureFields, MyDataResolver, OwnProfileFields } from './my-data.resolver.js';
import { InboxResolver } from './inbox.resolver.js';
import { OutboxResolver } from './outbox.resolver.js';
import { PeopleResolver } from './people.resolver.js';
import { PersonVisibilityRules } from './person-visibility.js';
import { AccountResolver } from './account.resolver.js';
import { FactorResolver } from './factor.resolver.js';
import { StatusResolver } from './status.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({
  imports: [IdentityModule, MembershipModule, MentoringModule],
  providers: [
    InboxResolver,
    StatusResolver,
    OutboxResolver,
    AuditPersonResolver,
    AuditResolver,
    ConsentFields,
    ErasureFields,
    MyDataResolver,
    OwnProfileFields,
    AcceptanceResolver,
    InvitationRecordFields,
    PeopleResolver,
    PersonVisibilityRules,
    AccountResolver,
    FactorResolver,
    SignInResolver,
    ViewerResolver,
  ],
})
export class IdentityApiModule {}
