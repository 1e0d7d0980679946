/** Requests, those who take part, and asks and pairings in the schema. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  DECLINE_REASONS,
  HEADLINE_WARNINGS,
  MENTORING_KINDS,
  MENTORING_SIDES,
  OTHER_SIDES,
  PAIRING_ANSWERS,
  PAIRING_END_REASONS,
  PAIRING_STATUSES,
  REQUEST_STATUSES,
  type HeadlineWarning,
  type MentoringKind,
  type MentoringSide,
  type OtherSide,
  type PairingEndReason,
  type PairingStatus,
  type RequestStatus,
} from '#mentoring';
import { enumOf } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { NodeType } from '../gateway/graphql/node.type.js';
import { Day, Instant } from '../gateway/graphql/scalars.js';

export const MentoringKindEnum = enumOf('MentoringKind', MENTORING_KINDS, 'PAIRING: months. CONSULTATION: one conversation');
export const OtherSideEnum = enumOf('OtherSide', OTHER_SIDES);
export const RequestStatusEnum = enumOf('MentoringRequestStatus', REQUEST_STATUSES);
export const MentoringSideEnum = enumOf('MentoringSide', MENTORING_SIDES);
export const PairingStatusEnum = enumOf('PairingStatus', PAIRING_STATUSES);
export const PairingAnswerEnum = enumOf('PairingAnswer', PAIRING_ANSWERS);
export const DeclineReasonEnum = enumOf('DeclineReason', DECLINE_REASONS);
export const PairingEndReasonEnum = enumOf('PairingEndReason', PAIRING_END_REASONS);
export const HeadlineWarningEnum = enumOf('HeadlineWarning', HEADLINE_WARNINGS, 'What a headline looks as if it had');
export const WordKindEnum = enumOf('MentoringWordKind', ['ANSWER', 'DECLINE', 'QUESTION'] as const);

@ObjectType('MentoringParticipant', { description: 'A person’s part on one side' })
export class ParticipantType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  displayName: string;

  @Field(() => MentoringSideEnum)
  side: MentoringSide;

  @Field(() => Boolean, { description: 'Whether it is the reader' })
  isViewer: boolean;

  @Field(() => Boolean, { description: 'Whether they take part now' })
  takesPart: boolean;

  @Field(() => Instant)
  since: Date;

  @Field(() => Instant, { nullable: true })
  until: Date | null;
}

@ObjectType('MentoringWord', { description: 'What a mentor asks before answering, what they are told, and a word to a refusal' })
export class WordType {
  @Field(() => ID)
  id: string;

  @Field(() => WordKindEnum)
  kind: string;

  @Field(() => String, { nullable: true, description: 'Null once its key was destroyed' })
  text: string | null;

  @Field(() => Instant)
  at: Date;
}

@ObjectType('MentoringRequest', {
  implements: () => [NodeType],
  description: 'Seen by those who take part, the mentors who are asked, and coordinators; what is confidential of it by fewer',
})
export class RequestType extends NodeType {
  @Field(() => MentoringKindEnum)
  kind: MentoringKind;

  @Field(() => RequestStatusEnum)
  status: RequestStatus;

  @Field(() => OtherSideEnum)
  otherSide: OtherSide;

  @Field(() => Day, { nullable: true, description: 'A deadline of the case' })
  neededBy: string | null;

  @Field(() => Instant, { nullable: true, description: 'By when waitingFor must act; null while nobody must, or the coordinators' })
  answerBy: Date | null;

  @Field(() => MentoringSideEnum, { nullable: true })
  waitingFor: MentoringSide | null;

  @Field(() => Instant)
  createdAt: Date;

  @Field(() => Instant)
  statusSince: Date;
}

@ObjectType('Pairing', {
  implements: () => [NodeType],
  description: 'An ask while PROPOSED, a mentor with a mentee from the moment it was accepted',
})
export class PairingType extends NodeType {
  @Field(() => MentoringKindEnum)
  kind: MentoringKind;

  @Field(() => PairingStatusEnum)
  status: PairingStatus;

  @Field(() => Instant)
  askedAt: Date;

  @Field(() => Instant, {
    nullable: true,
    description: 'By when the mentor answers; null once answered, or while the mentee owes an answer',
  })
  answerBy: Date | null;

  @Field(() => Instant, { nullable: true })
  acceptedAt: Date | null;

  @Field(() => Instant, { nullable: true })
  activeAt: Date | null;

  @Field(() => Day, { nullable: true })
  pausedUntil: string | null;

  @Field(() => Instant, { nullable: true })
  endedAt: Date | null;

  @Field(() => PairingEndReasonEnum, { nullable: true })
  endReason: PairingEndReason | null;

  @Field(() => MentoringSideEnum, { nullable: true, description: 'The reader’s; null: a coordinator' })
  viewerSide: MentoringSide | null;
}

@ObjectType('RequestMentoringPayload')
export class RequestMentoringPayload {
  @Field(() => RequestType)
  request: object;

  @ListSize(4)
  @Field(() => [HeadlineWarningEnum], { description: 'The headline was taken; mentors read it before they accept' })
  warnings: readonly HeadlineWarning[];
}

@ObjectType('HeadlineCheck')
export class HeadlineCheckType {
  @ListSize(4)
  @Field(() => [HeadlineWarningEnum])
  warnings: readonly HeadlineWarning[];
}
