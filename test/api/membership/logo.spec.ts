/** A logo is a picture and nothing else, whatever the file was. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toGlobalId } from '#kernel';
import sharp from 'sharp';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';

const SET =
  'mutation ($input: SetOrganizationLogoInput!) { setOrganizationLogo(input: $input) { organization { logo { width height content } } } }';

describe('a logo', () => {
  let api: RunningApi;
  let organizationId: string;
  let manager: { authorization: string };
  let stranger: { authorization: string };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const id = await addMember(api, { name: 'Steppe Law', listing: 'MEMBERS' });
    organizationId = toGlobalId('Organization', id);
    await addPerson(api, { email: 'manager@steppe.example', organizationId: id, role: 'MANAGER' });
    await addPerson(api, { email: 'stranger@network.example' });
    manager = await signIn(api, 'manager@steppe.example');
    stranger = await signIn(api, 'stranger@network.example');
  });
  afterAll(() => api.stop());

  const send = async (file: Buffer | string, headers: Record<string, string> = manager): Promise<{ status: number; uploadId: string }> => {
    const response = await fetch(`${api.url}/uploads`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'image/png' },
      body: Buffer.from(file),
    });
    const answer = (await response.json()) as { uploadId?: string };
    return { status: response.status, uploadId: answer.uploadId ?? '' };
  };
  const set = async (file: Buffer | string): Promise<GraphqlAnswer> =>
    api.ask(SET, { input: { organizationId, uploadId: (await send(file)).uploadId } }, manager);
  const picture = (): ReturnType<typeof sharp> => sharp({ create: { width: 900, height: 600, channels: 3, background: '#0A566A' } });

  it('is encoded anew without what the file told besides, and shows to whom the organization does', async () => {
    const withPlace = await picture()
      .withExif({ IFD0: { Copyright: 'Home of somebody' } })
      .jpeg()
      .toBuffer();
    expect(withPlace.toString('latin1')).toContain('Home of somebody');
    const { body } = await set(withPlace);
    const { logo } = body.data?.['setOrganizationLogo'].organization;
    expect([logo.width, logo.height]).toEqual([512, 341]);
    const stored = Buffer.from(logo.content as string, 'base64');
    expect((await sharp(stored).metadata()).format).toBe('webp');
    expect(stored.toString('latin1')).not.toContain('Home of somebody');
    const seen = await api.ask('{ organization(slug: "steppe-law") { logo { width } } }', {}, stranger);
    expect(refusal(seen)[0]).toBe('NOT_FOUND');
    const REMOVE = 'mutation ($id: ID!) { removeOrganizationLogo(input: { organizationId: $id }) { organization { logo { width } } } }';
    expect((await api.ask(REMOVE, { id: organizationId }, manager)).body.data?.['removeOrganizationLogo'].organization.logo).toBeNull();
  });

  it('is refused where it is a document with a script, a bomb, damaged or no picture', async () => {
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: 'black' }, limitInputPixels: false })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(500_000);
    const whole = await picture().png().toBuffer();
    const files = {
      svg: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      bomb,
      damaged: whole.subarray(0, whole.length - 200),
      text: 'hello',
      renamed: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('not a picture')]),
    };
    for (const [what, file] of Object.entries(files))
      expect([what, refusal(await set(file))]).toEqual([what, ['BAD_USER_INPUT', 'IMAGE_REFUSED']]);
  });

  it('comes from a file of one’s own, once, and from somebody signed in', async () => {
    const file = await picture().webp().toBuffer();
    expect((await send(file, {})).status).toBe(401);
    expect((await send('')).status).toBe(400);
    const response = await fetch(`${api.url}/uploads`, { method: 'POST', headers: manager, body: Buffer.alloc(11 * 1_024 * 1_024) });
    expect(response.status).toBe(413);
    const { uploadId } = await send(file, stranger);
    expect(refusal(await api.ask(SET, { input: { organizationId, uploadId } }, manager))[0]).toBe('NOT_FOUND');
    expect(refusal(await api.ask(SET, { input: { organizationId, uploadId } }, stranger))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    const own = await send(file);
    expect((await api.ask(SET, { input: { organizationId, uploadId: own.uploadId } }, manager)).body.errors).toBeUndefined();
    expect(refusal(await api.ask(SET, { input: { organizationId, uploadId: own.uploadId } }, manager))[0]).toBe('NOT_FOUND');
    const statuses: number[] = [];
    for (let time = 0; time < 11; time += 1) statuses.push((await send(file, stranger)).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });
});
