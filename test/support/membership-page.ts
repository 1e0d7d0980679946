/** docs/membership.md, made of the state machines that the code runs by. */
import {
  APPLICATION_STATUSES,
  APPLICATION_STEPS,
  coordinatorsSteps,
  MEMBERSHIP_STATUSES,
  MEMBERSHIP_STEPS,
  reasonsFor,
  standsInNetwork,
  type MembershipStatus,
} from '#membership';

function diagram(states: readonly string[], steps: Readonly<Record<string, readonly string[]>>): string[] {
  const ends = states.filter((state) => steps[state]?.length === 0);
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${states[0]}`,
    ...states.flatMap((from) => (steps[from] ?? []).map((to) => `  ${from} --> ${to}`)),
    ...ends.map((end) => `  ${end} --> [*]`),
    '```',
  ];
}

function whoTakes(from: MembershipStatus, to: MembershipStatus): string {
  if (to === 'GRACE' || to === 'LAPSED') return 'the clock: `NOT_RENEWED`';
  if (from === 'GRACE' && to === 'ACTIVE') return 'its manager or a coordinator, by confirming the profile: `RENEWED`';
  const listed = (isCoordinator: boolean): string =>
    reasonsFor(to, { isCoordinator })
      .map((reason) => `\`${reason}\``)
      .join(', ');
  const byCoordinator = coordinatorsSteps(from).includes(to) ? `a coordinator: ${listed(true)}` : '';
  const byManager = to === 'EXITED' && from !== 'SUSPENDED' ? `; its manager: ${listed(false)}` : '';
  return `${byCoordinator}${byManager}`;
}

export function membershipPage(): string {
  return [
    '# From application to exit',
    '',
    'Drawn from the code (`npm test` compares them; `UPDATE=1` writes this page): `application.rules.ts` and `membership.rules.ts` in `libs/membership`.',
    '',
    '## An application',
    '',
    ...diagram(APPLICATION_STATUSES, APPLICATION_STEPS),
    '',
    'SUBMITTED waits until the applicant proves the e-mail by the mailed link; before that no reviewer sees it. IN_REVIEW becomes APPROVED when as many different',
    'reviewers as the setting says have approved; one rejects; one returns it, which voids the approvals before. A rejection can be appealed once: a new application',
    'that points to it. A draft, and what nobody proved, is deleted after 30 days; its key goes with it.',
    '',
    '## A membership',
    '',
    ...diagram(MEMBERSHIP_STATUSES, MEMBERSHIP_STEPS),
    '',
    '| from | to | who takes the step, and why |',
    '| --- | --- | --- |',
    ...MEMBERSHIP_STATUSES.flatMap((from) => MEMBERSHIP_STEPS[from].map((to) => `| ${from} | ${to} | ${whoTakes(from, to)} |`)),
    '',
    `${MEMBERSHIP_STATUSES.filter(standsInNetwork).join(' and ')} stand in the network; from the others directory, figures, map and sitemap are silent at once, and their address answers as`,
    'if it had never been. The year ends a year after the profile was last confirmed. Reminders go out at 9:00 in Almaty 30 and 7 days before and on the last day; states change when the',
    'day does. Suspension and exit end everybody’s roles, dated; a return begins them anew. Whatever comes by itself is one job a membership, and a job of every night',
    'plans what nobody planned.',
    '',
  ].join('\n');
}
