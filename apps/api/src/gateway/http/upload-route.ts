/** `POST /uploads`: takes a file in for whoever is signed in; an operation then says what it is for. */
import { toGlobalId } from '#kernel';
import { LARGEST_UPLOAD, type Uploads } from '#platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../access/bearer.strategy.js';

/** The id that operations name a file by; what it is not is told by its status alone. */
export type UploadAnswer = { readonly status: 201; readonly uploadId: string } | { readonly status: 400 | 401 | 413 | 429 };

/** Takes a file in, for the route and for the pages alike. */
export async function receiveUpload(uploads: Uploads, authorization: string | undefined, file: unknown): Promise<UploadAnswer> {
  const actor = authorization === undefined ? null : await actorOf(authorization);
  if (!actor) return { status: 401 };
  if (!Buffer.isBuffer(file) || file.length === 0) return { status: 400 };
  if (file.length > LARGEST_UPLOAD) return { status: 413 };
  const id = await uploads.receive(actor.accountId, file);
  return id === null ? { status: 429 } : { status: 201, uploadId: toGlobalId('Upload', id) };
}

export async function serveUploads(fastify: FastifyInstance, uploads: Uploads): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_UPLOAD }, (_request, body, done) => done(null, body));
    scope.route({
      ...{ method: 'POST', url: '/uploads', config: { access: 'ACCOUNT' }, bodyLimit: LARGEST_UPLOAD },
      handler: async ({ headers, body }: FastifyRequest, reply: FastifyReply) => {
        const { status, ...answer } = await receiveUpload(uploads, headers.authorization, body);
        return reply.code(status).header('cache-control', 'no-store').send(answer);
      },
    });
  });
}
