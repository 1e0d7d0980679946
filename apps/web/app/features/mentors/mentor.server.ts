// What the page of one mentor shows.
import { ask } from '../../graphql/execute.server';
import { MentorPageDocument } from '../../graphql/generated/graphql';
import type { Asked } from '../identity/own-account.server';
import { mentorOf } from './mentor-card.server';

/** The mentor of an id; null where there is none whom the reader may see. */
export async function mentorPage(asked: Asked, id: string) {
  const { data } = await ask(asked, MentorPageDocument, { id });
  if (!data) return null;
  const { mentor, workingLanguages } = data;
  return {
    ...mentorOf(mentor, { language: asked.language, workingLanguages }),
    /** Null to members, who see approved mentors alone. */
    status: mentor.status ?? null,
  };
}
