/** What is typed of an access, before it is one. */
import type {
  Access,
  DatabaseAccess,
  DatabaseKind,
  Paging,
  RestAccess,
  Secret,
} from '../../model/outside-source.ts';

export type RestDraft = {
  url: string;
  path: string;
  paging: Paging;
  headers: readonly { name: string; value: string }[];
};
export type DatabaseDraft = DatabaseAccess & { password: string };

export const freshRest: RestDraft = { url: '', path: '', paging: { by: 'none' }, headers: [] };
/** Where each kind listens, unless it was told otherwise. */
export const usualPort: Readonly<Record<DatabaseKind, number>> = { postgres: 5432, mysql: 3306 };

export function freshDatabase(kind: DatabaseKind): DatabaseDraft {
  const place = { host: '', port: usualPort[kind], database: '', username: '', password: '' };
  return { kind, ...place, tls: true, query: '' };
}

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
  return { access: trimmed, secret: password === '' ? {} : { password } };
}

export function draftOfRest({ url, path, paging, headers }: RestAccess): RestDraft {
  return { url, path, paging, headers: headers.map((name) => ({ name, value: '' })) };
}

export function draftOfDatabase(access: DatabaseAccess): DatabaseDraft {
  return { ...access, password: '' };
}

export function isRestComplete({ url }: RestDraft): boolean {
  return url.trim() !== '';
}

export function isDatabaseComplete({ host, database, username, query }: DatabaseDraft): boolean {
  return [host, database, username, query].every((text) => text.trim() !== '');
}
