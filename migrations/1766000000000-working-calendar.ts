/** The days that differ from an ordinary week: what terms in working days are counted by. Coordinators keep it from here on. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WorkingCalendar1766000000000 implements MigrationInterface {
  readonly name = 'WorkingCalendar1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_day (
        day date primary key,
        -- WORKED: a Saturday or Sunday that is worked; the others are days off.
        kind text not null check (kind in ('HOLIDAY', 'MOVED', 'WORKED')),
        name_kk text check (length(name_kk) <= 200),
        name_ru text check (length(name_ru) <= 200),
        name_en text check (length(name_en) <= 200)
      );
      grant select, insert, update, delete on calendar_day to nnrlk_runtime;
    `);
    await runner.query(DAYS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_day');
  }
}

/** By the Law on holidays and the Government's decrees on days in lieu. */
const DAYS = `
  insert into calendar_day (day, kind, name_kk, name_ru, name_en) values
    ('2026-10-25', 'HOLIDAY', 'Республика күні', 'День Республики', 'Republic Day'),
    ('2026-10-26', 'MOVED', 'Республика күні (ауыстырылған демалыс)', 'День Республики (перенос)', 'Republic Day (day in lieu)'),
    ('2026-12-16', 'HOLIDAY', 'Тәуелсіздік күні', 'День Независимости', 'Independence Day'),
    ('2027-01-01', 'HOLIDAY', 'Жаңа жыл', 'Новый год', 'New Year'),
    ('2027-01-02', 'HOLIDAY', 'Жаңа жыл', 'Новый год', 'New Year'),
    ('2027-01-04', 'MOVED', 'Жаңа жыл (ауыстырылған демалыс)', 'Новый год (перенос)', 'New Year (day in lieu)'),
    ('2027-01-07', 'HOLIDAY', 'Православиелік Рождество', 'Православное Рождество', 'Orthodox Christmas'),
    ('2027-03-08', 'HOLIDAY', 'Халықаралық әйелдер күні', 'Международный женский день', 'International Women''s Day'),
    ('2027-03-21', 'HOLIDAY', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'),
    ('2027-03-22', 'HOLIDAY', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'),
    ('2027-03-23', 'HOLIDAY', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'),
    ('2027-03-24', 'MOVED', 'Наурыз мейрамы (ауыстырылған демалыс)', 'Наурыз мейрамы (перенос)', 'Nauryz (day in lieu)'),
    ('2027-05-01', 'HOLIDAY', 'Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана', 'Unity Day'),
    ('2027-05-03', 'MOVED', 'Бірлік мерекесі (ауыстырылған демалыс)', 'Праздник единства (перенос)', 'Unity Day (day in lieu)'),
    ('2027-05-07', 'HOLIDAY', 'Отан қорғаушы күні', 'День защитника Отечества', 'Defender of the Fatherland Day'),
    ('2027-05-09', 'HOLIDAY', 'Жеңіс күні', 'День Победы', 'Victory Day'),
    ('2027-05-10', 'MOVED', 'Жеңіс күні (ауыстырылған демалыс)', 'День Победы (перенос)', 'Victory Day (day in lieu)'),
    ('2027-05-16', 'HOLIDAY', 'Құрбан айттың бірінші күні', 'Первый день Курбан-айта', 'First day of Kurban Ait'),
    ('2027-07-06', 'HOLIDAY', 'Астана күні', 'День столицы', 'Capital Day'),
    ('2027-08-30', 'HOLIDAY', 'Конституция күні', 'День Конституции', 'Constitution Day'),
    ('2027-10-25', 'HOLIDAY', 'Республика күні', 'День Республики', 'Republic Day'),
    ('2027-12-16', 'HOLIDAY', 'Тәуелсіздік күні', 'День Независимости', 'Independence Day')
`;
