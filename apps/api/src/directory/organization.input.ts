/** What can be asked of the directory, with its limits. */
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { OrganizationOrder } from '#directory';
import { IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Characters, EachCharacters, Entries } from '../gateway/graphql/argument-limits.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { OrganizationOrderEnum } from './organization.type.js';

const MAXIMUM_CODES = 50;
const MAXIMUM_CODE = 40;

@InputType('OrganizationFilter', { description: 'Any of the values within a filter, all filters together' })
export class OrganizationFilterInput {
  @Field(() => String, { nullable: true, description: 'Words to find, in any language; 200 characters at most' })
  @IsOptional()
  @Characters(200)
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Regions of the seat; 50 at most' })
  @IsOptional()
  @Entries(MAXIMUM_CODES)
  @EachCharacters(MAXIMUM_CODE)
  regionCodes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether regionCodes also finds who works there' })
  @IsOptional()
  includeServed?: boolean | null;

  @Field(() => [String], { nullable: true, description: '50 at most' })
  @IsOptional()
  @Entries(MAXIMUM_CODES)
  @EachCharacters(MAXIMUM_CODE)
  focusAreaCodes?: string[] | null;

  @Field(() => [WorkingLanguageEnum], { nullable: true, description: '50 at most' })
  @IsOptional()
  @Entries(MAXIMUM_CODES)
  languages?: (keyof typeof WorkingLanguageEnum)[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  hasMentors?: boolean | null;
}

@ArgsType()
export class OrganizationsArguments {
  @Field(() => OrganizationFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OrganizationFilterInput)
  filter?: OrganizationFilterInput | null;

  @Field(() => OrganizationOrderEnum, { nullable: true, description: 'RELEVANCE with a text, else NAME' })
  @IsOptional()
  orderBy?: OrganizationOrder | null;

  @Field(() => Int, { nullable: true, description: '20 by default, 100 at most' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(2_000)
  after?: string | null;

  @Field(() => Int, { nullable: true, description: '100 at most' })
  @IsOptional()
  last?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(2_000)
  before?: string | null;
}
