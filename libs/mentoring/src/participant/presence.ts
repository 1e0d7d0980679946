/** Whether people can be reached, as parts of statements: nothing may wait for somebody who cannot answer. */
import { TAKES_PART, TODAY } from './participant.repository.js';

/** A person (`p`) with an account that works, who is not about to be erased. */
export const CAN_BE_REACHED = `
  (p.hidden_at is null and exists (select from account as own where own.person_id = p.id and own.disabled_at is null))`;

/** A person (`p`) who is of the network by an organization, by an office, or as a mentor who never came by an organization. */
export const IS_OF_NETWORK = `
  (
    exists (select from representation as held where held.person_id = p.id and ${TODAY} between held.since and coalesce(held.until, 'infinity'))
    or exists (select from appointment as held where held.person_id = p.id and ${TODAY} between held.since and coalesce(held.until, 'infinity'))
    or not exists (select from representation as held where held.person_id = p.id)
  )`;

/** Nobody takes part any more on the mentee's side of a request (`r`). */
export const MENTEES_ARE_AWAY = `
  not exists (
    select from mentoring_participant as part join person as p on p.id = part.person_id
    where part.request_id = r.id and part.side = 'MENTEE' and ${TAKES_PART} and ${CAN_BE_REACHED}
  )`;

/** The mentor of an ask or a pairing (`g`) cannot act any more. */
export const MENTOR_IS_AWAY = `
  not exists (
    select from mentor_profile as m join person as p on p.id = m.person_id
    where m.id = g.mentor_id and ${CAN_BE_REACHED} and ${IS_OF_NETWORK}
  )`;
