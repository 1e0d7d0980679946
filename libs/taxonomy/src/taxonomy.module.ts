/** Wires the vocabulary; every domain may ask it. */
import { Module } from '@nestjs/common';
import { VocabularyRepository } from './vocabulary/vocabulary.repository.js';
import { Vocabulary } from './vocabulary/vocabulary.js';

@Module({ providers: [VocabularyRepository, Vocabulary], exports: [Vocabulary] })
export class TaxonomyModule {}
