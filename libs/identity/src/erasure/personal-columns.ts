/** The register of personal columns: what export takes and erasure empties. A test compares it with the database, column by column. */

// Names inside sealed applications cannot be found by a statement: they go with the whole application (docs/decisions/applications-and-dates.md).

export interface PersonalTable {
  readonly table: string;
  /** The rows that are about the person; $1 is the person's id. */
  readonly rows: string;
  /** Columns with what tells something of the person; they go into the export. */
  readonly personal: readonly string[];
  /** Columns that say nothing of them, or nothing without the others. */
  readonly other: readonly string[];
  /** What erasure does to the rows; `anonymise` is the assignment that leaves counts true. */
  readonly erasure: 'DELETE' | { readonly anonymise: string };
}

const OF_PERSON = 'person_id = $1';
/** Roles end with the day that it is where the network is. */
const TODAY = `(now() at time zone 'Asia/Almaty')::date`;
const OF_ACCOUNT = 'account_id in (select id from account where person_id = $1)';

/** In the order in which erasure goes: what hangs on an account before the account, the person last. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    table: 'sign_in_session',
    rows: OF_ACCOUNT,
    personal: ['created_at', 'last_used_at', 'device', 'address'],
    other: ['id', 'account_id', 'token_digest', 'former_digest', 'rotated_at', 'confirmed_at'],
    erasure: 'DELETE',
  },
  { table: 'known_device', rows: OF_ACCOUNT, personal: ['used_at'], other: ['id', 'account_id', 'token_digest'], erasure: 'DELETE' },
  { table: 'sign_in_challenge', rows: OF_ACCOUNT, personal: [], other: ['token_digest', 'account_id', 'expires_at'], erasure: 'DELETE' },
  {
    table: 'account_link',
    rows: OF_ACCOUNT,
    personal: ['purpose', 'email', 'expires_at'],
    other: ['token_digest', 'account_id'],
    erasure: 'DELETE',
  },
  {
    table: 'totp',
    rows: OF_ACCOUNT,
    personal: ['created_at', 'confirmed_at'],
    other: ['account_id', 'sealing_key_id', 'secret_sealed', 'last_step'],
    erasure: 'DELETE',
  },
  { table: 'recovery_code', rows: OF_ACCOUNT, personal: [], other: ['account_id', 'code_digest'], erasure: 'DELETE' },
  {
    table: 'passkey',
    rows: OF_ACCOUNT,
    personal: ['name', 'created_at', 'last_used_at'],
    other: ['id', 'account_id', 'credential_id', 'public_key', 'counter', 'transports'],
    erasure: 'DELETE',
  },
  { table: 'passkey_challenge', rows: OF_ACCOUNT, personal: [], other: ['id', 'challenge', 'account_id', 'expires_at'], erasure: 'DELETE' },
  {
    table: 'account',
    rows: OF_PERSON,
    personal: ['email', 'locale', 'created_at', 'last_sign_in_at', 'locked_at', 'disabled_at', 'disabled_because'],
    other: ['id', 'person_id', 'mailbox', 'password_hash', 'trusted_account_id'],
    erasure: 'DELETE',
  },
  {
    table: 'consent',
    rows: OF_PERSON,
    personal: ['purpose', 'version', 'given_at', 'withdrawn_at'],
    other: ['id', 'person_id'],
    erasure: 'DELETE',
  },
  {
    table: 'invitation',
    rows: OF_PERSON,
    personal: ['email', 'locale', 'sent_at', 'accepted_at', 'position', 'representation_role', 'appointment_role'],
    other: ['id', 'person_id', 'token_digest', 'wave_id', 'invited_by', 'organization_id', 'mail_message_id', 'expires_at', 'withdrawn_at'],
    erasure: 'DELETE',
  },
  {
    table: 'appointment',
    rows: OF_PERSON,
    personal: ['role', 'scope', 'since', 'until'],
    other: ['id', 'person_id', 'created_at'],
    erasure: { anonymise: `until = least(until, greatest(since, ${TODAY}))` },
  },
  {
    table: 'representation',
    rows: OF_PERSON,
    personal: ['role', 'position', 'since', 'until'],
    other: ['id', 'person_id', 'organization_id', 'ended_with_membership'],
    erasure: { anonymise: `position = null, until = least(until, greatest(since, ${TODAY}))` },
  },
  {
    table: 'mentoring_participant',
    rows: OF_PERSON,
    personal: ['side', 'since', 'until'],
    other: ['id', 'request_id', 'pairing_id', 'person_id', 'is_author'],
    erasure: { anonymise: 'until = coalesce(until, now())' },
  },
  {
    table: 'mentor_expertise',
    rows: 'mentor_id in (select id from mentor_profile where person_id = $1)',
    personal: ['focus_area_code', 'level', 'experience'],
    other: ['mentor_id'],
    erasure: 'DELETE',
  },
  {
    table: 'mentor_profile',
    rows: OF_PERSON,
    personal: [
      'status',
      'about',
      'languages',
      'region_codes',
      'ways',
      'capacity',
      'hours_per_month',
      'takes_consultations',
      'paused_until',
      'returned_because',
    ],
    other: ['id', 'person_id', 'places_taken', 'paused', 'coordinator_note', 'version', 'created_at', 'updated_at', 'decided_at'],
    erasure: {
      anonymise: `status = 'ENDED', about = null, languages = '{}', region_codes = '{}', returned_because = null, coordinator_note = null`,
    },
  },
  {
    table: 'erasure',
    rows: OF_PERSON,
    personal: ['state', 'requested_at', 'confirmed_at', 'due_at', 'ended_at'],
    other: ['id', 'person_id'],
    erasure: { anonymise: `state = 'DONE', ended_at = now()` },
  },
  {
    table: 'person',
    rows: 'id = $1',
    personal: ['name', 'email', 'gender', 'languages', 'age_group', 'created_at'],
    other: ['id', 'hidden_at'],
    erasure: {
      anonymise: `name = '—', email = null, gender = null, age_group = null, languages = '{}', hidden_at = coalesce(hidden_at, now())`,
    },
  },
];
