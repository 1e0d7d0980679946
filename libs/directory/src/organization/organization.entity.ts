/** The organization's own row; what it has several of stands in tables beside it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organization')
export class OrganizationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text', { name: 'name_kk', nullable: true })
  nameKk: string | null;

  @Column('text', { name: 'name_ru', nullable: true })
  nameRu: string | null;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('text', { name: 'summary_kk', nullable: true })
  summaryKk: string | null;

  @Column('text', { name: 'summary_ru', nullable: true })
  summaryRu: string | null;

  @Column('text', { name: 'summary_en', nullable: true })
  summaryEn: string | null;

  @Column('text', { name: 'description_kk', nullable: true })
  descriptionKk: string | null;

  @Column('text', { name: 'description_ru', nullable: true })
  descriptionRu: string | null;

  @Column('text', { name: 'description_en', nullable: true })
  descriptionEn: string | null;

  @Column('text', { name: 'legal_form', nullable: true })
  legalForm: string | null;

  @Column('text', { nullable: true })
  bin: string | null;

  @Column('text', { name: 'region_code' })
  regionCode: string;

  @Column('boolean', { name: 'serves_whole_country' })
  servesWholeCountry: boolean;

  @Column('smallint', { name: 'founded_year', nullable: true })
  foundedYear: number | null;

  @Column('text')
  listing: string;

  @Column('boolean', { name: 'stands_in_network' })
  standsInNetwork: boolean;

  @Column('date', { name: 'member_since', nullable: true })
  memberSince: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('timestamptz', { name: 'withheld_at', nullable: true })
  withheldAt: Date | null;
}
