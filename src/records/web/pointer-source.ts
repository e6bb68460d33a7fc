/** How records, people and teams are found by typing: for reference, user and team fields. */
import type { QueryClient } from '@tanstack/react-query';
import { identityContract } from '../../identity/model/contract.ts';
import { ApiProblem, callContract, type Option, type PointerSource } from '../../platform/web/index.ts';
import type { WireRecord } from '../model/record-contract.ts';
import { hrefOfRecord, type RecordType } from './record-type.ts';

const mostOptions = 30;

type RecordSource = {
  /** The field shown below the name. */
  detail?: string;
  /** What a new record starts with besides its name; given, one can be made while choosing. */
  createWith?: Record<string, unknown>;
};

function wordOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null)
    return (value as { name?: string | null }).name ?? undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function optionOf(record: WireRecord, detail: string | undefined): Option {
  return { id: record.id, name: String(record['name'] ?? ''), detail: detail && wordOf(record[detail]) };
}

/** The same for a kind whose contract is fetched when its records are first asked for. */
export function recordSourceWhenAsked(
  object: string,
  load: () => Promise<RecordType['contract']>,
  told: Omit<RecordSource, 'createWith'> = {},
): PointerSource {
  const source = async () => recordSource({ object, contract: await load() }, told);
  return {
    hrefOf: (id) => hrefOfRecord(object, id),
    search: async (text, signal) => (await source()).search(text, signal),
    nameOf: async (id, signal) => (await source()).nameOf?.(id, signal) ?? null,
  };
}

/** The source of a kind of record: the server searches by name, pinyin and numbers. */
export function recordSource(
  { object, contract }: RecordType,
  { detail, createWith }: RecordSource = {},
): PointerSource {
  return {
    hrefOf: (id) => hrefOfRecord(object, id),
    search: async (text, signal) => {
      const query = text ? { search: text, limit: mostOptions } : { limit: mostOptions };
      const { items } = await callContract(contract.list, { query, signal });
      return items.map((record) => optionOf(record, detail));
    },
    nameOf: async (id, signal) => {
      const record = await callContract(contract.get, { params: { id }, signal }).catch(nobody);
      return record ? String(record['name'] ?? '') : null;
    },
    ...(createWith && {
      create: async (name: string) =>
        optionOf(await callContract(contract.create, { body: { ...createWith, name } }), detail),
    }),
  };
}

function nobody(problem: unknown): null {
  if (problem instanceof ApiProblem && (problem.status === 404 || problem.status === 403)) return null;
  throw problem;
}

function matches(text: string) {
  const wanted = text.toLowerCase();
  return (name: string, also: string | null) =>
    name.toLowerCase().includes(wanted) || (also?.toLowerCase().includes(wanted) ?? false);
}

/** Active people, by name or e-mail. */
export const userSource: PointerSource = {
  search: async (text, signal) => {
    const { items } = await callContract(identityContract.listUsers, { query: { state: 'active' }, signal });
    const fits = matches(text);
    return items
      .filter((person) => fits(person.name, person.email))
      .map(({ id, name, title, team }) => ({ id, name, detail: title ?? team?.name }));
  },
  nameOf: async (id, signal) => {
    const { items } = await callContract(identityContract.listUsers, { signal });
    return items.find((person) => person.id === id)?.name ?? null;
  },
};

export const teamSource: PointerSource = {
  search: async (text, signal) => {
    const { items } = await callContract(identityContract.listTeams, { signal });
    const fits = matches(text);
    return items
      .filter((team) => fits(team.name, team.region))
      .map(({ id, name, region }) => ({ id, name, detail: region ?? undefined }));
  },
  nameOf: async (id, signal) => {
    const { items } = await callContract(identityContract.listTeams, { signal });
    return items.find((team) => team.id === id)?.name ?? null;
  },
};

/** The key under which the name of something pointed to is remembered. */
export function pointerNameKey(object: string, id: string): readonly string[] {
  return ['pointer-names', object, id];
}

/** Remembers what was just chosen, so that a filter can name it at once. */
export function rememberName(client: QueryClient, object: string, option: Option): void {
  client.setQueryData(pointerNameKey(object, option.id), option.name);
}
