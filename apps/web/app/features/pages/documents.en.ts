// The pages of text in English.
import type { DocumentName, TextPage } from './text-page';

export const EN: Readonly<Record<DocumentName, TextPage>> = {
  about: {
    title: 'About the network',
    lead: 'The National Network for the Rule of Law brings together civil-society organisations of Kazakhstan that work jointly for the reform of justice.',
    blocks: [
      {
        heading: 'Where it comes from',
        paragraphs: [
          'The network grew out of the Rule of Law Academy, held in Almaty on 19–21 August 2024: 42 representatives of 27 organisations from 13 regions agreed to work together.',
          'The Academy and the network belong to a project of the Legal Policy Research Centre (LPRC) and the International Partnership for Human Rights (IPHR), funded by the European Union.',
        ],
      },
      {
        heading: 'What we do',
        paragraphs: ['The network watches how laws are made and applied, assesses them and proposes changes. To do so its organisations:'],
        points: ['agree on joint action;', 'share knowledge and practice with each other;', 'support those who are just beginning.'],
      },
      {
        heading: 'Whom you find here',
        paragraphs: [
          'The public list shows only organisations that chose to be in it. Members see the others. The names of representatives are not shown to visitors.',
        ],
      },
    ],
  },
  help: {
    title: 'How to use this site',
    lead: 'In short: how to find an organisation, what the map and the marks mean, and how to share what you found.',
    blocks: [
      {
        heading: 'Search',
        paragraphs: ['Write as it suits you: the search knows three languages, the forms of words and common typing slips.'],
        points: [
          'A word can be in Kazakh, Russian or English, and Russian letters may stand for Kazakh ones: “казак” finds “Қазақстан”.',
          'A place can have its former or its short name: “Уральск”, “БҚО”, “Kostanai”.',
          'Russian names may be written in Latin letters: “Spravedlivyi sud”.',
          'If you forgot to switch the keyboard, the search tries the other layout too.',
          'Where a word was not found in the name, the organisation’s row says where it was.',
        ],
      },
      {
        heading: 'Filters and map',
        paragraphs: [
          'Within one filter anything that you chose will do; different filters apply together. The number beside a choice says how many organisations will remain.',
          'A square on the map is a region, a circle one of the three cities. The map counts seats; to add those who work in a region, tick the box under the map. Instead of the map you can choose a list.',
        ],
      },
      {
        heading: 'A link to what you found',
        paragraphs: ['Everything that you chose is in the address of the page. Copy it and send it: the other person sees the same list.'],
      },
      {
        heading: 'Languages and marks',
        paragraphs: [
          'The language of a page is changed at the top; everything else stays. Where there is no text in your language another is shown, and the mark ҚАЗ, РУС or ENG says which.',
          'An organisation’s page says when the organisation itself last confirmed its facts.',
        ],
      },
    ],
  },
  contact: {
    title: 'Write to the coordinators',
    lead: 'The coordinators answer questions about the network, admit new organisations and mend mistakes in the data.',
    blocks: [
      {
        heading: 'Where to write',
        paragraphs: [
          'Write to the coordinator whom you already know, or to the Legal Policy Research Centre (LPRC), which runs the network. You can write in Kazakh, Russian or English.',
        ],
      },
      {
        heading: 'What to write',
        paragraphs: ['The answer comes sooner if you say:'],
        points: [
          'who you are and which organisation you represent;',
          'in which region you work, and on what;',
          'what your question is and by when you need an answer.',
        ],
      },
      {
        heading: 'What not to send',
        paragraphs: [
          'Do not send an IIN, copies of identity papers, an electronic signature, home addresses or the names of clients and victims. We do not need them and never ask for them.',
        ],
      },
    ],
  },
  report: {
    title: 'Report a data leak',
    lead: 'If you saw data of others, or think that somebody got into this site, tell us at once. Once too often is better than too late.',
    blocks: [
      {
        heading: 'What to do now',
        paragraphs: [],
        points: [
          'Write down the address of the page and the time when you saw it.',
          'Do not pass on what you saw and keep no copy of it.',
          'Tell the coordinators of the network; by voice if it is urgent.',
        ],
      },
      {
        heading: 'What happens next',
        paragraphs: [
          'The coordinators close the gap, find out whose data are concerned and tell those people and organisations. Nobody will blame you for finding a mistake.',
        ],
      },
      {
        heading: 'If you found a vulnerability',
        paragraphs: ['Describe how to repeat it with data of your own. Do not open the records of others to prove it.'],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'It should be possible to use this site with a keyboard, with a screen reader, enlarged and on a weak line.',
    blocks: [
      {
        heading: 'What we aim at',
        paragraphs: ['Our bar is WCAG 2.2, level AA. Every page is checked by a program, and the most important ones by people too.'],
      },
      {
        heading: 'What has been done',
        paragraphs: [],
        points: [
          'Everything that can be pressed can be reached by keyboard, and you see where you are.',
          'The map of the regions can be replaced by a list; every tile has its number and name.',
          'Colour is never the only sign; there is a light and a dark appearance.',
          'Text can be enlarged to 200 % without losing anything, and nothing is cut off on a screen 320 points wide.',
          'Pages can be read and filters work without scripts.',
          'Motion stops if you ask for that in your system.',
        ],
      },
      {
        heading: 'If something is in your way',
        paragraphs: ['Write to the coordinators: which page, what you wanted to do and what you use. We will answer and mend it.'],
      },
    ],
  },
};
