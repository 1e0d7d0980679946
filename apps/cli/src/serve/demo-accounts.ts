/** The accounts of the demonstration: staff who belong to no member, and imported people under addresses that are easy to remember. */
import { DirectoryModule, RepresentationService, type MemberPerson } from '#directory';
import { AccountRegister, IdentityModule, type DemonstrationAccount } from '#identity';
import { Database, PlatformModule, type Configuration } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** Known to everybody, and weaker than what the network takes from people. */
export const DEMO_PASSWORD = 'nnrlk-demo-2024';

/** The addresses with what they stand for, as they are printed. */
export const DEMO_ACCOUNTS = [
  ['coordinator@demo.example', 'coordinator'],
  ['admin@demo.example', 'administrator'],
  ['observer@demo.example', 'donor observer'],
  ['manager@demo.example', 'keeps the profile of a member'],
  ['representative@demo.example', 'represents the same member, reviews applications'],
  ['mentor@demo.example', 'a mentor, paired with mentee@demo.example'],
  ['mentee@demo.example', 'takes part for another member'],
  ['mentor2@demo.example', 'a mentor on duty, paired with mentee2@demo.example'],
  ['mentee2@demo.example', 'represents another member'],
] as const;

const STAFF: readonly DemonstrationAccount[] = [
  { email: 'coordinator@demo.example', locale: 'RU', person: { name: 'Алия Координатор' }, appointment: 'COORDINATOR' },
  { email: 'admin@demo.example', locale: 'RU', person: { name: 'Болат Администратор' }, appointment: 'ADMINISTRATOR' },
  { email: 'observer@demo.example', locale: 'EN', person: { name: 'Clara Observer' }, appointment: 'OBSERVER' },
];

/** Further mentors to choose from, by the same kind of address. */
export const MORE_MENTORS = ['mentor3', 'mentor4', 'mentor5', 'mentor6', 'mentor7', 'mentor8'] as const;

const OTHERS: readonly string[] = ['mentor', 'mentee', 'mentor2', 'mentee2', ...MORE_MENTORS].map((name) => `${name}@demo.example`);

/** Writes them into the demonstration's own database, once its members have been imported. */
export async function addDemoAccounts(configuration: Configuration, databaseUrl: string): Promise<void> {
  const platform = PlatformModule.forRoot({ configuration, databaseUrl });
  const domains = await NestFactory.createApplicationContext(DemoModule.on(platform), { logger: false, abortOnError: false });
  try {
    const people = membersOf(await domains.get(RepresentationService).ofMembers(null));
    await domains
      .get(Database)
      .transaction((transaction) => domains.get(AccountRegister).addDemonstration(transaction, DEMO_PASSWORD, [...STAFF, ...people]));
  } finally {
    await domains.close();
  }
}

/** A manager and a representative of the first member that has both; one person each of the next ten. */
function membersOf(people: readonly MemberPerson[]): DemonstrationAccount[] {
  const members = [...Map.groupBy(people, ({ organizationId }) => organizationId).values()];
  const pair = members.find((one) => one.some(({ role }) => role === 'MANAGER') && one.some(({ role }) => role === 'REPRESENTATIVE')) ?? [];
  const roles = [
    { email: 'manager@demo.example', member: pair.find(({ role }) => role === 'MANAGER') },
    { email: 'representative@demo.example', member: pair.find(({ role }) => role === 'REPRESENTATIVE') },
    ...members
      .filter((one) => one !== pair)
      .slice(0, OTHERS.length)
      .map(([member], index) => ({ email: OTHERS[index] ?? '', member })),
  ];
  return roles.flatMap(({ email, member }) =>
    member
      ? [
          {
            email,
            locale: member.language === 'KK' ? 'KK' : 'RU',
            person: { id: member.personId },
            appointment: appointmentOf(email),
          } as const,
        ]
      : [],
  );
}

/** A network of one coordinator and nobody else could not decide on an application by two. */
function appointmentOf(email: string): 'REVIEWER' | null {
  return email === 'representative@demo.example' ? 'REVIEWER' : null;
}

@Module({})
class DemoModule {
  static on(platform: DynamicModule): DynamicModule {
    return { module: DemoModule, imports: [platform, IdentityModule, DirectoryModule] };
  }
}
