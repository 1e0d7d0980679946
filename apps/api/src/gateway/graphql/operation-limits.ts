/** How large an operation may be. Checked once for each distinct document, so a known one costs nothing. */
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from '#kernel';
import { LIST_SIZE } from './list-size.js';

/** Words of a document, levels, renamed fields, fields of Query or Mutation, and values that an answer may have at most. */
export const OPERATION_LIMITS = { tokens: 2_000, depth: 12, aliases: 30, rootFields: 10, cost: 25_000 } as const;

type Measured = 'depth' | 'aliases' | 'rootFields' | 'cost';
type Size = Readonly<Record<Exclude<Measured, 'rootFields'>, number>>;

const NOTHING: Size = { depth: 0, aliases: 0, cost: 0 };
/** A list whose field says nothing of its length is taken to be this long. */
const UNDECLARED_LIST_SIZE = 10;

/** Says which limit an operation passes, and by how much. */
export class OperationTooCostly extends GraphQLError {
  constructor(measured: Measured, size: number) {
    super(`The operation's ${measured} is ${size}; at most ${OPERATION_LIMITS[measured]} is allowed.`);
  }
}

/** The validation rule: reports the first limit that an operation of the document passes. */
export function operationLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const measure = new Measure(context.getSchema(), document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const root = context.getSchema().getRootType(definition.operation);
        const size = measure.selections(definition.selectionSet, root ?? undefined, null);
        const sizes = { ...size, rootFields: measure.fieldCount(definition.selectionSet) };
        for (const measured of ['rootFields', 'depth', 'aliases', 'cost'] as const) {
          if (sizes[measured] <= OPERATION_LIMITS[measured]) continue;
          context.reportError(new OperationTooCostly(measured, sizes[measured]));
          return undefined;
        }
      }
      return undefined;
    },
  };
}

/** Adds up what a document asks for; each fragment once, so that fragments which spread each other cost no time. */
class Measure {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly sizes = new Map<string, Size>();
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** The size of a selection on `type`; `page` is the length of the connection that it is directly under. */
  selections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, page: number | null): Size {
    const sizes = selections.map((selection) => this.selection(selection, type, page));
    return sizes.reduce((sum, one) => {
      return { depth: Math.max(sum.depth, one.depth), aliases: sum.aliases + one.aliases, cost: sum.cost + one.cost };
    }, NOTHING);
  }

  /** How many fields a selection has at its own level. */
  fieldCount({ selections }: SelectionSetNode): number {
    return selections.map((selection) => this.fieldsOf(selection)).reduce((sum, one) => sum + one, 0);
  }

  private selection(node: SelectionNode, type: GraphQLNamedType | undefined, page: number | null): Size {
    if (node.kind === Kind.FIELD) return this.field(node, type, page);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const narrowed = node.typeCondition ? this.schema.getType(node.typeCondition.name.value) : type;
      return this.selections(node.selectionSet, narrowed, page);
    }
    const fragment = this.fragments.get(node.name.value);
    if (!fragment) return NOTHING;
    return once(this.sizes, `${fragment.name.value} ${page}`, NOTHING, () => {
      return this.selections(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value), page);
    });
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined, page: number | null): Size {
    const aliases = node.alias ? 1 : 0;
    // Introspection has limits of its own (graphql's MaxIntrospectionDepthRule).
    if (node.name.value.startsWith('__')) return { depth: 1, aliases, cost: 1 };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    const inner = node.selectionSet ? this.selections(node.selectionSet, type, field ? pageSize(field, node) : null) : NOTHING;
    const length = field && isCompositeType(type) ? listLength(field, page) : 1;
    return { depth: inner.depth + 1, aliases: inner.aliases + aliases, cost: length * (1 + inner.cost) };
  }

  private fieldsOf(node: SelectionNode): number {
    if (node.kind === Kind.FIELD) return 1;
    if (node.kind === Kind.INLINE_FRAGMENT) return this.fieldCount(node.selectionSet);
    const fragment = this.fragments.get(node.name.value);
    return fragment ? once(this.counts, fragment.name.value, 0, () => this.fieldCount(fragment.selectionSet)) : 0;
  }
}

/** Computes an entry once; a fragment that contains itself finds `meanwhile` (another rule refuses it). */
function once<Value>(known: Map<string, Value>, key: string, meanwhile: Value, compute: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, meanwhile);
  const value = compute();
  known.set(key, value);
  return value;
}

/** How many records a connection is asked for: as written, the most there can be for a variable; null for other fields. */
function pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
  if (!field.args.some(({ name }) => name === 'first' || name === 'last')) return null;
  const asked = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  if (!asked) return DEFAULT_PAGE_SIZE;
  return asked.kind === Kind.INT ? Math.min(Number(asked.value), MAXIMUM_PAGE_SIZE) : MAXIMUM_PAGE_SIZE;
}

function listLength(field: GraphQLField<unknown, unknown>, page: number | null): number {
  if (!isListType(getNullableType(field.type))) return 1;
  if (page !== null && (field.name === 'edges' || field.name === 'nodes')) return page;
  return (field.extensions[LIST_SIZE] as number | undefined) ?? UNDECLARED_LIST_SIZE;
}
