/** Who of an organization could be brought into its request. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { RequestViews } from '../request/request-views.js';
import { ParticipantRepository, type RequestColleague } from './participant.repository.js';

@Injectable()
export class ColleagueService {
  constructor(
    private readonly views: RequestViews,
    private readonly participants: ParticipantRepository,
  ) {}

  /** By request, in the order of their names; nobody to whoever is not of the mentee's side. */
  async ofRequests(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, readonly RequestColleague[]>> {
    const visible = await this.views.findVisible(actor, ids);
    const own = [...visible.values()].filter(({ standpoint }) => standpoint === 'MENTEE').map(({ id }) => id);
    return Map.groupBy(await this.participants.colleagues(own), ({ requestId }) => requestId);
  }
}
