/** A person's dated role in an organization. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('representation')
export class RepresentationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text')
  role: string;

  @Column('text', { nullable: true })
  position: string | null;

  @Column('date')
  since: string;

  @Column('date', { nullable: true })
  until: string | null;

  /** That the role ended because the membership did: a return begins it anew. */
  @Column('boolean', { name: 'ended_with_membership', default: false })
  endedWithMembership: boolean;
}
