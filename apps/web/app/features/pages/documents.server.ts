// The pages of text, in three languages. They stay on the server: a reader gets the one page that was asked for.
import { withFirmSpaces, type Language } from '../../i18n/messages';
import { EN } from './documents.en';
import { KK } from './documents.kk';
import { RU } from './documents.ru';
import { DOCUMENT_NAMES, type DocumentName, type TextPage } from './text-page';

const PAGES: Readonly<Record<Language, Readonly<Record<DocumentName, TextPage>>>> = { kk: KK, ru: RU, en: EN };

export function isDocumentName(name: string | undefined): name is DocumentName {
  return DOCUMENT_NAMES.includes(name as DocumentName);
}

export function documentOf(name: DocumentName, language: Language): TextPage {
  const { title, lead, blocks } = PAGES[language][name];
  return {
    title: withFirmSpaces(title),
    lead: withFirmSpaces(lead),
    blocks: blocks.map(({ heading, paragraphs, points }) => ({
      heading: withFirmSpaces(heading),
      paragraphs: paragraphs.map(withFirmSpaces),
      ...(points && { points: points.map(withFirmSpaces) }),
    })),
  };
}
