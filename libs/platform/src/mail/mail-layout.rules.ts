/** Sets a mail's words, as text and as HTML that a phone shows well and that loads nothing from anywhere. */
import type { Locale } from '#kernel';
import type { MailContent, MailTemplate, MailWords } from './mail-template.js';
import { AUTOMATIC, SUBJECTS } from './mail-words.rules.js';

/** The message of a template as its reader gets it: for sending, and for looking at before. */
export function renderMail<Parameters>(template: MailTemplate<Parameters>, locale: Locale, parameters: Parameters): MailContent {
  const words = template.words[locale](parameters);
  const subject = SUBJECTS[template.kind][locale];
  return { subject, text: asText(words, locale), html: asHtml(words, { subject, locale }) };
}

function asText({ paragraphs, action, closing = [] }: MailWords, locale: Locale): string {
  const act = action ? [`${oneLine(action.label)}:\n${safeLink(action.link)}`] : [];
  return `${[...paragraphs.map(oneLine), ...act, ...closing.map(oneLine), AUTOMATIC[locale]].join('\n\n')}\n`;
}

interface Heading {
  readonly subject: string;
  readonly locale: Locale;
}

function asHtml({ paragraphs, action, closing = [] }: MailWords, { subject, locale }: Heading): string {
  const paragraph = (style: string) => (text: string) => `<p style="${style}">${escaped(oneLine(text))}</p>`;
  const body = [
    ...paragraphs.map(paragraph(PARAGRAPH)),
    ...(action
      ? [`<p style="${PARAGRAPH}"><a href="${escaped(safeLink(action.link))}" style="${BUTTON}">${escaped(oneLine(action.label))}</a></p>`]
      : []),
    ...closing.map(paragraph(PARAGRAPH)),
    paragraph(SMALL)(AUTOMATIC[locale]),
  ];
  return [
    `<!doctype html><html lang="${locale.toLowerCase()}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    `<body style="margin:0"><table role="presentation" style="${TABLE}"><tr><td style="${CELL}">`,
    ...body,
    '</td></tr></table></body></html>',
  ].join('\n');
}

/** Inline, as many mail programs read no style sheet. Colours are left to the reader's program, but for the one thing to press. */
const TABLE = 'width:100%;max-width:36em;margin:0 auto;border-spacing:0';
const CELL = 'padding:24px 16px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif';
const PARAGRAPH = 'margin:0 0 16px';
const SMALL = 'margin:24px 0 0;font-size:14px';
const BUTTON = 'display:inline-block;padding:12px 20px;border-radius:6px;background:#0A566A;color:#FFFFFF;text-decoration:none';

/** A name with a line break in it stays a name, and a paragraph stays one. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Throws for what is no web address: a template never links to anything else. */
function safeLink(link: string): string {
  const { protocol, href } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`A mail cannot link to ${protocol}`);
  return href;
}
