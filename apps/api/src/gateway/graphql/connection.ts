/** Relay's connections: the types of a list, the arguments that page it forward, and the answer made of a domain's page. */
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { PageOf } from '#kernel';
import { IsOptional } from 'class-validator';
import { Characters } from './argument-limits.js';
import { PageInfoType } from './page-info.type.js';

@ArgsType()
export class ForwardPage {
  @Field(() => Int, { nullable: true, description: '20 by default, 100 at most' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(200)
  after?: string | null;
}

/** Of the connection `<name>Connection`: its page and edges. A list that says more of itself adds that. */
export abstract class ConnectionType<Node> {
  pageInfo: PageInfoType;
  edges: { cursor: string; node: Node }[];
}

/** The base of a connection's type, with the type `<name>Edge` for its edges. */
export function connectionOf<Node>(name: string, node: () => Type<Node>): Type<ConnectionType<Node>> {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String)
    cursor: string;

    @Field(node)
    node: Node;
  }

  @ObjectType({ isAbstract: true })
  class Connection extends ConnectionType<Node> {
    @Field(() => PageInfoType)
    declare pageInfo: PageInfoType;

    @Field(() => [EdgeType])
    declare edges: EdgeType[];
  }

  return Connection;
}

/** Where a page stands in its list. */
export function pageInfo({ items, hasNextPage, hasPreviousPage }: PageOf<unknown>): PageInfoType {
  return { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null };
}

/** What a connection's resolver answers, each record as its type's resolvers want it. */
export function connection<Item, Node>(page: PageOf<Item>, source: (item: Item) => Node): ConnectionType<Node> {
  return { pageInfo: pageInfo(page), edges: page.items.map(({ cursor, item }) => ({ cursor, node: source(item) })) };
}
