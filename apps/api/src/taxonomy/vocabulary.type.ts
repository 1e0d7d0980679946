/** Regions, focus areas, legal forms and working languages in the schema. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FOCUS_AREA_KINDS, LEGAL_FORM_CODES, REGION_KINDS, WORKING_LANGUAGE_CODES } from '#taxonomy';
import { enumOf } from '../gateway/graphql/enums.js';

export const RegionKindEnum = enumOf('RegionKind', REGION_KINDS);
export const FocusAreaKindEnum = enumOf('FocusAreaKind', FOCUS_AREA_KINDS);
export const WorkingLanguageEnum = enumOf('WorkingLanguage', WORKING_LANGUAGE_CODES, 'What people work in');
export const LegalFormEnum = enumOf('LegalForm', LEGAL_FORM_CODES);

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
