// A region of the schema as the tile map draws it.
import type { MapRegionFragment } from '../../graphql/generated/graphql';
import type { MapRegion } from '../../ui/tile-map';

export function mapRegion({ code, kind, name, tile, organizationCount }: MapRegionFragment): MapRegion {
  return { code, kind, name: name.text, narrow: tile.narrow.text, wide: tile.wide.text, count: organizationCount };
}
