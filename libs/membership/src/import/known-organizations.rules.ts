/** The organizations of the rows that an import has judged so far: duplicates and representatives are told by them. */
import type { LocalizedText } from '#kernel';
import type { OrganizationInRow } from './organization-row.rules.js';
import type { OrganizationNamed } from './representative-row.rules.js';
import { wordings } from './terms.rules.js';
import { wordKey } from './words.rules.js';

/** An organization found by what a row calls it; REFUSED where only rejected or several rows are meant, ELSEWHERE where the file knows none. */
export type Found = { readonly id: string } | 'REFUSED' | 'ELSEWHERE';

export class KnownOrganizations {
  private readonly byBin = new Map<string, string>();
  /** Null where several bear the name. */
  private readonly byName = new Map<string, string | null>();
  private readonly inRegion = new Set<string>();
  private readonly refused = new Set<string>();

  accept(id: string, { bin, names, regionCode }: OrganizationInRow): void {
    if (bin !== null) this.byBin.set(bin, id);
    for (const key of keysOf(names)) {
      this.byName.set(key, this.byName.has(key) && this.byName.get(key) !== id ? null : id);
      this.inRegion.add(`${regionCode ?? ''}|${key}`);
    }
  }

  reject({ bin, names }: OrganizationInRow): void {
    if (bin !== null) this.refused.add(bin);
    for (const key of keysOf(names)) this.refused.add(key);
  }

  hasBin(bin: string): boolean {
    return this.byBin.has(bin);
  }

  hasNameInRegion({ names, regionCode }: OrganizationInRow): boolean {
    return keysOf(names).some((key) => this.inRegion.has(`${regionCode ?? ''}|${key}`));
  }

  find({ bin, name }: OrganizationNamed): Found {
    const key = bin ?? wordKey(name);
    const id = bin === null ? this.byName.get(key) : this.byBin.get(key);
    if (id) return { id };
    return key === '' || id === null || this.refused.has(key) ? 'REFUSED' : 'ELSEWHERE';
  }
}

/** Each name once, although two languages may share it. */
function keysOf(names: LocalizedText): string[] {
  return [...new Set(wordings(names).map(wordKey))];
}
