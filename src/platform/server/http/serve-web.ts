/** The browser's part: built files with long lives, and the one page for every address of the app. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal, refusals } from '../../model/refusal.ts';

/** Serves `webDir`; unknown addresses outside /api give the app, which shows its own "not found". */
export async function serveWeb(app: FastifyInstance, webDir: string): Promise<void> {
  if (!existsSync(path.join(webDir, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    preCompressed: true,
    setHeaders: (response, file) => {
      const forever = file.includes(`${path.sep}assets${path.sep}`);
      response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/') || path.extname(request.url.split('?')[0]!) !== '')
      throw new Refusal(refusals.notFound);
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
