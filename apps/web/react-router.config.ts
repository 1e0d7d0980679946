// Where the framework finds the application and puts what it builds.
import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ssr: true,
  routeDiscovery: { mode: 'initial' }, // a dozen routes: known at once, never asked for
} satisfies Config;
