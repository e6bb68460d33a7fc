/** The one way in for the forms of all pages that are opened by a link, and what all those pages have in common. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import {
  keepRawBodies,
  refuseUncleanInput,
  serveOpenContract,
  type Database,
} from '../../../platform/server/index.ts';
import { openLinkContract } from '../../model/open-link-contract.ts';
import { visitorOf, type Visitor } from '../../model/visitor.ts';
import { purposeOfOpenLink } from './visit-open-link.ts';

/** Somebody at a link. */
export type Looking = { database: Database; token: string; visitor: Visitor };

export type OpenForm = Looking & { form: Record<string, string>; reply: FastifyReply };

/** By the purpose of a link, what its form does; it answers with its page, also when the link is no longer good. */
export type OpenForms = Readonly<Record<string, (form: OpenForm) => Promise<void>>>;

/** Adds the endpoint. Refuses what is no form, and a link that nobody made. */
export async function serveOpenLinks(
  app: FastifyInstance,
  database: Database,
  forms: OpenForms,
): Promise<void> {
  await app.register(async (scope) => {
    keepRawBodies(scope);
    serveOpenContract(scope, openLinkContract, {
      answer: async ({ params, request, reply }) => {
        const form = formOf(request);
        const purpose = await purposeOfOpenLink(database, params.token);
        const take = forms[purpose ?? ''] ?? refuse(refusals.notFound);
        await take({ ...lookingOf(database, request, params.token), form, reply });
        return null;
      },
    });
  });
}

/** A page answers a form; what programs send gets the answer that programs read. */
function formOf({ headers, rawBody }: FastifyRequest): Record<string, string> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? ''))
    refuse(refusals.invalidInput);
  const form = Object.fromEntries(new URLSearchParams(rawBody?.toString('utf8') ?? ''));
  refuseUncleanInput(form);
  return form;
}

export function lookingOf(database: Database, request: FastifyRequest, token: string): Looking {
  return { database, token, visitor: visitorOf(request.ip, request.headers['user-agent']) };
}

/** Where the form of a page goes. */
export function formAddress(token: string): string {
  return `/api/v1/open-links/${encodeURIComponent(token)}/answers`;
}

/** Sends a page that runs nothing, is framed by nobody, kept nowhere, and tells no other site where it was. */
export function sendOpenPage(
  reply: FastifyReply,
  { status, html, style }: { status: number; html: string; style: string },
): FastifyReply {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
  return reply
    .status(status)
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(html);
}
