/** Reads the vocabulary's four tables in one statement. */
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { VocabularyLists } from './entries.js';

const ALL = {
  name: 'vocabulary.all',
  text: `
    select
      (select json_agg(json_build_object(
        'code', code, 'names', json_build_object('KK', name_kk, 'RU', name_ru, 'EN', name_en), 'alsoWritten', also_written, 'kato', kato, 'kind', kind,
        'centre', json_build_object('KK', centre_kk, 'RU', centre_ru, 'EN', centre_en),
        'tileNarrow', json_build_object('KK', tile_narrow_kk, 'RU', tile_narrow_ru, 'EN', tile_narrow_en),
        'tileWide', json_build_object('KK', tile_wide_kk, 'RU', tile_wide_ru, 'EN', tile_wide_en),
        'tileColumn', tile_column, 'tileRow', tile_row
      ) order by code) from region) as "regions",
      (select json_agg(json_build_object(
        'code', code, 'names', json_build_object('KK', name_kk, 'RU', name_ru, 'EN', name_en), 'alsoWritten', also_written, 'kind', kind
      ) order by position) from focus_area) as "focusAreas",
      (select json_agg(json_build_object(
        'code', code, 'names', json_build_object('KK', name_kk, 'RU', name_ru, 'EN', name_en), 'alsoWritten', also_written,
        'short', json_build_object('KK', short_kk, 'RU', short_ru), 'shownTo', shown_to
      ) order by position) from legal_form) as "legalForms",
      (select json_agg(json_build_object(
        'code', code, 'names', json_build_object('KK', name_kk, 'RU', name_ru, 'EN', name_en), 'alsoWritten', also_written
      ) order by position) from working_language) as "workingLanguages"
  `,
};

@Injectable()
export class VocabularyRepository {
  constructor(private readonly database: Database) {}

  async all(): Promise<VocabularyLists> {
    const [lists] = await this.database.read<VocabularyLists>(ALL, []);
    if (!lists) throw new Error('The vocabulary is missing');
    return lists;
  }
}
