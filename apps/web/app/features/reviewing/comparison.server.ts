// An application beside an organization that it resembles: field by field, what is alike.
import type { ComparedOrganizationFragment, DuplicateReason, WrittenFormFragment } from '../../graphql/generated/graphql';
import { phoneInGroups } from '../directory/phone-in-groups';

export type Likeness = 'equal' | 'approx' | 'differ' | 'unknown';

export interface ComparedRow {
  readonly field: 'name' | 'regionCode' | 'legalForm' | 'bin' | 'email' | 'phone' | 'focusAreaCodes';
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly likeness: Likeness;
}

interface Compared {
  readonly form: WrittenFormFragment;
  readonly organization: ComparedOrganizationFragment;
  readonly because: readonly DuplicateReason[];
  /** The names of codes, in the reader's language. */
  readonly nameOf: (code: string) => string;
}

export function comparisonOf({ form, organization, because, nameOf }: Compared): ComparedRow[] {
  const { region, legalForm, bin, focusAreas, kk, ru, en } = organization;
  const contacts = (kind: 'EMAIL' | 'PHONE') => organization.contacts.filter((one) => one.kind === kind).map(({ value }) => value);
  const given = (value: string | null) => (value === null ? [] : [value]);
  const named = (code: string | null) => given(code).map(nameOf);
  const areas = { ours: form.focusAreaCodes.map(nameOf), theirs: focusAreas.map(({ name }) => name.text) };
  return [
    row('name', { ours: form.name.map(({ text }) => text), theirs: [...new Set([kk.text, ru.text, en.text])] }, because.includes('NAME')),
    row('regionCode', { ours: named(form.regionCode), theirs: [region.name.text] }),
    row('legalForm', { ours: named(form.legalForm), theirs: named(legalForm) }),
    row('bin', { ours: given(form.bin), theirs: given(bin) }),
    row('email', { ours: [form.email], theirs: contacts('EMAIL') }, because.includes('EMAIL_DOMAIN')),
    row('phone', { ours: given(form.phone).map(phoneInGroups), theirs: contacts('PHONE').map(phoneInGroups) }, because.includes('PHONE')),
    { field: 'focusAreaCodes', ...areas, likeness: likenessOfSets(areas) },
  ];
}

interface Sides {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Of what one value settles: equal where they share one, else alike where the schema says so. */
function row(field: ComparedRow['field'], sides: Sides, resembles = false): ComparedRow {
  if (sides.ours.length === 0 || sides.theirs.length === 0) return { field, ...sides, likeness: 'unknown' };
  if (shared(sides) > 0) return { field, ...sides, likeness: 'equal' };
  return { field, ...sides, likeness: resembles ? 'approx' : 'differ' };
}

function likenessOfSets(sides: Sides): Likeness {
  if (sides.ours.length === 0 || sides.theirs.length === 0) return 'unknown';
  const common = shared(sides);
  if (common === sides.ours.length && common === sides.theirs.length) return 'equal';
  return common > 0 ? 'approx' : 'differ';
}

/** How many of ours are among theirs, whatever their case. */
function shared({ ours, theirs }: Sides): number {
  const known = new Set(theirs.map(folded));
  return ours.filter((one) => known.has(folded(one))).length;
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
