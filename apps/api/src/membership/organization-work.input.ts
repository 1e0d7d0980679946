/** Where and on what an organization works, as applications and profiles write it. */
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { EachCharacters, Entries } from '../gateway/graphql/argument-limits.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';

/** Of a code of the vocabulary, or a BIN. */
export const CODE_CHARACTERS = 40;

@InputType({ isAbstract: true })
export abstract class OrganizationWorkInput {
  @Field(() => [String], { nullable: true, description: 'Where else it works; 20 at most' })
  @IsOptional()
  @Entries(20)
  @EachCharacters(CODE_CHARACTERS)
  servesRegionCodes?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  servesWholeCountry?: boolean | null;

  @Field(() => [String], { nullable: true, description: '30 at most' })
  @IsOptional()
  @Entries(30)
  @EachCharacters(CODE_CHARACTERS)
  focusAreaCodes?: string[] | null;

  @Field(() => [WorkingLanguageEnum], { nullable: true, description: '20 at most' })
  @IsOptional()
  @Entries(20)
  workingLanguages?: (keyof typeof WorkingLanguageEnum)[] | null;
}
