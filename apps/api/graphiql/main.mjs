// GraphiQL as we serve it in development and the demonstration: our own copy, with the contract's operations to try.
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import operations from './operations.graphql?raw';

const VARIABLES = {
  PeerDirectory: { filter: { text: 'мигрант', regionCodes: ['KZ-75'], includeServed: true }, orderBy: 'RELEVANCE', first: 20 },
  OrganizationPage: { slug: '' },
};

// One tab an operation, with the fragments that it spreads.
function tabs() {
  const definitions = operations.split(/^(?=query|mutation|fragment)/m);
  const fragments = definitions.filter((definition) => definition.startsWith('fragment'));
  return definitions
    .filter((definition) => !definition.startsWith('fragment'))
    .map((query) => {
      const [, name] = /^\w+ (\w+)/.exec(query);
      const used = query.includes('...') ? fragments : [];
      return { query: [query, ...used].join('').trim(), variables: VARIABLES[name] && JSON.stringify(VARIABLES[name], null, 2) };
    });
}

// Right after a change of tab GraphiQL still names the operation of the last one.
async function fetcher({ operationName, ...operation }) {
  const isNamed = operation.query.includes(`${operationName}`);
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify(isNamed ? { ...operation, operationName } : operation),
  });
  return answer.json();
}

createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, { fetcher, defaultTabs: tabs(), shouldPersistHeaders: false }),
);
