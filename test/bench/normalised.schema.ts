/** What a careful engineer would add to the normalised tables to answer the directory from them; the read model needs none of it. */

/** Done once, after filling: a search document kept in the row, as `tsvector` columns usually are. */
export const NORMALISED_DOCUMENT = [
  'alter table organization add column document tsvector',
  'update organization as o set document = c.document from organization_card as c where c.organization_id = o.id',
  'vacuum (full) organization',
] as const;

const sorted = (locale: string, names: string): string => `
  create index if not exists bench_organization_sort_${locale} on organization ((search_sort_key(coalesce(${names})) collate "${locale}-x-icu"), id)
  where listing = 'PUBLIC' and stands_in_network`;

export const NORMALISED_INDEXES = [
  sorted('kk', 'name_kk, name_ru, name_en'),
  sorted('ru', 'name_ru, name_kk, name_en'),
  sorted('en', 'name_en, name_ru, name_kk'),
  `create index if not exists bench_organization_region on organization (region_code) include (id) where listing = 'PUBLIC' and stands_in_network`,
  `create index if not exists bench_organization_public on organization (id) where listing = 'PUBLIC' and stands_in_network`,
  'create index if not exists bench_organization_document on organization using gin (document)',
  'create index if not exists bench_focus_area on organization_focus_area (focus_area_code, organization_id)',
  'create index if not exists bench_working_language on organization_working_language (language_code, organization_id)',
] as const;
