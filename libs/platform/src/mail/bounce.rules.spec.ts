/** A report of a message that came back names it and why; other mail at the sender's address names nothing. */
import { describe, expect, it } from '@jest/globals';
import { readBounce } from './bounce.rules.js';

const ID = '6f1c1f0e-0f3b-4a57-9d0e-0a4f3a1b2c3d';

const REPORT = [
  'From: MAILER-DAEMON@mx.example',
  'To: no-reply@network.example',
  'Message-ID: <20261124.ABC@mx.example>',
  'Content-Type: multipart/report; report-type=delivery-status;',
  '\tboundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'I could not deliver your message.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example',
  '',
  'Final-Recipient: rfc822; aliya@example.org',
  'Action: failed',
  'Status: 5.1.1',
  '--b',
  'Content-Type: text/rfc822-headers',
  '',
  'Subject: =?UTF-8?Q?x?=',
  'Message-ID:',
  ` <${ID}@network.example>`,
  '--b--',
].join('\r\n');

describe('a report of a message that came back', () => {
  it('names the message and the code', () => {
    expect(readBounce(REPORT)).toEqual({ messageIds: [ID], reason: '5.1.1' });
  });

  it('names nothing while delivery is only late', () => {
    expect(readBounce(REPORT.replace('Action: failed', 'Action: delayed'))).toBeNull();
  });

  it.each([
    ['somebody’s answer', `From: a@example.org\r\nIn-Reply-To: <${ID}@network.example>\r\n\r\nThank you!\r\nAction: failed`],
    ['a report of somebody else’s message', REPORT.replaceAll(ID, 'not-one-of-ours')],
    ['nothing', ''],
  ])('is not %s', (_, source) => {
    expect(readBounce(source)).toBeNull();
  });
});
