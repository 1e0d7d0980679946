/** That an organization belongs to the network: its status, and since when. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text')
  status: string;

  @Column('date')
  since: string;

  @Column('date', { name: 'joined_on' })
  joinedOn: string;
}
