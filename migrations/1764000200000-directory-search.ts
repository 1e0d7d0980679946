/** How the directory finds words: one folding for Kazakh and Russian letters, stems, Latin spelling, and what counts as a typo. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DirectorySearch1764000200000 implements MigrationInterface {
  readonly name = 'DirectorySearch1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('create extension if not exists fuzzystrmatch');
    for (const statement of FUNCTIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function search_is_typo(text, text), search_document(text, "char"),
        search_latin(text), search_fold(text), search_unmix(text), search_sort_key(text);
    `);
    await runner.query('drop extension fuzzystrmatch');
    await runner.query('drop extension pg_trgm');
  }
}

const FUNCTIONS = [
  // A Latin letter that looks like a Cyrillic one, inside a Cyrillic word ("Қазақстанi"), becomes the Cyrillic one.
  `create function search_unmix(lowered text) returns text language sql immutable parallel safe as $$
    select case when lowered ~ '[а-яёәғқңөұүһі][aceiopxyhkmtb]|[aceiopxyhkmtb][а-яёәғқңөұүһі]'
      then (
        select coalesce(string_agg(case when word ~ '[а-яёәғқңөұүһі]' then translate(word, 'aceiopxyhkmtb', 'асеіорхуһкмтв') else word end, ' ' order by position), '')
        from regexp_split_to_table(lowered, '\\s+') with ordinality as words (word, position)
      )
      else lowered end
  $$`,

  // Kazakh letters, Cyrillic or Latin, as a reader without a Kazakh keyboard types them; ё as е; no stress marks. The query is folded alike (search.rules.ts).
  `create function search_fold(words text) returns text language sql immutable parallel safe as $$
    select translate(search_unmix(lower(normalize(words, NFC))), 'қңғүұөәіһёäöüūğñşı' || U&'\\0301', 'кнгууоаихеaouugnsi')
  $$`,

  // Folded Cyrillic in one coarse Latin spelling, which every usual transliteration reduces to (search.rules.ts does that).
  `create function search_latin(folded text) returns text language sql immutable parallel safe as $$
    select replace(replace(translate(folded, 'абвгдежзийклмнопрстуфхцчшщыэюяъь', 'abvgdejziiklmnoprstufhccssieua'), 'ii', 'i'), 'ii', 'i')
  $$`,

  // The words of a text as a search document: as written, by Russian or English stem, and in Latin spelling. Signs inside words divide them,
  // or the parser would take "zanger.kz" for a host, "суды/пытки" for a path and the end of "covid-19" for a negative number.
  `create function search_document(words text, weight "char") returns tsvector language sql immutable parallel safe as $$
    select setweight(to_tsvector('simple', folded) || to_tsvector('russian', folded) || to_tsvector('simple', search_latin(folded)), weight)
    from (select translate(search_fold(coalesce(words, '')), './:@-_+&=#%~<>', '              ') offset 0) as once (folded)
  $$`,

  // One slip in a word of six or seven letters (or two neighbours swapped), two where eight were typed. Shorter words are never known ones.
  `create function search_is_typo(typed text, known text) returns boolean language sql immutable parallel safe as $$
    select case
      when abs(length(typed) - length(known)) > 2 then false
      when length(typed) >= 8 then levenshtein_less_equal(typed, known, 2) <= 2
      else levenshtein_less_equal(typed, known, 2) <= 1
        or (length(typed) = length(known) and levenshtein_less_equal(typed, known, 2) = 2
          and (select array_agg(letter order by letter) from regexp_split_to_table(typed, '') as letter)
            = (select array_agg(letter order by letter) from regexp_split_to_table(known, '') as letter))
    end
  $$`,

  // What a list is sorted by: quotation marks and other signs do not count, nor does the case.
  `create function search_sort_key(name text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(regexp_replace(lower(normalize(name, NFC)), '[^[:alnum:][:space:]]', '', 'g'), '[[:space:]]+', ' ', 'g'))
  $$`,
];
