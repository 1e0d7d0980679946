/** Something the administrator has to mend before the software can start or a command can run. */

/** Its message is one clear line; whoever started the process sees that line alone, and exit code 2. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
