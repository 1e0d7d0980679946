/** `npm run schema`: writes apps/api/schema.graphql. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { printedSchema } from './schema.js';
import { projectRoot } from './project-root.js';

writeFileSync(path.join(projectRoot(), 'apps/api/schema.graphql'), await printedSchema());
