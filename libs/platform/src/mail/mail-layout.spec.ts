/** A mail says in the reader's language that there is something, and nothing written by people can change what it is. */
import { LOCALES } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { renderMail } from './mail-layout.rules.js';
import { MAIL_KINDS, type MailTemplate } from './mail-template.js';
import { SUBJECTS } from './mail-words.rules.js';

const INVITATION: MailTemplate<{ readonly name: string; readonly link: string }> = {
  name: 'invitation',
  kind: 'INVITATION',
  words: {
    KK: ({ name, link }) => ({ paragraphs: [`Құрметті ${name}!`], action: { label: 'Қабылдау', link } }),
    RU: ({ name, link }) => ({ paragraphs: [`${name}, здравствуйте!`], action: { label: 'Принять', link } }),
    EN: ({ name, link }) => ({ paragraphs: [`Dear ${name},`], action: { label: 'Accept', link }, closing: ['It works for 7 days.'] }),
  },
};

const given = { name: 'Әлия', link: 'https://network.example/i/abc?x=1&y=2' };

describe('a mail', () => {
  it('is in the language of its reader, as text and as HTML', () => {
    const { subject, text, html } = renderMail(INVITATION, 'KK', given);
    expect(subject).toBe('Шақыру');
    expect(text).toContain('Құрметті Әлия!\n\nҚабылдау:\nhttps://network.example/i/abc?x=1&y=2');
    expect(html).toContain('<html lang="kk">');
    expect(html).toContain('href="https://network.example/i/abc?x=1&#38;y=2"');
  });

  it.each(MAIL_KINDS)('of kind %s has a subject in three languages that fits a phone and names nobody', (kind) => {
    for (const locale of LOCALES) {
      expect(SUBJECTS[kind][locale].length).toBeLessThanOrEqual(36);
      expect(SUBJECTS[kind][locale]).not.toMatch(/NNRLK|верховенств|құқық үстемдігі|rule of law/i);
    }
  });

  it('keeps its layout whatever a name contains', () => {
    const { subject, text, html } = renderMail(INVITATION, 'RU', {
      ...given,
      name: 'Ә\r\nBcc: all@example.org\u2028<img src=x onerror=alert(1)>"',
    });
    expect(subject).toBe('Приглашение');
    expect(text.split('\n')[0]).toBe('Ә Bcc: all@example.org <img src=x onerror=alert(1)>", здравствуйте!');
    expect(html).not.toContain('<img');
  });

  it('links to web addresses alone, and loads nothing', () => {
    expect(() => renderMail(INVITATION, 'EN', { ...given, link: 'javascript:alert(1)' })).toThrow('cannot link');
    expect(renderMail(INVITATION, 'EN', given).html).not.toMatch(/src=|url\(|<link|<script/);
  });
});
