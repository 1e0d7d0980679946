/** Practice notes of a pairing: proposed by one side, agreed to by the other. */
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { toGlobalId } from '#kernel';
import { headlineWarnings, PracticeNoteService, type HeadlineWarning, type PracticeNote } from '#mentoring';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import { authorOf } from './note.resolver.js';
import {
  AnswerPracticeNoteInput,
  PRACTICE_NOTE_BODY,
  PRACTICE_NOTE_TITLE,
  PracticeNoteType,
  ProposePracticeNoteInput,
  WithdrawPracticeNoteInput,
} from './practice-note.type.js';
import { pairingSource, type PairingSource } from './request.source.js';
import { HeadlineCheckType, PairingType, ParticipantType } from './request.type.js';

const ProposePracticeNotePayload = payloadOf('ProposePracticeNote', 'pairing', PairingType);
const AnswerPracticeNotePayload = payloadOf('AnswerPracticeNote', 'pairing', PairingType);
const WithdrawPracticeNotePayload = payloadOf('WithdrawPracticeNote', 'pairing', PairingType);

@Resolver(() => PracticeNoteType)
export class PracticeNoteResolver {
  constructor(
    private readonly notes: PracticeNoteService,
    private readonly loaders: MentoringLoaders,
  ) {}

  @Access('ACCOUNT')
  @Query(() => HeadlineCheckType, { description: 'Whether a practice note looks as if it had what it should not; nothing of it is kept' })
  practiceNoteCheck(
    @Args('title', { type: () => String }) title: string,
    @Args('body', { type: () => String }) body: string,
  ): HeadlineCheckType {
    return { warnings: warningsOf({ title: title.slice(0, PRACTICE_NOTE_TITLE), body: body.slice(0, PRACTICE_NOTE_BODY) }) };
  }

  @Access('ACCOUNT')
  @Mutation(() => ProposePracticeNotePayload, { description: 'Either side’s; the other one is asked to agree' })
  async proposePracticeNote(@Args('input') input: ProposePracticeNoteInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const { pairingId, goalId, sessionId, title, body } = input;
    const draft = {
      title,
      body,
      goalId: goalId == null ? null : keyOf('Goal', goalId),
      sessionId: sessionId == null ? null : keyOf('MentoringSession', sessionId),
    };
    return { pairing: pairingSource(unwrap(await this.notes.propose(accountActor(actor), keyOf('Pairing', pairingId), draft))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => AnswerPracticeNotePayload, { description: 'The other side’s' })
  async answerPracticeNote(
    @Args('input') { practiceNoteId, answer }: AnswerPracticeNoteInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    return { pairing: pairingSource(unwrap(await this.notes.answer(accountActor(actor), keyOf('PracticeNote', practiceNoteId), answer))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => WithdrawPracticeNotePayload, { description: 'Its author’s, until it is answered' })
  async withdrawPracticeNote(
    @Args('input') { practiceNoteId }: WithdrawPracticeNoteInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    return { pairing: pairingSource(unwrap(await this.notes.withdraw(accountActor(actor), keyOf('PracticeNote', practiceNoteId)))) };
  }

  @ResolveField(() => ParticipantType, { description: 'Who wrote it' })
  proposedBy(@Parent() { pairingId, proposedBy: authorId }: PracticeNote, @Context() context: GraphqlContext): Promise<object> {
    return authorOf(this.loaders, context, { pairingId, authorId });
  }

  @ResolveField(() => ParticipantType, { nullable: true, description: 'Who agreed or declined' })
  async answeredBy(@Parent() { pairingId, answeredBy }: PracticeNote, @Context() context: GraphqlContext): Promise<object | null> {
    return answeredBy === null ? null : authorOf(this.loaders, context, { pairingId, authorId: answeredBy });
  }
}

@Resolver(() => PairingType)
export class PairingPracticeNotes {
  constructor(private readonly loaders: MentoringLoaders) {}

  @ListSize(5)
  @ResolveField(() => [PracticeNoteType], { description: 'To the two alone, the newest first; 100 at most' })
  async practiceNotes(@Parent() { key }: PairingSource, @Context() context: GraphqlContext): Promise<object[]> {
    const notes = (await this.loaders.practiceNotes(context, key)) ?? [];
    return notes.map(({ words, goalId, sessionId, ...note }) => ({
      ...note,
      id: toGlobalId('PracticeNote', note.id),
      goalId: goalId && toGlobalId('Goal', goalId),
      sessionId: sessionId && toGlobalId('MentoringSession', sessionId),
      title: words?.title ?? null,
      body: words?.body ?? null,
      warnings: words ? warningsOf(words) : [],
    }));
  }
}

/** Of the title and of each paragraph by itself, for a name at the beginning of one is only a beginning. */
function warningsOf({ title, body }: { title: string; body: string }): readonly HeadlineWarning[] {
  return [...new Set([title, ...body.split('\n')].flatMap(headlineWarnings))].sort();
}
