// The first page: who the network is, where its organizations are, what they do, how to join.
import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { HomeDocument } from '../../graphql/generated/graphql';
import { askFor } from '../../graphql/execute.server';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { Icon, PresenceMap } from '../../ui/pictures';
import { LegendOf, RegionLinks } from '../../ui/tile-map';
import { mapRegion } from '../directory/map-region';

const AREAS_SHOWN = 8;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { networkFigures, organizations, regions, focusAreas } = await askFor({ context, language }, HomeDocument);
  const frequent = [...focusAreas].sort((one, other) => other.organizationCount - one.organizationCount).slice(0, AREAS_SHOWN);
  return {
    figures: networkFigures,
    listed: organizations.totalCount,
    regions: regions.map(mapRegion),
    areaCount: focusAreas.length,
    // In the vocabulary's order: whom they work with, then on what.
    areas: focusAreas
      .filter((area) => frequent.includes(area))
      .map(({ code, name, organizationCount, regions: places }) => ({
        code,
        name: name.text,
        count: organizationCount,
        regionCodes: places.map((place) => place.code),
      })),
  };
}

export default function Home() {
  const { figures, listed, regions } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const members = `/${language}/members`;
  const title = say('home.title', {
    organizations: say('count.organizations', { count: figures.organizations }),
    regions: say('count.fromRegions', { count: figures.regions }),
  });
  return (
    <main id="main" tabIndex={-1} className="home">
      <PageHead title={say('home.headTitle')} description={`${title}. ${say('home.lead')}`} publicUrl={useRootData()?.publicUrl ?? ''} />
      <div className="wrap">
        <section className="hero">
          <div className="hero__say">
            <h1>{title}</h1>
            <p className="lead">{say('home.lead')}</p>
            <Form className="hero__find" action={members} role="search">
              <label className="label" htmlFor="q">
                {say('home.find')}
              </label>
              <p className="hint" id="q-hint">
                {say('home.findHint')}
              </p>
              <div className="search">
                <div className="search__box">
                  <Icon name="search" />
                  <input className="input" id="q" name="q" type="search" maxLength={200} aria-describedby="q-hint" autoComplete="off" />
                </div>
                <button className="btn btn--primary">{say('action.search')}</button>
              </div>
            </Form>
            <p className="hero__more">
              <Link to={members}>{say('home.allOrganizations')}</Link> <a href="#how">{say('home.howToJoin')}</a>
            </p>
          </div>
          <figure className="hero__map">
            <RegionLinks regions={regions} hrefOf={(code) => `${members}?region=${code}`} />
            <figcaption>
              <LegendOf regions={regions} />
              <p className="meta">
                {say('home.map.caption')}{' '}
                {listed < figures.organizations ? say('home.map.listedOf', { shown: listed, total: figures.organizations }) : null}
              </p>
            </figcaption>
          </figure>
        </section>
        <WhoDoesWhat />
        <WhatItGives />
        <HowToJoin />
      </div>
    </main>
  );
}

function WhoDoesWhat() {
  const { areas, areaCount } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <section className="section" aria-labelledby="who">
      <div className="head">
        <h2 id="who">{say('home.who.title')}</h2>
        <Link to={`/${language}/members`}>{say('home.who.all', { count: areaCount })}</Link>
      </div>
      <ul className="multiples">
        {areas.map(({ code, name, count, regionCodes }) => (
          <li key={code} className="multiple">
            <p className="multiple__head">
              <Link to={`/${language}/members?focus=${code}`}>{name}</Link>
              <span className="num">
                {count}
                <span className="vh">
                  {' '}
                  {say('home.who.inRegions', {
                    organizations: say('count.organizations', { count }),
                    regions: say('count.inRegions', { count: regionCodes.length }),
                  })}
                </span>
              </span>
            </p>
            <PresenceMap regionCodes={regionCodes} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhatItGives() {
  const { say } = useMessages();
  return (
    <section className="section" aria-labelledby="does">
      <h2 id="does">{say('home.does.title')}</h2>
      <div className="cols cols--3 does">
        {(['voice', 'peers', 'mentoring'] as const).map((what) => (
          <div key={what}>
            <h3>{say(`home.does.${what}.title`)}</h3>
            <p>{say(`home.does.${what}.text`)}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

function HowToJoin() {
  const { language, say } = useMessages();
  return (
    <section className="section" aria-labelledby="how">
      <h2 id="how">{say('home.how.title')}</h2>
      <ol className="steps how">
        {(['apply', 'confirm', 'decide', 'choose'] as const).map((step) => (
          <li key={step}>
            <h3>{say(`home.how.${step}.title`)}</h3>
            <p>{say(`home.how.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <div className="row">
        <Link className="btn btn--primary" to={`/${language}/join`}>
          {say('join.apply')}
        </Link>
        <Link className="btn" to={`/${language}/contact`}>
          {say('nav.contact')}
        </Link>
      </div>
      <p className="meta how__never">{say('home.how.never')}</p>
    </section>
  );
}
