/** One row of the sheet of representatives: a person, and the organization that the person is said to represent. */
import { readBin } from '../bin/bin.rules.js';
import { readEmails } from './contacts.rules.js';
import type { RepresentativeField } from './headers.rules.js';
import type { RowError } from './import.errors.js';
import { apart } from './legal-form.rules.js';
import { nameIn, type Cells, type RowContext } from './organization-row.rules.js';
import { RowProblems, shownBin } from './row-problems.rules.js';
import { readGender, readYes, type Gender } from './values.rules.js';
import { cleaned, wordKey, writtenIn, type Cell } from './words.rules.js';

/** How the row names an organization: by BIN where it has one, else by name. */
export interface OrganizationNamed {
  readonly bin: string | null;
  /** Without legal form and quotes. */
  readonly name: string;
  /** For the report, should nobody know it. */
  readonly cell: Cell | null;
}

export interface RepresentativeInRow {
  readonly name: string;
  readonly email: string | null;
  readonly gender: Gender | null;
  readonly position: string | null;
  readonly role: 'MANAGER' | 'REPRESENTATIVE';
  readonly organization: OrganizationNamed;
}

export interface ReadRepresentative {
  readonly representative: RepresentativeInRow;
  readonly errors: readonly RowError[];
}

export function readRepresentativeRow(cells: Cells<RepresentativeField>, { vocabulary }: RowContext): ReadRepresentative {
  const problems = new RowProblems();
  const name = nameIn(cells('name'));
  if (name === '') problems.reject('PERSON_NAME_REQUIRED', cells('name'));
  problems.fits(cells('name'), 'personName');
  problems.fits(cells('position'), 'position');
  const representative: RepresentativeInRow = {
    name,
    email: emailOf(cells('email'), problems),
    gender: readGender(cells('gender')),
    position: cleaned(writtenIn(cells('position'))) || null,
    role: readYes(cells('contactPerson')) === true ? 'MANAGER' : 'REPRESENTATIVE',
    organization: organizationNamed(cells, apart(nameIn(cells('organization')), vocabulary.legalForms).name, problems),
  };
  return { representative, errors: problems.errors };
}

/** A BIN that is none leaves nothing to find the organization by. */
function organizationNamed(cells: Cells<RepresentativeField>, name: string, problems: RowProblems): OrganizationNamed {
  const cell = cells('bin');
  const bin = readBin(writtenIn(cell));
  if (!bin.ok) problems.reject(bin.error, cell, { value: shownBin(writtenIn(cell)) });
  const isWritten = wordKey(writtenIn(cell)) !== '';
  return { bin: bin.ok ? bin.value : null, name: isWritten ? '' : name, cell: isWritten ? cell : (cells('organization') ?? cell) };
}

/** A person has one work address. */
function emailOf(cell: Cell | null, problems: RowProblems): string | null {
  if (!problems.fits(cell, 'email')) return null;
  const emails = problems.take(readEmails(writtenIn(cell)), cell, []);
  if (emails.length > 1) problems.reject('EMAIL_INVALID', cell);
  return emails[0] ?? null;
}
