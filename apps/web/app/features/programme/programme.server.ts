// How the programme goes, as its page shows it.
import { ask } from '../../graphql/execute.server';
import { ProgrammeDocument, type ProgrammeQuery } from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { collator } from '../../i18n/sorting.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';

const PAGE = 'coordination/programme';

/** The stages of a request in their order; none is larger than all requests. */
const STAGES = ['requested', 'matched', 'active', 'completed'] as const;

export async function programme(asked: StaffAsked) {
  const { data, refusal } = await ask(asked, ProgrammeDocument);
  if (refusal) throw afterStaffRefusal(asked, refusal, PAGE);
  const { atRisk, loads, ...figures } = data.mentoringOverview;
  const compare = collator(asked.language);
  return {
    figures,
    stages: STAGES.map((stage) => ({ stage, count: figures[stage] })),
    atRisk: atRisk.map((pairing) => endangered(pairing, asked)),
    loads: loads.map(load).toSorted((one, other) => other.share - one.share || compare(one.name, other.name)),
  };
}

export type Programme = Awaited<ReturnType<typeof programme>>;

type Overview = ProgrammeQuery['mentoringOverview'];

function endangered({ id, acceptedAt, health, mentor, mentee, organization }: Overview['atRisk'][number], { language }: StaffAsked) {
  return {
    id,
    mentor: mentor.displayName,
    mentee: mentee?.displayName ?? null,
    organization: organization ? { name: organization.name.text, lang: langOf(organization.name, language) } : null,
    because: health?.because ?? null,
    since: acceptedAt ? longDay(acceptedAt, language) : null,
  };
}

function load({ mentor, ...carried }: Overview['loads'][number]) {
  const capacity = mentor.capacity ?? 0;
  return {
    ...{ ...carried, capacity, id: mentor.id, name: mentor.displayName, isPaused: mentor.isPaused },
    hoursPerMonth: mentor.hoursPerMonth,
    /** Of the places, from 0 to 1. */
    share: capacity > 0 ? carried.pairings / capacity : 0,
  };
}
