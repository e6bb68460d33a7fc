import type { FastifyInstance } from 'fastify';
import { Refusal, refusals } from '../../../platform/model/refusal.ts';
import { findPlugInModule } from './load-plug-ins.ts';

/** Gives browsers the modules of plug-ins, as it gives them the web app: they are the operator's, and hold nothing of any organisation. */
export function servePlugIns(app: FastifyInstance): void {
  app.get<{ Params: { id: string } }>('/plug-ins/:id/plug-in.js', async ({ params }, reply) => {
    const source = findPlugInModule(params.id);
    if (!source) throw new Refusal(refusals.notFound);
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(source);
  });
}
