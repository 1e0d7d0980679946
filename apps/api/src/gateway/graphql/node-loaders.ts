/** How each type is found by its global id; every domain registers its own. */
import { Injectable } from '@nestjs/common';
import { fromGlobalId, type Actor } from '#kernel';

/** The records among `keys` that the actor may see, by key. What is missing does not exist for that actor. */
export type NodeLoader = (actor: Actor, keys: readonly string[]) => Promise<ReadonlyMap<string, object>>;

const typeNames = new WeakMap<object, string>();

/** The GraphQL type of a record that came through `NodeLoaders`. */
export function typeNameOfNode(node: object): string | undefined {
  return typeNames.get(node);
}

@Injectable()
export class NodeLoaders {
  private readonly loaders = new Map<string, NodeLoader>();

  /** Says how records of a GraphQL type are found; once a type, at start. */
  register(typeName: string, loader: NodeLoader): void {
    if (this.loaders.has(typeName)) throw new Error(`Two loaders for the type ${typeName}`);
    this.loaders.set(typeName, loader);
  }

  /** The record behind a global id; null alike where the id is none of ours, names nothing, or names what the actor may not see. */
  async find(actor: Actor, id: string): Promise<object | null> {
    const named = fromGlobalId(id);
    const loader = named && this.loaders.get(named.type);
    const node = loader && (await loader(actor, [named.key])).get(named.key);
    if (!node) return null;
    typeNames.set(node, named.type);
    return node;
  }
}
