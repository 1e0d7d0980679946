/** `whoCanSee`: each rule by which somebody may read a record, in words, with the size of its audience. */
import { Args, Context, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AUDIENCES, OrganizationService, RepresentationService, visibilityRules, type Audience } from '#directory';
import { fromGlobalId, SYSTEM, textIn, type Actor } from '#kernel';
import { StandingService } from '#membership';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { enumOf } from '../gateway/graphql/enums.js';
import { VisibilityRules } from '../gateway/graphql/visibility-rules.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { AccountNameType } from '../identity/account-name.type.js';

const AudienceEnum = enumOf('Audience', AUDIENCES, 'ORGANIZATION: those who represent it');

@ObjectType('VisibilityRule')
class VisibilityRuleType {
  @Field(() => AudienceEnum, { nullable: true, description: 'Null where the rule names people' })
  audience: Audience | null;

  @ListSize(20)
  @Field(() => [AccountNameType], { description: 'Named only for relations on that very record; 100 at most' })
  accounts: AccountNameType[];

  @Field(() => Int, { nullable: true, description: 'How many accounts the audience has; null for visitors, whom nobody counts' })
  count: number | null;

  @Field(() => String)
  because: string;
}

@Resolver()
export class WhoCanSeeResolver {
  constructor(
    private readonly organizations: OrganizationService,
    private readonly representations: RepresentationService,
    private readonly standings: StandingService,
    private readonly records: VisibilityRules,
  ) {}

  @Access('PUBLIC')
  @ListSize(10)
  @Query(() => [VisibilityRuleType], { description: 'Of a record that the reader may read, any other is the error NOT_FOUND; 10 at most' })
  async whoCanSee(@Args('id', { type: () => ID }) id: string, @Context() context: GraphqlContext): Promise<VisibilityRuleType[]> {
    const { actor, locale } = context;
    const named = fromGlobalId(id);
    if (named && named.type !== 'Organization') return this.ofRecord(context, named);
    const visible = named?.type === 'Organization' && (await this.organizations.findVisible(actor, [named.key])).get(named.key);
    if (!named || !visible) return unwrap({ ok: false, error: { kind: 'NOT_FOUND' } });
    const [whole, counts, people] = await Promise.all([
      this.organizations.findVisible(SYSTEM, [named.key]),
      this.standings.audiences(),
      this.people(actor, named.key),
    ]);
    const contacts = whole.get(named.key)?.page.contacts.map(({ visibility }) => visibility) ?? [];
    const sizes = { VISITORS: null, MEMBERS: counts.members, COORDINATORS: counts.coordinators, ORGANIZATION: people.count };
    const { listing, withheldAt } = visible.card;
    return visibilityRules({ listing, isWithheld: withheldAt !== undefined }, contacts).map(({ audience, because }) => ({
      audience,
      accounts: audience === 'ORGANIZATION' ? people.managers : [],
      count: sizes[audience],
      because: textIn(because, locale)?.text ?? '',
    }));
  }

  /** Of whatever another domain knows the rules of. */
  private async ofRecord(context: GraphqlContext, { type, key }: { type: string; key: string }): Promise<VisibilityRuleType[]> {
    const rules = await this.records.of(context, type, key);
    if (!rules) return unwrap({ ok: false, error: { kind: 'NOT_FOUND' } });
    const { coordinators } = await this.standings.audiences();
    return rules.map(({ audience, names, because }) => ({
      audience,
      accounts: names.slice(0, 100).map((displayName) => ({ displayName })),
      count: audience === null ? null : coordinators,
      because: textIn(because, context.locale)?.text ?? '',
    }));
  }

  /** Its managers by name, to those who see people at all; to everybody else not even how many there are. */
  private async people(actor: Actor, id: string): Promise<{ count: number | null; managers: AccountNameType[] }> {
    const found = (await this.representations.representatives(actor, [id]))?.get(id);
    if (!found) return { count: null, managers: [] };
    return {
      count: found.length,
      managers: found
        .filter(({ role }) => role === 'MANAGER')
        .slice(0, 100)
        .map(({ name }) => ({ displayName: name })),
    };
  }
}
