// The rota of urgent consultations, as coordinators keep it.
import { data, redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import { DutyRotaDocument, SetDutyMentorDocument } from '../../graphql/generated/graphql';
import { textOf } from '../identity/own-account.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';
import { consultingMentors, dutyWeek } from './weeks.server';

const PAGE = 'coordination/duty';

/** Half a year of it, and who can be on duty. `wanted` is the Monday of the week that somebody is to be put on. */
export async function dutyRota(asked: StaffAsked, wanted: string | null) {
  const [{ dutyWeeks }, mentors] = await Promise.all([askFor(asked, DutyRotaDocument), consultingMentors(asked)]);
  const weeks = dutyWeeks.map((week) => dutyWeek(week, asked.language));
  const empty = weeks.filter(({ hasNobody }) => hasNobody);
  const chosen = weeks.find(({ startsOn }) => startsOn === wanted) ?? empty[0] ?? weeks[0];
  return {
    weeks,
    mentors,
    emptyWeeks: empty.length,
    isEmptyNow: weeks[0]?.hasNobody ?? true,
    chosen: chosen?.startsOn ?? '',
  };
}

/** Why nobody was put on duty, and what was chosen. */
export interface RotaProblem {
  readonly problem: 'MENTOR_NOT_AVAILABLE' | 'NOBODY_CHOSEN';
  readonly week: string;
  readonly mentor: string;
}

export async function changeRota(asked: StaffAsked, form: FormData) {
  const [week, mentor] = [textOf(form, 'week', 10), textOf(form, 'mentor')];
  const isOnDuty = form.get('change') === 'set';
  const refused = (problem: RotaProblem['problem'], status: number) => data<RotaProblem>({ problem, week, mentor }, { status });
  if (!mentor) return refused('NOBODY_CHOSEN', 400);
  const { refusal } = await ask(asked, SetDutyMentorDocument, { input: { startsOn: week, mentorId: mentor, isOnDuty } });
  if (refusal?.reason === 'MENTOR_NOT_AVAILABLE') return refused('MENTOR_NOT_AVAILABLE', 409);
  if (refusal) return afterStaffRefusal(asked, refusal, PAGE);
  return redirect(`/${asked.language}/${PAGE}?done=${isOnDuty ? 'set' : 'cleared'}`);
}
