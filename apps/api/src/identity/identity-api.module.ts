/** Identity's part of the schema. */
import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SignInResolver } from './sign-in.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({ imports: [IdentityModule], providers: [SignInResolver, ViewerResolver] })
export class IdentityApiModule {}
