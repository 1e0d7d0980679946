/** One way to reach an organization, with who may see it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organization_contact')
export class OrganizationContactEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text')
  kind: string;

  @Column('text')
  value: string;

  @Column('text')
  visibility: string;

  @Column('smallint')
  position: number;
}
