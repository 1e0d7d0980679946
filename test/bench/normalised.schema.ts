/** What a careful engineer would add to the normalised tables to answer the directory from them; the read model needs none of it. */

const sortKey = (locale: string, names: string): string =>
  `add column sort_${locale} text collate "${locale}-x-icu" generated always as (search_sort_key(coalesce(${names}))) stored`;

/** Done once, after filling: sort keys and search documents kept in the row, as columns for them usually are. */
export const NORMALISED_COLUMNS = [
  `alter table organization add column document tsvector, add column names tsvector,
    ${sortKey('kk', 'name_kk, name_ru, name_en')},
    ${sortKey('ru', 'name_ru, name_kk, name_en')},
    ${sortKey('en', 'name_en, name_ru, name_kk')}`,
  'update organization as o set document = c.document, names = c.names from organization_card as c where c.organization_id = o.id',
  'vacuum (full) organization',
] as const;

const sorted = (locale: string): string => `
  create index if not exists bench_organization_sort_${locale} on organization (sort_${locale}, id) where listing = 'PUBLIC' and stands_in_network`;

export const NORMALISED_INDEXES = [
  sorted('kk'),
  sorted('ru'),
  sorted('en'),
  `create index if not exists bench_organization_region on organization (region_code) include (id) where listing = 'PUBLIC' and stands_in_network`,
  `create index if not exists bench_organization_public on organization (id) where listing = 'PUBLIC' and stands_in_network`,
  'create index if not exists bench_organization_document on organization using gin (document)',
  'create index if not exists bench_focus_area on organization_focus_area (focus_area_code, organization_id)',
  'create index if not exists bench_working_language on organization_working_language (language_code, organization_id)',
] as const;
