/** Somebody whom an entry or a rule names. */
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('AccountName', { description: 'Whom an entry or a rule names, and no more of them' })
export class AccountNameType {
  @Field(() => String)
  displayName: string;
}
