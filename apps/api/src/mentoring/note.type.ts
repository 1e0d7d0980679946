/** Notes in the schema. */
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NOTE_VISIBILITIES, type NoteVisibility } from '#mentoring';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { enumOf } from '../gateway/graphql/enums.js';
import { NodeType } from '../gateway/graphql/node.type.js';
import { Instant } from '../gateway/graphql/scalars.js';

export const NoteVisibilityEnum = enumOf(
  'NoteVisibility',
  NOTE_VISIBILITIES,
  'PRIVATE: its author. PAIR: the mentor and those of the mentee who take part now. COORDINATORS: they and the coordinators',
);

@ObjectType('Note', { implements: () => [NodeType], description: 'Sealed; whoever may not read it does not find it' })
export class NoteType extends NodeType {
  @Field(() => NoteVisibilityEnum)
  visibility: NoteVisibility;

  @Field(() => String, { nullable: true, description: 'Null once its key was destroyed: nobody reads it any more' })
  body: string | null;

  @Field(() => Instant)
  writtenAt: Date;

  @Field(() => Int, { description: 'To be given back when it is edited' })
  version: number;
}

const BODY = 20_000;

@InputType()
export class WriteNoteInput {
  @Field(() => ID)
  pairingId: string;

  @Field(() => NoteVisibilityEnum)
  visibility: NoteVisibility;

  @Field(() => String, { description: '20,000 characters at most' })
  @Characters(BODY)
  body: string;
}

@InputType({ isAbstract: true })
class NoteInput {
  @Field(() => ID)
  noteId: string;
}

@InputType()
export class DeleteNoteInput extends NoteInput {}

@InputType()
export class EditNoteInput extends NoteInput {
  @Field(() => String, { description: '20,000 characters at most' })
  @Characters(BODY)
  body: string;

  @Field(() => Int)
  version: number;
}
