// Who can see a record, gathered by circles of people.
import type { WhoCanSeeQuery } from '../../graphql/generated/graphql';

export function circlesOf(rules: WhoCanSeeQuery['whoCanSee']) {
  return [...Map.groupBy(rules, ({ audience }) => audience ?? null)].map(([audience, same]) => ({
    audience,
    count: same[0]?.count ?? null,
    reasons: same.map(({ because }) => because),
    names: [...new Set(same.flatMap(({ accounts }) => accounts.map(({ displayName }) => displayName)))],
  }));
}

export type Circle = ReturnType<typeof circlesOf>[number];
