/** Payloads that say no more than that it was done. */
import { Field, ObjectType } from '@nestjs/graphql';

export const DONE = { ok: true } as const;

/** A payload type of its own for each mutation, as the contract has it. */
export function okPayload(mutation: string): new () => { ok: boolean } {
  @ObjectType(`${mutation}Payload`)
  class OkPayload {
    @Field(() => Boolean)
    ok: boolean;
  }
  return OkPayload;
}
