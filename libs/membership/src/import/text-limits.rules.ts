/** How long the texts of a profile may be, in characters. */
export const TEXT_LIMITS = {
  organizationName: 200,
  summary: 300,
  personName: 200,
  position: 200,
  email: 254,
  phone: 50,
  website: 500,
  /** A whole cell with several of the above, or a list of regions, focus areas or languages. */
  list: 2_000,
} as const;

export type TextLimit = keyof typeof TEXT_LIMITS;

/** Whether the text has more characters (not UTF-16 units) than that. */
export function isTooLong(text: string, limit: TextLimit): boolean {
  const most = TEXT_LIMITS[limit];
  return text.length > most && (text.length > 2 * most || [...text].length > most);
}
