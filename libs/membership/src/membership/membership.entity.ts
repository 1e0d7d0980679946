/** That an organization belongs to the network: its status, since when, and until when it holds. */
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

  @Column('date', { name: 'renewal_due' })
  renewalDue: string;

  @Column('text', { nullable: true })
  reached: string | null;
}
