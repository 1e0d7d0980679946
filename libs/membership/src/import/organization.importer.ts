/** Judges rows of organizations against the network and the rows before them, and takes in those that are accepted. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { textIn } from '#kernel';
import { OrganizationRegister } from '#directory';
import { MembershipRegister, type NewMember } from '../membership/membership.register.js';
import type { OrganizationField } from './headers.rules.js';
import type { RowError, RowWarning } from './import.errors.js';
import { batched, type ImportRun } from './import.run.js';
import type { RowOf, TableOf } from './import.tables.js';
import { readOrganizationRow, type ReadOrganization } from './organization-row.rules.js';
import { shown } from './row-problems.rules.js';
import { wordings } from './terms.rules.js';
import { writtenIn } from './words.rules.js';

type OrganizationRow = RowOf<OrganizationField> & ReadOrganization;

/** What the database has already of the BINs and names of a batch. */
interface Existing {
  readonly bins: ReadonlySet<string>;
  /** With their regions, as `nameInRegion` puts them. */
  readonly names: ReadonlySet<string>;
}

@Injectable()
export class OrganizationImporter {
  constructor(
    private readonly organizations: OrganizationRegister,
    private readonly memberships: MembershipRegister,
  ) {}

  async importTable(table: TableOf<OrganizationField>, run: ImportRun): Promise<void> {
    for await (const batch of batched(table())) {
      const rows = batch.map((row) => ({ ...row, ...readOrganizationRow(row.cells, run) }));
      await run.writer.settled();
      const existing = await this.existing(rows, run);
      const members = rows.map((row) => judge(row, existing, run)).filter((member) => member !== null);
      if (run.writes() && members.length > 0)
        run.writer.begin(this.memberships.admit(run.transaction, members, { reason: 'IMPORTED', by: null }));
      run.onProgress(rows.length);
    }
  }

  private async existing(rows: readonly OrganizationRow[], { transaction }: ImportRun): Promise<Existing> {
    const organizations = rows.map(({ organization }) => organization);
    const bins = organizations.map(({ bin }) => bin).filter((bin) => bin !== null);
    const names = organizations.filter(({ bin }) => bin === null).flatMap((organization) => wordings(organization.names));
    const namesakes = names.length > 0 ? await this.organizations.byNames(transaction, names) : [];
    return {
      bins: bins.length > 0 ? await this.organizations.knownBins(transaction, bins) : new Set(),
      names: new Set(namesakes.map(({ name, regionCode }) => nameInRegion(name, regionCode))),
    };
  }
}

/** The new member that an accepted row makes; null where the row is rejected. */
function judge(row: OrganizationRow, existing: Existing, { report, known }: ImportRun): NewMember | null {
  const { sheet, row: number, organization, cells } = row;
  const errors = [...row.errors, ...duplicates(row, existing, known.hasBin(organization.bin ?? ''))];
  const { memberSince, regionCode, ...profile } = organization;
  const place = { sheet, row: number, title: shown(textIn(organization.names, 'RU')?.text ?? '') };
  if (errors.length > 0 || regionCode === null) {
    known.reject(organization);
    report.reject(place, errors);
    return null;
  }
  const id = randomUUID();
  const isElsewhere = wordings(organization.names).some((name) => existing.names.has(nameInRegion(name, regionCode)));
  const isDuplicate = organization.bin === null && (isElsewhere || known.hasNameInRegion(organization));
  report.accept(place, isDuplicate ? [possibleDuplicate(cells)] : []);
  known.accept(id, organization);
  return { organization: { id, ...profile, regionCode, descriptions: {} }, memberSince };
}

function duplicates({ organization: { bin }, cells }: OrganizationRow, { bins }: Existing, isInFile: boolean): RowError[] {
  if (bin === null || (!isInFile && !bins.has(bin))) return [];
  const cell = cells('bin');
  return [{ code: isInFile ? 'DUPLICATE_IN_FILE' : 'DUPLICATE_EXISTING', column: cell?.column ?? null, value: shown(writtenIn(cell)) }];
}

function possibleDuplicate(cells: RowOf<OrganizationField>['cells']): RowWarning {
  const cell = (['nameRu', 'nameKk', 'nameEn'] as const).map((field) => cells(field)).find((one) => writtenIn(one).trim() !== '') ?? null;
  return { code: 'POSSIBLE_DUPLICATE', column: cell?.column ?? null, value: shown(writtenIn(cell)) };
}

function nameInRegion(name: string, regionCode: string): string {
  return `${regionCode}|${name.toLowerCase()}`;
}
