/** How long a list inside a record can get, for the cost of an operation. */
import { Extensions } from '@nestjs/graphql';

export const LIST_SIZE = 'listSize';

/** Declares the most entries that a list field has; beside `@Field`. Connections need none, they are as long as asked. */
export function ListSize(entries: number): MethodDecorator & PropertyDecorator {
  return Extensions({ [LIST_SIZE]: entries });
}
