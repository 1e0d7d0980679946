/** Emergency access to what two wrote, where somebody may be in danger: asked for with a reason, opened by a second one, told, logged, for a day. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Result } from '#kernel';
import { Audit, Clock, Database, Sealing, type Transaction } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { EMERGENCY_ACCESS, EMERGENCY_ASKED } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import { conflict, invalid, NOT_FOUND, NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import type { Participant } from '../request/request.js';
import { MentoringSettingsRepository } from '../settings/mentoring-settings.repository.js';
import { ConfidentialTexts } from '../text/confidential-texts.js';
import { TextRepository } from '../text/text.repository.js';
import { EmergencyRepository, type EmergencyAccess } from './emergency.repository.js';
import { areTwo, guardianships } from './emergency.rules.js';

export interface EmergencyView extends Omit<EmergencyAccess, 'keyId' | 'reason'> {
  /** null: its key was destroyed, or the reader is of the pair. */
  readonly reason: string | null;
}

/** A text as an emergency shows it. */
export interface EmergencyText {
  readonly kind: string;
  readonly authorName: string;
  readonly writtenAt: Date;
  readonly content: string | null;
}

type Opened = Promise<Result<EmergencyView, MentoringError>>;

const HOURS = 24;

@Injectable()
export class EmergencyService {
  constructor(
    private readonly database: Database,
    private readonly emergencies: EmergencyRepository,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
    private readonly settings: MentoringSettingsRepository,
    private readonly texts: ConfidentialTexts,
    private readonly stored: TextRepository,
    private readonly sealing: Sealing,
    private readonly mail: MentoringMail,
    private readonly clock: Clock,
    private readonly trail: Audit,
  ) {}

  /** Accesses that wait for a second one or are open, then those that are over, to those who may be one. */
  async newest(actor: AccountActor): Promise<Result<readonly EmergencyView[], MentoringError>> {
    if (!(await this.mayGuard(actor))) return NOT_PERMITTED;
    const found = await this.emergencies.newest();
    return success(await this.database.transaction((transaction) => this.views(transaction, found)));
  }

  /** Those that were opened, to the two sides: who and when, not why. */
  async ofPairings(ids: readonly string[]): Promise<ReadonlyMap<string, readonly EmergencyView[]>> {
    const views = (await this.emergencies.ofPairings(ids)).map((access) => viewOf(access, null));
    return Map.groupBy(views, ({ pairingId }) => pairingId);
  }

  async ask(actor: AccountActor, pairingId: string, reason: string): Opened {
    if (!(await this.mayGuard(actor))) return NOT_PERMITTED;
    if (reason.trim() === '') return invalid('reason', 'REQUIRED');
    return this.database.transaction(async (transaction): Opened => {
      const pairing = await this.pairings.find(transaction, pairingId);
      if (!pairing?.keyId || pairing.textsEndedAt) return NOT_FOUND;
      if (await this.takesPart(transaction, actor, pairing.requestId)) return NOT_PERMITTED;
      const [id, askedAt] = [randomUUID(), this.clock.now()];
      const box = await this.sealing.seal(transaction, pairing.keyId, reason.trim());
      await this.emergencies.insert(transaction, { id, pairingId, askedBy: actor.accountId, askedAt, reason: box });
      const { safeguardingAccountId } = await this.settings.current();
      const guardians = await this.participants.guardianAddressees(transaction, safeguardingAccountId);
      await this.mail.tell(
        transaction,
        guardians.filter(({ personId }) => personId !== actor.personId),
        { template: EMERGENCY_ASKED, page: PAGES.emergency },
      );
      await this.trail.record(transaction, { actor, action: 'EMERGENCY_ACCESS_ASKED', subjectType: 'PAIRING', subjectId: pairingId });
      return this.view(transaction, id);
    });
  }

  /** By somebody else, in another capacity. From then on it is open for a day, and both sides know. */
  async approve(actor: AccountActor, id: string): Opened {
    if (!(await this.mayGuard(actor))) return NOT_PERMITTED;
    const { safeguardingAccountId } = await this.settings.current();
    return this.database.transaction(async (transaction): Opened => {
      const access = await this.emergencies.lock(transaction, id);
      if (!access) return NOT_FOUND;
      const pairing = await this.pairings.find(transaction, access.pairingId);
      if (!pairing || (await this.takesPart(transaction, actor, pairing.requestId))) return NOT_PERMITTED;
      const asker = await this.emergencies.guardianshipsOf(transaction, access.askedBy, safeguardingAccountId);
      if (access.askedBy === actor.accountId || !areTwo(asker, guardianships(actor, safeguardingAccountId)))
        return { ok: false, error: { kind: 'FORBIDDEN', reason: 'SAME_PERSON' } };
      if (access.openedAt) return conflict('ACCESS_OPEN');
      const at = this.clock.now();
      const until = new Date(at.getTime() + HOURS * 3_600_000);
      await this.emergencies.open(transaction, id, { approvedBy: actor.accountId, at, until });
      const mentor = await this.participants.personAddressee(transaction, pairing.personId);
      const mentees = await this.participants.menteeAddressees(transaction, pairing.requestId);
      await this.mail.ask(transaction, mentor ? [mentor, ...mentees] : mentees, {
        template: EMERGENCY_ACCESS,
        page: PAGES.pairing(pairing.id),
        by: until,
      });
      await this.trail.record(transaction, { actor, action: 'EMERGENCY_ACCESS_OPENED', subjectType: 'PAIRING', subjectId: pairing.id });
      return this.view(transaction, id);
    });
  }

  /** What the two wrote, private notes too; every reading stands in the trail. Who answers for nothing any more reads nothing. */
  async read(actor: AccountActor, id: string): Promise<Result<readonly EmergencyText[], MentoringError>> {
    if (!(await this.mayGuard(actor))) return NOT_FOUND;
    return this.database.asAccount(actor.accountId, async (transaction): Promise<Result<readonly EmergencyText[], MentoringError>> => {
      const access = await this.emergencies.lock(transaction, id);
      if (!access?.openedAt || ![access.askedBy, access.approvedBy].includes(actor.accountId)) return NOT_FOUND;
      await this.emergencies.name(transaction, id);
      const pairing = await this.pairings.find(transaction, access.pairingId);
      const found = pairing ? await this.stored.ofPairings(transaction, [pairing.id], ['NOTE', 'SESSION', 'GOAL', 'CHECK_IN']) : [];
      if (!pairing || found.length === 0) return NOT_FOUND;
      await this.trail.record(transaction, { actor, action: 'EMERGENCY_TEXTS_READ', subjectType: 'PAIRING', subjectId: pairing.id });
      const people = new Map((await this.participants.ofRequest(transaction, pairing.requestId)).map((one) => [one.id, one]));
      const contents = await this.texts.readMany(transaction, found);
      return success(
        found.map(({ kind, authorId, writtenAt }, index) => ({
          kind,
          writtenAt,
          authorName: nameOf(people, authorId),
          content: contents[index] ?? null,
        })),
      );
    });
  }

  private async mayGuard(actor: AccountActor): Promise<boolean> {
    return guardianships(actor, (await this.settings.current()).safeguardingAccountId).length > 0;
  }

  private async takesPart(transaction: Transaction, actor: AccountActor, requestId: string): Promise<boolean> {
    return (await this.participants.ofRequest(transaction, requestId)).some(({ personId }) => personId === actor.personId);
  }

  private async view(transaction: Transaction, id: string): Opened {
    const access = await this.emergencies.lock(transaction, id);
    const [view] = access ? await this.views(transaction, [access]) : [];
    return view ? success(view) : NOT_FOUND;
  }

  private async views(transaction: Transaction, found: readonly EmergencyAccess[]): Promise<EmergencyView[]> {
    const reasons = await this.sealing.openMany(
      transaction,
      found.map(({ keyId, reason: box }) => ({ keyId, box })),
    );
    return found.map((access, index) => viewOf(access, reasons[index] ?? null));
  }
}

function viewOf({ keyId: _key, reason: _box, ...access }: EmergencyAccess, reason: string | null): EmergencyView {
  return { ...access, reason };
}

function nameOf(people: ReadonlyMap<string, Participant>, id: string): string {
  return people.get(id)?.displayName ?? '';
}
