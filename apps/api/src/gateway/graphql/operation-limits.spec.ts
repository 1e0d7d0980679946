import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { operationLimits } from './operation-limits.js';

const schema = buildSchema(`
  type Person { name: String! friends: [Person!]! page(first: Int): People! }
  type People { edges: [Edge!]! }
  type Edge { node: Person! }
  type Query { me: Person! }
`);
const faults = (document: string) => validate(schema, parse(document), [...specifiedRules, operationLimits]).map(({ message }) => message);
const chain = (levels: number): string => (levels === 1 ? 'name' : `page(first: 1) { edges { node { ${chain(levels - 3)} } } }`);

describe('the limits of an operation', () => {
  it('leave an ordinary one alone', () => {
    expect(faults('{ me { name page(first: 100) { edges { node { name friends { name } } } } } }')).toEqual([]);
  });

  it('allow twelve levels and refuse more', () => {
    expect(faults(`{ me { ${chain(10)} } }`)).toEqual([]);
    expect(faults(`{ me { ${chain(13)} } }`)).toEqual(["The operation's depth is 14; at most 12 is allowed."]);
  });

  it('see through fragments', () => {
    const inFragment = `{ ...Me } fragment Me on Query { me { ... on Person { ${chain(13)} } } }`;
    expect(faults(inFragment)).toEqual(["The operation's depth is 14; at most 12 is allowed."]);
  });

  it('take a page to be as long as it is asked for, and as long as can be when a variable says', () => {
    const twice = (first: string) =>
      `query ($n: Int) { me { page(first: ${first}) { edges { node { page(first: 100) { edges { node { name } } } } } } } }`;
    expect(faults(twice('1').replace('$n: Int', '$n: Int = 1').replace('first: 100', 'first: $n'))).toEqual([]);
    expect(faults(twice('$n'))).toEqual([expect.stringContaining("The operation's cost is")]);
  });

  it('take lists in lists to multiply', () => {
    expect(faults('{ me { friends { friends { friends { friends { friends { name } } } } } } }')).toEqual([
      expect.stringContaining("The operation's cost is"),
    ]);
  });

  it('end with fragments that spread themselves', () => {
    expect(faults('{ me { ...A } } fragment A on Person { friends { ...A } }')).toEqual(['Cannot spread fragment "A" within itself.']);
  });

  it('hold for each operation of a document', () => {
    expect(faults(`query A { me { name } } query B { me { ${chain(13)} } }`)).toHaveLength(1);
  });
});
