/** Somebody on whose behalf a test asks. */
export interface Reader {
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
  /** Whom they represent; null: nobody. */
  readonly organizationId: string | null;
  /** None of the readers of a test. */
  readonly isStranger: boolean;
}
