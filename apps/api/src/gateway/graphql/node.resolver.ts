/** `node(id)`: any record by its global id. */
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/permission.js';
import { unwrap } from '../errors/failures.js';
import { failure, success } from '#kernel';
import type { GraphqlContext } from './context.js';
import { NodeLoaders } from './node-loaders.js';
import { NodeType } from './node.type.js';

@Resolver()
export class NodeResolver {
  constructor(private readonly nodes: NodeLoaders) {}

  @Access('PUBLIC')
  @Query(() => NodeType, { nullable: true, description: 'An id of nothing that the reader may see is the error NOT_FOUND' })
  async node(@Args('id', { type: () => ID }) id: string, @Context() { actor }: GraphqlContext): Promise<object> {
    const node = await this.nodes.find(actor, id);
    return unwrap(node ? success(node) : failure({ kind: 'NOT_FOUND' as const }));
  }
}
