/** Texts that have broken software before: what an attacker, a spreadsheet or a careless keyboard puts into a field. */

const CONTROL = Array.from({ length: 0x20 }, (_, code) => `a${String.fromCharCode(code)}b`);
const C1_CONTROL = [0x7f, 0x80, 0x85, 0x90, 0x9f].map((code) => `a${String.fromCharCode(code)}b`);
const INVISIBLE = [
  0xa0, 0xad, 0x115f, 0x1680, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x2028, 0x2029, 0x202f, 0x2060, 0x3000, 0xfeff, 0xfffc,
].map((code) => String.fromCharCode(code));
const BROKEN_UNICODE = [
  '\ud800',
  '\udc00',
  'a\ud83d',
  '\ude00b',
  '\ufffe',
  '\uffff',
  '\ufffd',
  '\u{10ffff}',
  '\u{1f3f4}\u{e0067}\u{e007f}',
];
const DIRECTIONS = ['\u202eabc\u202c', '\u2066abc', 'العربية', 'עברית', '\u061c', 'مُنَاقَشَةُ سُبُلِ اِسْتِخْدَامِ اللُّغَةِ'];
const STACKED = [`Z${'\u0351'.repeat(60)}`, 'İıſßﬃ', 'ŒœÆæ', 'Å', 'Å', 'ё', 'ё', 'қҚңҢғҒүҮұҰөӨәӘіІһҺ'];
const PICTURES = ['😍', '👩‍👩‍👧‍👦', '🏳️‍🌈', '1️⃣', '\u{1f468}\u{1f3fd}‍⚖️', '👾 🙇 💁 🙅', '🇰🇿'];
const OTHER_SCRIPTS = ['田中さんにあげて下さい', '찦차를 타고 온', 'ก็็็็็็', 'ꙮ', '𝕿𝖍𝖊', 'Ｔｈｅ', '⁰⁴⁵', '½', '٠١٢', 'lІnk'];
const SQL = [
  "'",
  "''",
  "' or '1'='1",
  "'; drop table organization; --",
  '1; select pg_sleep(10)',
  '$1',
  '$$',
  '%',
  '_',
  '\\',
  "\\'",
  '%_%',
  "E'\\x00'",
  '/* */ --',
  ':*',
  '& | ! ( )',
  '!(',
  'a & b',
  "' <-> '",
  ':1',
  '?',
  '@>',
];
const MARKUP = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '<!--',
  ']]>',
  '<svg/onload=alert(1)>',
  '&lt;',
  '&#0;',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '{{7*7}}',
  '${7*7}',
  '#{7*7}',
  '<%= 7*7 %>',
];
const CODE = [
  '{"a":1}',
  '[]',
  'null',
  'undefined',
  'NaN',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{"__proto__":{"a":1}}',
  '() => 1',
  '; ls -la',
  '`id`',
  '$(id)',
  '| cat /etc/passwd',
  '%n%n%s%s%d',
  '%00',
  '%0d%0aSet-Cookie:a=b',
  'a\r\nX-Header: b',
  '../../../etc/passwd',
  'C:\\..\\..\\',
  'file:///etc/passwd',
  'CON',
  'nul.txt',
];
const NUMBERS = [
  '0',
  '-1',
  '1e309',
  '0x7f',
  '1/0',
  '1,000',
  '٣',
  '9007199254740993',
  '-0',
  '.5',
  'Infinity',
  '2147483648',
  '99999999999999999999',
];
const FORMULAS = ['=1+1', "=cmd|'/c calc'!A0", '+1', '-1+1', '@SUM(1)', '\t=1'];
const SPACES = ['', ' ', '\t', '\n', '   \u00a0', ' a ', '"', '«»', '‘’“”\'"', '-', '.', ',', '/', '*'];
const LONG = [
  'a'.repeat(1_200),
  'ә'.repeat(1_200),
  'a '.repeat(600),
  '😍'.repeat(600),
  '('.repeat(1_000),
  '\\'.repeat(1_000),
  'a-'.repeat(99),
];

export const NAUGHTY_STRINGS: readonly string[] = [
  ...[...CONTROL, ...C1_CONTROL, ...INVISIBLE, ...BROKEN_UNICODE, ...DIRECTIONS, ...STACKED, ...PICTURES, ...OTHER_SCRIPTS],
  ...[...SQL, ...MARKUP, ...CODE, ...NUMBERS, ...FORMULAS, ...SPACES, ...LONG],
];
