/** Payloads that hold the one record that a mutation changed. */
import { Field, ObjectType } from '@nestjs/graphql';

/** A payload type of its own for each mutation, with one field of the type. */
export function payloadOf(mutation: string, field: string, type: new () => object): new () => object {
  @ObjectType(`${mutation}Payload`)
  class Payload {}
  Field(() => type)(Payload.prototype, field);
  return Payload;
}
