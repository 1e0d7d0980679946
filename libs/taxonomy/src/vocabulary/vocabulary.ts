/** The network's vocabulary for whoever asks: read once, then at hand. */
import { Injectable } from '@nestjs/common';
import type { VocabularyLists } from './entries.js';
import { VocabularyRepository } from './vocabulary.repository.js';

@Injectable()
export class Vocabulary {
  private lists: Promise<VocabularyLists> | null = null;

  constructor(private readonly repository: VocabularyRepository) {}

  /** All of it, read once a process: it changes by migrations alone. */
  all(): Promise<VocabularyLists> {
    this.lists ??= this.repository.all().catch((error: unknown) => {
      this.lists = null;
      throw error;
    });
    return this.lists;
  }
}
