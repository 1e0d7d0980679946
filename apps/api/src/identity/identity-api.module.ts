/** Identity's part of the schema. */
import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AccountResolver } from './account.resolver.js';
import { FactorResolver } from './factor.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({ imports: [IdentityModule], providers: [AccountResolver, FactorResolver, SignInResolver, ViewerResolver] })
export class IdentityApiModule {}
