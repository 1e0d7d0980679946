/** Regions, focus areas, legal forms and working languages in the schema. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FocusAreaKindEnum, LegalFormEnum, RegionKindEnum, WorkingLanguageEnum } from './vocabulary.enums.js';

@ObjectType('Tile', { description: 'The place of a region on the tile map, with its short names for a narrow and a wide tile' })
export class TileType {
  @Field(() => Int)
  column: number;

  @Field(() => Int)
  row: number;
}

@ObjectType('Region', { description: 'One of the 20 first-level units of Kazakhstan' })
export class RegionType {
  @Field(() => String, { description: 'ISO 3166-2' })
  code: string;

  @Field(() => String, { description: 'The code of the state classifier KATO' })
  kato: string;

  @Field(() => RegionKindEnum)
  kind: keyof typeof RegionKindEnum;
}

@ObjectType('FocusArea', { description: 'Whom an organization works with, or on what' })
export class FocusAreaType {
  @Field(() => String)
  code: string;

  @Field(() => FocusAreaKindEnum)
  kind: keyof typeof FocusAreaKindEnum;
}

@ObjectType('WorkingLanguageEntry')
export class WorkingLanguageEntryType {
  @Field(() => WorkingLanguageEnum)
  code: keyof typeof WorkingLanguageEnum;
}

@ObjectType('LegalFormEntry')
export class LegalFormEntryType {
  @Field(() => LegalFormEnum)
  code: keyof typeof LegalFormEnum;
}
