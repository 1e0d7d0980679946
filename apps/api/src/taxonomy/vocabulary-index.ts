/** The vocabulary by code, at hand for every field that names a region or a focus area. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Vocabulary, type FocusArea, type Region, type VocabularyLists } from '#taxonomy';

@Injectable()
export class VocabularyIndex implements OnModuleInit {
  private loaded: VocabularyLists;
  private regionsByCode: ReadonlyMap<string, Region>;
  private focusAreasByCode: ReadonlyMap<string, FocusArea>;

  constructor(private readonly vocabulary: Vocabulary) {}

  async onModuleInit(): Promise<void> {
    this.loaded = await this.vocabulary.all();
    this.regionsByCode = new Map(this.loaded.regions.map((region) => [region.code, region]));
    this.focusAreasByCode = new Map(this.loaded.focusAreas.map((focusArea) => [focusArea.code, focusArea]));
  }

  get lists(): VocabularyLists {
    return this.loaded;
  }

  /** The region of a code that the database holds; its foreign key says that it exists. */
  region(code: string): Region {
    return known(this.regionsByCode, code);
  }

  focusArea(code: string): FocusArea {
    return known(this.focusAreasByCode, code);
  }
}

function known<Entry>(entries: ReadonlyMap<string, Entry>, code: string): Entry {
  const entry = entries.get(code);
  if (!entry) throw new Error(`The vocabulary has no ${code}`);
  return entry;
}
