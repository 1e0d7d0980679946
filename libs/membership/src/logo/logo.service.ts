/** An organization's logo: set and taken away by who keeps the profile, seen by whoever sees the organization. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganizationProfiles, OrganizationService } from '#directory';
import { success, type AccountActor, type Actor, type Result } from '#kernel';
import { Audit, Database, Uploads, type Transaction } from '#platform';
import { forbidden, invalid, NOT_FOUND, type MembershipError } from '../membership.errors.js';
import { managesMembership } from '../membership/lifecycle.policy.js';
import { logoImage } from './logo-image.js';
import { LogoRepository, type Logo } from './logo.repository.js';

@Injectable()
export class LogoService {
  constructor(
    private readonly database: Database,
    private readonly logos: LogoRepository,
    private readonly uploads: Uploads,
    private readonly profiles: OrganizationProfiles,
    private readonly organizations: OrganizationService,
    private readonly trail: Audit,
  ) {}

  /** The picture is decoded and encoded anew; a file that is none changes nothing. */
  async set(
    actor: AccountActor,
    { organizationId, uploadId }: { organizationId: string; uploadId: string },
  ): Promise<Result<null, MembershipError>> {
    if (!managesMembership(actor, organizationId)) return forbidden('NOT_PERMITTED');
    const file = await this.database.transaction((transaction) => this.uploads.take(transaction, actor.accountId, uploadId));
    if (!file) return NOT_FOUND;
    const image = await logoImage(file);
    if (!image) return invalid([{ path: ['input', 'uploadId'], code: 'IMAGE_REFUSED' }]);
    const logo = { ...image, id: randomUUID(), organizationId };
    return this.write(actor, organizationId, {
      logoId: logo.id,
      action: 'LOGO_SET',
      store: (transaction) => this.logos.replace(transaction, logo),
    });
  }

  async remove(actor: AccountActor, organizationId: string): Promise<Result<null, MembershipError>> {
    if (!managesMembership(actor, organizationId)) return forbidden('NOT_PERMITTED');
    const store = (transaction: Transaction): Promise<void> => this.logos.remove(transaction, organizationId);
    return this.write(actor, organizationId, { logoId: null, action: 'LOGO_REMOVED', store });
  }

  /** By organization, of those that the actor may see. */
  async findVisible(actor: Actor, organizationIds: readonly string[]): Promise<ReadonlyMap<string, Logo>> {
    const visible = await this.organizations.findVisible(actor, organizationIds);
    const logos = await this.logos.ofOrganizations([...visible.keys()]);
    return new Map(logos.map((logo) => [logo.organizationId, logo]));
  }

  private write(
    actor: AccountActor,
    organizationId: string,
    { logoId, action, store }: { logoId: string | null; action: string; store: (transaction: Transaction) => Promise<void> },
  ): Promise<Result<null, MembershipError>> {
    return this.database.transaction(async (transaction): Promise<Result<null, MembershipError>> => {
      const stored = await this.profiles.locked(transaction, organizationId);
      if (!stored) return NOT_FOUND;
      await store(transaction);
      await this.profiles.write(transaction, { ...stored, logoId });
      await this.trail.record(transaction, { actor, action, subjectType: 'ORGANIZATION', subjectId: organizationId });
      return success(null);
    });
  }
}
