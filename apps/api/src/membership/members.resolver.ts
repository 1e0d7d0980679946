/** The network's own side of its members: the list, notes, the timeline, and the desk. */
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService } from '#directory';
import { toGlobalId } from '#kernel';
import {
  ExportService,
  MembersService,
  NotesService,
  type DeskCounts,
  type MemberNote,
  type MemberRow,
  type TimelineEntry,
} from '#membership';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import { Access } from '../gateway/access/permission.js';
import { Refused } from '../gateway/errors/refusal.js';
import { unwrap } from '../gateway/errors/failures.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { AccountNameType } from '../identity/account-name.type.js';
import { payloadOf } from '../identity/payload-of.js';
import { AccountNames } from './account-names.js';
import {
  AddMemberNoteInput,
  CoordinationDeskType,
  DeleteMemberNoteInput,
  ExportedFileType,
  ExportMembersInput,
  MemberFilterInput,
  MemberConnectionType,
  MemberNoteConnectionType,
  MemberNoteType,
  MembersArguments,
  MemberType,
  PageArguments,
  RestoreMemberNoteInput,
  TimelineEntryType,
} from './members.type.js';

const AddMemberNotePayload = payloadOf('AddMemberNote', 'note', MemberNoteType);
const DeleteMemberNotePayload = payloadOf('DeleteMemberNote', 'note', MemberNoteType);
const RestoreMemberNotePayload = payloadOf('RestoreMemberNote', 'note', MemberNoteType);

const ExportMembersPayload = payloadOf('ExportMembers', 'file', ExportedFileType);

const TIMELINE_SHOWN = 100;

@Resolver(() => MemberType)
export class MembersResolver {
  private readonly load = batched(({ actor }, ids) => this.organizations.findVisible(actor, ids));

  constructor(
    private readonly memberships: MembersService,
    private readonly exports: ExportService,
    private readonly organizations: OrganizationService,
  ) {}

  @Access('COORDINATOR')
  @Query(() => MemberConnectionType, { description: 'By name; those outside the network too, unless a status is asked for' })
  async members(@Args() { filter, ...page }: MembersArguments, @Context() { actor, locale }: GraphqlContext): Promise<object> {
    const asked = { filter: narrowed(filter), locale };
    const { items, total, counts, hasNextPage, hasPreviousPage } = unwrap(await this.memberships.page(actor, asked, page));
    return {
      totalCount: total,
      counts,
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
      edges: items.map(({ cursor, item }) => ({ cursor, node: item })),
    };
  }

  @Access('COORDINATOR')
  @Query(() => CoordinationDeskType)
  async coordinationDesk(@Context() { actor }: GraphqlContext): Promise<DeskCounts> {
    return unwrap(await this.memberships.desk(actor));
  }

  @Access('COORDINATOR')
  @Mutation(() => ExportMembersPayload, { description: 'A file of what the list shows; that it left is in the audit trail' })
  async exportMembers(
    @Args('input') { format, columns, filter }: ExportMembersInput,
    @Context() { actor, locale }: GraphqlContext,
  ): Promise<object> {
    const { content, ...file } = unwrap(await this.exports.export(actor, { format, columns, filter: narrowed(filter), locale }));
    return { file: { ...file, content: content.toString('base64') } };
  }

  @ResolveField(() => OrganizationType)
  async organization(@Parent() { organizationId }: MemberRow, @Context() context: GraphqlContext): Promise<OrganizationSource> {
    const found = await this.load(context, organizationId);
    if (!found) throw new Refused({ code: 'NOT_FOUND' });
    return organizationSource(found.card, found.page);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationFile {
  constructor(
    private readonly memberships: MembersService,
    private readonly notes: NotesService,
  ) {}

  @ResolveField(() => MemberNoteConnectionType, {
    name: 'networkNotes',
    nullable: true,
    description: 'Of the network on it, the newest first; null for everybody but coordinators',
  })
  async networkNotes(
    @Parent() { card }: OrganizationSource,
    @Args() page: PageArguments,
    @Context() { actor }: GraphqlContext,
  ): Promise<object | null> {
    const found = await this.notes.page(actor, card.id, page);
    if (!found.ok && found.error.kind === 'FORBIDDEN') return null;
    const { items, total, hasNextPage, hasPreviousPage } = unwrap(found);
    return {
      totalCount: total,
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
      edges: items.map(({ cursor, item }) => ({ cursor, node: noteSource(item) })),
    };
  }

  @ListSize(TIMELINE_SHOWN)
  @ResolveField(() => [TimelineEntryType], {
    nullable: true,
    description: 'All that happened with it, the newest first; null for everybody but coordinators. 100 at most',
  })
  timeline(@Parent() { card }: OrganizationSource, @Context() { actor }: GraphqlContext): Promise<readonly TimelineEntry[]> {
    return this.memberships.timeline(actor, card.id);
  }
}

@Resolver(() => MemberNoteType)
export class MemberNoteResolver {
  constructor(
    private readonly notes: NotesService,
    private readonly names: AccountNames,
  ) {}

  @Access('COORDINATOR')
  @Mutation(() => AddMemberNotePayload)
  async addMemberNote(@Args('input') { organizationId, text }: AddMemberNoteInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { note: noteSource(unwrap(await this.notes.add(actor, keyOf('Organization', organizationId), text))) };
  }

  @Access('COORDINATOR')
  @Mutation(() => DeleteMemberNotePayload, { description: 'It can be had back for 30 days' })
  async deleteMemberNote(@Args('input') { noteId }: DeleteMemberNoteInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { note: noteSource(unwrap(await this.notes.remove(actor, keyOf('MemberNote', noteId)))) };
  }

  @Access('COORDINATOR')
  @Mutation(() => RestoreMemberNotePayload)
  async restoreMemberNote(@Args('input') { noteId }: RestoreMemberNoteInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { note: noteSource(unwrap(await this.notes.restore(actor, keyOf('MemberNote', noteId)))) };
  }

  @ResolveField(() => AccountNameType, { nullable: true, description: 'Null: somebody who was erased' })
  by(@Parent() { writtenBy }: MemberNote, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return this.names.load(context, writtenBy);
  }
}

@Resolver(() => TimelineEntryType)
export class TimelineEntryFields {
  constructor(private readonly names: AccountNames) {}

  @ResolveField(() => AccountNameType, { nullable: true })
  async by(@Parent() { by }: TimelineEntry, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return by === null ? null : this.names.load(context, by);
  }
}

function narrowed(filter: MemberFilterInput | null | undefined): Parameters<MembersService['page']>[1]['filter'] {
  const { text = null, status = null, regionCodes = null, step = null, hasObstacle = null } = filter ?? {};
  return { text, status, regionCodes, step, hasObstacle };
}

function noteSource(note: MemberNote): MemberNote {
  return { ...note, id: toGlobalId('MemberNote', note.id) };
}
