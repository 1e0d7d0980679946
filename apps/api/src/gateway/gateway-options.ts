/** What a process decides before the API is put together. */
import type { Configuration } from '#platform';

export interface GatewayOptions {
  readonly configuration: Configuration;
  /** The runtime role's; `configuration.databaseUrl` or that of the embedded server. */
  readonly databaseUrl: string;
  /** Whether the built web app is served besides the API. */
  readonly servesPages: boolean;
}

/** Inject it with `@Inject(GATEWAY_OPTIONS)`. */
export const GATEWAY_OPTIONS = Symbol('gateway options');

/** Whether clients may look into the schema: introspection, suggestions, GraphiQL. */
export function showsSchema({ mode }: Configuration): boolean {
  return mode !== 'production';
}
