/** What is typed of an access, before it is one. */
import type { Access, DatabaseAccess, Paging, RestAccess, Secret } from '../../model/outside-source.ts';

export type RestDraft = {
  url: string;
  path: string;
  paging: Paging;
  headers: readonly { name: string; value: string }[];
};
export type DatabaseDraft = Omit<DatabaseAccess, 'kind'> & { password: string };

export const freshRest: RestDraft = { url: '', path: '', paging: { by: 'none' }, headers: [] };
export const freshDatabase: DatabaseDraft = {
  host: '',
  port: 5432,
  database: '',
  username: '',
  password: '',
  tls: true,
  query: '',
};

export type Connected = { access: Access; secret: Secret };

/** Values of headers that are not typed stay as they are. */
export function restOf({ url, path, paging, headers }: RestDraft): Connected {
  const named = headers.filter(({ name }) => name.trim() !== '');
  const given = named.filter(({ value }) => value !== '');
  return {
    access: {
      kind: 'rest',
      url: url.trim(),
      path: path.trim(),
      paging,
      headers: named.map(({ name }) => name.trim()),
    },
    secret:
      given.length === 0
        ? {}
        : { headers: Object.fromEntries(given.map(({ name, value }) => [name.trim(), value])) },
  };
}

export function databaseOf({ password, ...place }: DatabaseDraft): Connected {
  const trimmed = { ...place, host: place.host.trim(), query: place.query.trim() };
  return { access: { kind: 'postgres', ...trimmed }, secret: password === '' ? {} : { password } };
}

export function draftOfRest({ url, path, paging, headers }: RestAccess): RestDraft {
  return { url, path, paging, headers: headers.map((name) => ({ name, value: '' })) };
}

export function draftOfDatabase(access: DatabaseAccess): DatabaseDraft {
  const { kind: _, ...place } = access;
  return { ...place, password: '' };
}

export function isRestComplete({ url }: RestDraft): boolean {
  return url.trim() !== '';
}

export function isDatabaseComplete({ host, database, username, query }: DatabaseDraft): boolean {
  return [host, database, username, query].every((text) => text.trim() !== '');
}
