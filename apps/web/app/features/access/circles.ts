// Who can see a record, gathered by circles of people.
import type { WhoCanSeeQuery } from '../../graphql/generated/graphql';

export function circlesOf(rules: WhoCanSeeQuery['whoCanSee']) {
  return [...Map.groupBy(rules, circleOf).values()].map((same) => ({
    audience: same[0]?.audience ?? null,
    count: same[0]?.count ?? null,
    reasons: same.map(({ because }) => because),
    names: [...new Set(same.flatMap(({ accounts }) => accounts.map(({ displayName }) => displayName)))],
  }));
}

/** Rules that name people are one circle, rules that name neither an audience nor anybody another. */
function circleOf({ audience, accounts }: WhoCanSeeQuery['whoCanSee'][number]): string {
  return audience ?? (accounts.length > 0 ? 'named' : 'others');
}

export type Circle = ReturnType<typeof circlesOf>[number];
