/** The interface of everything that has a global id. */
import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { typeNameOfNode } from './node-loaders.js';

@InterfaceType('Node', { resolveType: typeNameOfNode })
export abstract class NodeType {
  @Field(() => ID)
  id: string;
}
