// An organization's plain data. What is withheld looks like what was never given: it is left out.
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { AreaChips } from './area-chips';
import type { OrganizationPage } from './organization.loader.server';
import { phoneInGroups } from './phone-in-groups';

export function OrganizationFacts({ organization }: { readonly organization: OrganizationPage }) {
  const { say } = useMessages();
  const { areas, region, locality, servesInWords, languages, foundedYear, contacts, website, confirmedAt } = organization;
  return (
    <>
      <dl className="facts">
        {areas.length > 0 ? (
          <Fact name={say('organization.focusAreas')}>
            <dd>
              <AreaChips areas={areas} />
            </dd>
          </Fact>
        ) : null}
        <Fact name={say('organization.region')}>
          <dd>
            {[region.name, locality].filter(Boolean).join(', ')}
            {servesInWords ? (
              <>
                <br />
                <span className="soft">{servesInWords}</span>
              </>
            ) : null}
          </dd>
        </Fact>
        {languages.length > 0 ? (
          <Fact name={say('organization.languages')}>
            {languages.map((language) => (
              <dd key={language}>{language}</dd>
            ))}
          </Fact>
        ) : null}
        {foundedYear ? (
          <Fact name={say('organization.founded')}>
            <dd>{foundedYear}</dd>
          </Fact>
        ) : null}
        {contacts.length > 0 || website ? (
          <Fact name={say('organization.contacts')}>
            {contacts.map((contact) => (
              <dd key={contact.value}>
                <ContactValue {...contact} />
              </dd>
            ))}
            {website ? (
              <dd>
                <a href={website.href} rel="noopener">
                  {website.text}
                </a>
              </dd>
            ) : null}
          </Fact>
        ) : null}
      </dl>
      <p className="meta updated">
        {confirmedAt ? say('organization.confirmedOn', { date: confirmedAt }) : say('organization.notConfirmed')}
      </p>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      {children}
    </div>
  );
}

function ContactValue({ kind, value }: OrganizationPage['contacts'][number]) {
  switch (kind) {
    case 'EMAIL':
      return <a href={`mailto:${value}`}>{value}</a>;
    case 'PHONE':
      return <a href={`tel:${value}`}>{phoneInGroups(value)}</a>;
    case 'OTHER':
      return value;
  }
}
