/** Judges rows of representatives, finds their organizations in the file or the network, and writes those that are accepted. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganizationRegister, type NewRepresentation } from '#directory';
import { PersonRegister, type NewPerson } from '#identity';
import type { RepresentativeField } from './headers.rules.js';
import type { RowError } from './import.errors.js';
import { batched, type ImportRun } from './import.run.js';
import type { RowOf, TableOf } from './import.tables.js';
import type { Found } from './known-organizations.rules.js';
import { readRepresentativeRow, type OrganizationNamed, type ReadRepresentative } from './representative-row.rules.js';
import { shown, shownBin } from './row-problems.rules.js';
import { writtenIn } from './words.rules.js';

type RepresentativeRow = RowOf<RepresentativeField> & ReadRepresentative & { readonly found: Found };

@Injectable()
export class RepresentativeImporter {
  constructor(
    private readonly organizations: OrganizationRegister,
    private readonly persons: PersonRegister,
  ) {}

  async importTable(table: TableOf<RepresentativeField>, run: ImportRun): Promise<void> {
    for await (const batch of batched(table())) {
      const rows = batch.map((row) => {
        const read = readRepresentativeRow(row.cells, run);
        return { ...row, ...read, found: run.known.find(read.representative.organization) };
      });
      await run.writer.settled();
      const idElsewhere = await this.elsewhere(rows, run);
      const accepted = rows.map((row) => judge(row, idElsewhere, run)).filter((one) => one !== null);
      if (run.writes() && accepted.length > 0) run.writer.begin(this.write(accepted, run));
      run.onProgress(rows.length);
    }
  }

  /** Finds what the file does not know among the organizations that the network has. */
  private async elsewhere(rows: readonly RepresentativeRow[], { transaction }: ImportRun): Promise<IdElsewhere> {
    const named = rows.filter(({ found }) => found === 'ELSEWHERE').map(({ representative }) => representative.organization);
    const bins = named.map(({ bin }) => bin).filter((bin) => bin !== null);
    const names = named.filter(({ bin }) => bin === null).map(({ name }) => name.toLowerCase());
    const byBin = bins.length > 0 ? await this.organizations.idsByBin(transaction, bins) : new Map<string, string>();
    const byName = Map.groupBy(names.length > 0 ? await this.organizations.byNames(transaction, names) : [], ({ name }) => name);
    return ({ bin, name }) => {
      if (bin !== null) return byBin.get(bin) ?? null;
      const ids = new Set(byName.get(name.toLowerCase())?.map(({ id }) => id));
      return ids.size === 1 ? ([...ids][0] as string) : null;
    };
  }

  private async write(accepted: readonly NewRepresentative[], { transaction }: ImportRun): Promise<void> {
    await this.persons.addMany(
      transaction,
      accepted.map(({ person }) => person),
    );
    await this.organizations.addRepresentations(
      transaction,
      accepted.map(({ representation }) => representation),
    );
  }
}

interface NewRepresentative {
  readonly person: NewPerson;
  readonly representation: NewRepresentation;
}

type IdElsewhere = (named: OrganizationNamed) => string | null;

/** The person and representation that an accepted row makes; null where the row is rejected. */
function judge(row: RepresentativeRow, idElsewhere: IdElsewhere, { report, today }: ImportRun): NewRepresentative | null {
  const { organization, name, email, gender, position, role } = row.representative;
  const organizationId = typeof row.found === 'object' ? row.found.id : row.found === 'ELSEWHERE' ? idElsewhere(organization) : null;
  const errors = organizationId === null ? [...row.errors, organizationUnknown(row)] : row.errors;
  const place = { sheet: row.sheet, row: row.row, title: shown(name) };
  if (errors.length > 0 || organizationId === null) {
    report.reject(place, errors);
    return null;
  }
  report.accept(place);
  const person = { id: randomUUID(), name, email, gender };
  return { person, representation: { id: randomUUID(), personId: person.id, organizationId, position, role, since: today } };
}

function organizationUnknown({ representative: { organization } }: RepresentativeRow): RowError {
  const { cell } = organization;
  return { code: 'ORGANIZATION_UNKNOWN', column: cell?.column ?? null, value: cell ? shownBin(writtenIn(cell)) : null };
}
