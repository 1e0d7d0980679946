import { describe, expect, it } from '@jest/globals';
import { suggestedSlug } from './slug.rules.js';

describe('the address of an organization', () => {
  it('comes from its English name, else the Kazakh, else the Russian', () => {
    expect(suggestedSlug({ KK: 'Әділ сот', RU: 'Справедливый суд', EN: 'Fair Court' })).toBe('fair-court');
    expect(suggestedSlug({ KK: 'Әділ сот', RU: 'Справедливый суд' })).toBe('adil-sot');
    expect(suggestedSlug({ RU: 'Берега Сырдарьи' })).toBe('berega-syrdari');
  });

  it('has letters, digits and single hyphens alone, and an end', () => {
    expect(suggestedSlug({ EN: "  Women's   «Right» — №1!  " })).toBe('womens-right-no1');
    expect(suggestedSlug({ EN: 'Café Über' })).toBe('cafe-uber');
    expect(suggestedSlug({ RU: 'Объединение '.repeat(30) }).length).toBeLessThanOrEqual(60);
    expect(suggestedSlug({ RU: 'Объединение '.repeat(30) })).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('is never empty and never a word of the site', () => {
    expect(suggestedSlug({ RU: '«»!' })).toBe('organization');
    expect(suggestedSlug({ EN: '法治' })).toBe('organization');
    expect(suggestedSlug({ EN: 'New' })).toBe('organization');
  });
});
