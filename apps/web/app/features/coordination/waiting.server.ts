// The coordinators' desk: what waits and what is late, what changed this week, and where the members are.
import { askFor } from '../../graphql/execute.server';
import { CoordinationDeskDocument } from '../../graphql/generated/graphql';
import { collator } from '../../i18n/sorting.server';
import { mapRegion } from '../directory/map-region';
import { awaitingChanges } from '../own-organization/profile-history.server';
import type { StaffAsked } from '../staff/staff.server';

export async function coordinationDesk(asked: StaffAsked) {
  const [{ coordinationDesk: desk, regions: found }, { changes }] = await Promise.all([
    askFor(asked, CoordinationDeskDocument),
    awaitingChanges(asked),
  ]);
  const regions = found.map(mapRegion);
  const compare = collator(asked.language);
  return {
    desk,
    changes,
    regions,
    byCount: regions.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count || compare(one.name, other.name)),
  };
}
