/** Enums of the schema, made of the domains' lists of codes. */
import { registerEnumType } from '@nestjs/graphql';
import { LOCALES } from '#kernel';

/** Registers a list of codes as an enum of the schema; use what it returns in `@Field(() => …)`. */
export function enumOf<Code extends string>(name: string, codes: readonly Code[], description?: string): Readonly<Record<Code, Code>> {
  const members = Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(members, { name, ...(description && { description }) });
  return members;
}

export const LocaleEnum = enumOf('Locale', LOCALES, 'What interface and content are written in');
