/** Importing members in the page: what each row would become, how far it has come, and writing it. */
import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { toGlobalId, type Locale } from '#kernel';
import {
  IMPORT_STATES,
  ImportDesk,
  ROW_MESSAGES,
  UNREADABLE_MESSAGES,
  type FollowedImport,
  type ImportReport,
  type ImportState,
} from '#membership';
import { IsOptional } from 'class-validator';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { Characters } from '../gateway/graphql/argument-limits.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { enumOf } from '../gateway/graphql/enums.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { AccountNameType } from '../identity/account-name.type.js';
import { payloadOf } from '../identity/payload-of.js';
import { AccountNames } from './account-names.js';

const TYPE = 'MemberImport';
const ROWS_SHOWN = 100;

const ImportStateEnum = enumOf('ImportState', IMPORT_STATES, 'JUDGED: every row has its outcome and none is written');
const ImportOutcomeEnum = enumOf('ImportOutcome', ['ACCEPTED', 'REJECTED']);

@ObjectType('ImportProblem')
class ImportProblemType {
  @Field(() => String, { description: 'BIN_CHECKSUM, REGION_UNKNOWN, …' })
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => Boolean, { description: 'A warning: the row is accepted all the same' })
  isWarning: boolean;

  @Field(() => String, { nullable: true, description: 'The column as the file calls it' })
  column: string | null;

  @Field(() => String, { nullable: true, description: 'What was written there; masked where it may be a person’s number' })
  value: string | null;

  @Field(() => [String], { description: 'Codes that may have been meant; 5 at most' })
  suggestions: readonly string[];
}

@ObjectType('ImportRow')
class ImportRowType {
  @Field(() => String, { nullable: true })
  sheet: string | null;

  @Field(() => Int, { description: 'As a spreadsheet counts' })
  row: number;

  @Field(() => String, { description: 'The organization or person that it is about' })
  title: string;

  @Field(() => ImportOutcomeEnum)
  outcome: 'ACCEPTED' | 'REJECTED';

  @ListSize(5)
  @Field(() => [ImportProblemType], { description: '50 at most' })
  problems: ImportProblemType[];
}

@ObjectType('MemberImport', { description: 'A file of members that a coordinator sent' })
class MemberImportType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  fileName: string;

  @Field(() => Instant)
  importedAt: Date;

  @Field(() => ImportStateEnum)
  state: ImportState;

  @Field(() => Int, { description: 'Of the file, from 0 to 100' })
  progress: number;

  @Field(() => Int, { nullable: true, description: 'Rows; null until they were judged' })
  accepted: number | null;

  @Field(() => Int, { nullable: true })
  rejected: number | null;
}

@ArgsType()
class ImportRowsArguments {
  @Field(() => ImportOutcomeEnum, { nullable: true })
  @IsOptional()
  outcome?: 'ACCEPTED' | 'REJECTED' | null;

  @Field(() => Int, { nullable: true, description: 'How many rows to leave out before; for the pages of a long file' })
  @IsOptional()
  skip?: number | null;
}

@InputType()
class BeginImportInput {
  @Field(() => ID, { description: 'Of an XLSX or CSV that was sent to /uploads' })
  uploadId: string;

  @Field(() => String, { description: 'For people to recognize it; 200 characters at most' })
  @Characters(200)
  fileName: string;
}

@InputType()
class DiscardImportInput {
  @Field(() => ID)
  importId: string;
}

@InputType()
class WriteImportInput extends DiscardImportInput {
  @Field(() => Boolean, { description: 'Takes the valid rows although others are rejected' })
  acceptsValid: boolean;
}

const BeginImportPayload = payloadOf('BeginImport', 'import', MemberImportType);
const WriteImportPayload = payloadOf('WriteImport', 'import', MemberImportType);
const DiscardImportPayload = payloadOf('DiscardImport', 'import', MemberImportType);

/** `key` is the record's own. */
interface ImportSource extends FollowedImport {
  readonly key: string;
}

@Resolver(() => MemberImportType)
export class ImportResolver {
  constructor(
    private readonly desk: ImportDesk,
    private readonly names: AccountNames,
  ) {}

  @Access('COORDINATOR')
  @ListSize(20)
  @Query(() => [MemberImportType], { description: 'The newest first; 20 at most' })
  async memberImports(@Context() { actor }: GraphqlContext): Promise<ImportSource[]> {
    return (await this.desk.newest(actor)).map(sourceOf);
  }

  @Access('COORDINATOR')
  @Query(() => MemberImportType)
  async memberImport(@Args('id', { type: () => ID }) id: string, @Context() { actor }: GraphqlContext): Promise<ImportSource> {
    return sourceOf(unwrap(await this.desk.find(actor, keyOf(TYPE, id))));
  }

  @Access('COORDINATOR')
  @Mutation(() => BeginImportPayload, { description: 'Has the rows judged; nothing is written' })
  async beginImport(@Args('input') { uploadId, fileName }: BeginImportInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { import: sourceOf(unwrap(await this.desk.begin(actor, { uploadId: keyOf('Upload', uploadId), fileName }))) };
  }

  @Access('COORDINATOR')
  @Mutation(() => WriteImportPayload, { description: 'Nobody is sent anything' })
  async writeImport(@Args('input') { importId, acceptsValid }: WriteImportInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { import: sourceOf(unwrap(await this.desk.write(actor, { importId: keyOf(TYPE, importId), acceptsValid }))) };
  }

  @Access('COORDINATOR')
  @Mutation(() => DiscardImportPayload, { description: 'The file goes; what was written stays' })
  async discardImport(@Args('input') { importId }: DiscardImportInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { import: sourceOf(unwrap(await this.desk.discard(actor, keyOf(TYPE, importId)))) };
  }

  @ResolveField(() => String, { nullable: true, description: 'Why the file cannot be read' })
  problem(@Parent() { problem }: ImportSource, @Context() { locale }: GraphqlContext): string | null {
    const words: Readonly<Record<string, Readonly<Record<Locale, string>>>> = UNREADABLE_MESSAGES;
    return problem === null ? null : (words[problem]?.[locale] ?? problem);
  }

  @ListSize(ROWS_SHOWN)
  @ResolveField(() => [ImportRowType], { nullable: true, description: 'Null until they were judged; 100 at most, the rest by skip' })
  async rows(
    @Parent() { key }: ImportSource,
    @Args() { outcome, skip }: ImportRowsArguments,
    @Context() { actor, locale }: GraphqlContext,
  ): Promise<ImportRowType[] | null> {
    const report = await this.desk.report(actor, key);
    const rows = report?.rows.filter((row) => outcome == null || row.outcome === outcome);
    const from = Math.max(0, skip ?? 0);
    return rows?.slice(from, from + ROWS_SHOWN).map((row) => rowSource(row, locale)) ?? null;
  }

  @ResolveField(() => AccountNameType, { nullable: true, description: 'Null: somebody who was erased' })
  by(@Parent() { importedBy }: ImportSource, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return this.names.load(context, importedBy);
  }
}

function sourceOf(one: FollowedImport): ImportSource {
  return { ...one, key: one.id, id: toGlobalId(TYPE, one.id) };
}

function rowSource({ sheet, row, title, outcome, errors, warnings }: ImportReport['rows'][number], locale: Locale): ImportRowType {
  const problems = [...errors.map((one) => ({ ...one, isWarning: false })), ...warnings.map((one) => ({ ...one, isWarning: true }))];
  return {
    ...{ sheet, row, title, outcome },
    problems: problems.map(({ suggestions, ...problem }) => ({
      ...problem,
      message: ROW_MESSAGES[problem.code][locale],
      suggestions: suggestions ?? [],
    })),
  };
}
