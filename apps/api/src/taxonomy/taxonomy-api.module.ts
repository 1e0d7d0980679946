/** The vocabulary's part of the schema. */
import { Module } from '@nestjs/common';
import { TaxonomyModule } from '#taxonomy';
import { VocabularyIndex } from './vocabulary-index.js';
import {
  FocusAreaResolver,
  LegalFormEntryResolver,
  RegionResolver,
  TileResolver,
  VocabularyResolver,
  WorkingLanguageEntryResolver,
} from './vocabulary.resolver.js';

@Module({
  imports: [TaxonomyModule],
  providers: [
    VocabularyIndex,
    VocabularyResolver,
    RegionResolver,
    TileResolver,
    FocusAreaResolver,
    WorkingLanguageEntryResolver,
    LegalFormEntryResolver,
  ],
  exports: [VocabularyIndex],
})
export class TaxonomyApiModule {}
