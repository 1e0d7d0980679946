/** A backup cannot be taken or restored as asked, and nothing was changed. */

/** Its message is one line for the administrator. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
