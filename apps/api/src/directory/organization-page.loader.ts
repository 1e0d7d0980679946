/** Loads what the pages of a list's organizations show, in one statement a request, through the policy. */
import { Injectable } from '@nestjs/common';
import { OrganizationService, type OrganizationPage } from '#directory';
import { Refused } from '../gateway/errors/refusal.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';

interface Batch {
  readonly ids: Set<string>;
  readonly pages: Promise<ReadonlyMap<string, { readonly page: OrganizationPage }>>;
}

@Injectable()
export class OrganizationPageLoader {
  private readonly waiting = new WeakMap<GraphqlContext, Batch>();

  constructor(private readonly organizations: OrganizationService) {}

  /** The page of an organization that the request's actor was just shown; where it has left since (or a replica lags), there is none. */
  async load(context: GraphqlContext, id: string): Promise<OrganizationPage> {
    const batch = this.waiting.get(context) ?? this.open(context);
    batch.ids.add(id);
    const organization = (await batch.pages).get(id);
    if (!organization) throw new Refused({ code: 'NOT_FOUND' });
    return organization.page;
  }

  /** Collects the ids that fields ask for before the event loop turns, then reads them together. */
  private open(context: GraphqlContext): Batch {
    const ids = new Set<string>();
    const pages = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.waiting.delete(context);
      return this.organizations.findVisible(context.actor, [...ids]);
    });
    const batch = { ids, pages };
    this.waiting.set(context, batch);
    return batch;
  }
}
