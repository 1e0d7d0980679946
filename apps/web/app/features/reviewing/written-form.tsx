// What the applicant wrote, as reviewers read it: nothing is withheld from them.
import type { ReactNode } from 'react';
import type { ApplicationGap } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';
import { AreaChips } from '../directory/area-chips';
import { phoneInGroups } from '../directory/phone-in-groups';
import type { ApplicationBench } from './application.server';

type Written = ApplicationBench['written'];

export function WrittenForm({ written, missing }: { readonly written: Written; readonly missing: readonly ApplicationGap[] }) {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="written">
      <h2 id="written">{say('reviewing.written')}</h2>
      {missing.length > 0 ? (
        <Status kind="attention" word={say('reviewing.column.missing')}>
          {missing.map((gap) => say(`reviewing.gap.${gap}`)).join(', ')}
        </Status>
      ) : null}
      <dl className="facts facts--cols">
        <Texts name="name" texts={written.name} />
        <Texts name="summary" texts={written.summary} />
        <Fact name="legalForm">{written.legalForm}</Fact>
        <Fact name="bin">{written.bin}</Fact>
        <Fact name="regionCode">{written.place}</Fact>
        <Fact name="headName">{written.headName}</Fact>
        <Fact name="foundedYear">{written.foundedYear}</Fact>
        <Fact name="email">{written.email}</Fact>
        <Fact name="phone">{written.phone ? phoneInGroups(written.phone) : null}</Fact>
        <Fact name="website">{written.website}</Fact>
        <Fact name="focusAreaCodes">{written.focusAreas.length > 0 ? <AreaChips areas={written.focusAreas} /> : null}</Fact>
        <Fact name="workingLanguages">{written.languages.join(', ')}</Fact>
        <Fact name="servesRegionCodes">{written.servesWholeCountry ? say('join.servesWholeCountry') : written.serves.join(', ')}</Fact>
        <Fact name="listing">{say(`join.listing.${written.listing}.title`)}</Fact>
        <Fact name="withheld">{written.withheld.map((field) => say(`join.withheld.${field}`)).join(', ')}</Fact>
        <Fact name="memorandum">
          {written.memorandumVersion ? say('reviewing.memorandum', { version: written.memorandumVersion }) : null}
        </Fact>
        <Fact name="consents">{written.consents.map((purpose) => say(`reviewing.consent.${purpose}`)).join(', ')}</Fact>
      </dl>
    </section>
  );
}

/** Whom the applicant names to represent it. */
export function NamedRepresentatives({ written }: { readonly written: Written }) {
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="people">
      <h2 id="people">{say('join.section.people.title')}</h2>
      <ul className="people">
        {written.representatives.map(({ name, email, role, position }) => (
          <li key={`${name} ${email}`}>
            <b>{name}</b>
            <p className="meta">{[position, say(`account.representation.${role}`), email].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was not given is left out. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { say } = useMessages();
  if (!children) return null;
  return (
    <div>
      <dt>{say(`join.field.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Texts({ name, texts }: { readonly name: 'name' | 'summary'; readonly texts: Written['name'] }) {
  const { say } = useMessages();
  if (texts.length === 0) return null;
  return (
    <div>
      <dt>{say(`join.field.${name}`)}</dt>
      {texts.map(({ text, lang }) => (
        <dd key={text} lang={lang}>
          {text}
        </dd>
      ))}
    </div>
  );
}
