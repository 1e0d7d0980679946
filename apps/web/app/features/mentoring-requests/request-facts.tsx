// What of a request its mentors and the coordinators read before anybody has accepted.
import type { MentoringKind, OtherSide } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';

export interface RequestFactsOf {
  readonly kind: MentoringKind;
  readonly headline: string;
  /** On whose behalf; null: a person's own. */
  readonly organization: { readonly text: string; readonly lang: string | undefined } | null;
  /** null while the writer has not said it. */
  readonly otherSide: OtherSide | null;
  /** In words. */
  readonly neededBy: string | null;
  readonly focusAreas: readonly string[];
  readonly languages: readonly string[];
}

export function RequestFacts({ facts }: { readonly facts: Omit<RequestFactsOf, 'headline'> }) {
  const { say } = useMessages();
  const { kind, organization, otherSide, neededBy, focusAreas, languages } = facts;
  return (
    <dl className="facts">
      <Fact name="kind">{say(`mentoring.kind.${kind}`)}</Fact>
      <div>
        <dt>{say('requests.facts.from')}</dt>
        <dd lang={organization?.lang}>{organization?.text ?? say('requests.facts.person')}</dd>
      </div>
      <Fact name="otherSide">{otherSide ? say(`mentoring.otherSide.${otherSide}`) : say('requests.facts.notSaid')}</Fact>
      {neededBy ? <Fact name="neededBy">{neededBy}</Fact> : null}
      {focusAreas.length > 0 ? <Fact name="focusAreas">{focusAreas.join(', ')}</Fact> : null}
      {languages.length > 0 ? <Fact name="languages">{languages.join(', ')}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  const { say } = useMessages();
  return (
    <div>
      <dt>{say(`requests.facts.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
