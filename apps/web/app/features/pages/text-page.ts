// A page of text: its names, and what it is made of.

export const DOCUMENT_NAMES = ['about', 'help', 'contact', 'report', 'accessibility'] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

export interface Block {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

export interface TextPage {
  readonly title: string;
  /** One or two sentences: what the page is about; search engines show it. */
  readonly lead: string;
  readonly blocks: readonly Block[];
}
