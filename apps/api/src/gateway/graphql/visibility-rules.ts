/** By which rules somebody may read a record of a type, for `whoCanSee`; every domain registers its own. */
import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '#kernel';
import type { GraphqlContext } from './context.js';

export interface RecordRule {
  /** null where the rule names people. */
  readonly audience: 'COORDINATORS' | null;
  /** Named only for relations on that very record. */
  readonly names: readonly string[];
  readonly because: Required<LocalizedText>;
}

/** The rules of a record that the reader may read; null where there is none for them. */
export type RecordRules = (context: GraphqlContext, key: string) => Promise<readonly RecordRule[] | null>;

@Injectable()
export class VisibilityRules {
  private readonly byType = new Map<string, RecordRules>();

  /** Says how a type's rules are found; once a type, at start. */
  register(typeName: string, rules: RecordRules): void {
    if (this.byType.has(typeName)) throw new Error(`Two books of rules for the type ${typeName}`);
    this.byType.set(typeName, rules);
  }

  /** null alike where the type has none, and where the reader may not read the record. */
  async of(context: GraphqlContext, typeName: string, key: string): Promise<readonly RecordRule[] | null> {
    return (await this.byType.get(typeName)?.(context, key)) ?? null;
  }
}
