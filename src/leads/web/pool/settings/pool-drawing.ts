/** A pool as it is being drawn: people and teams by name, as pickers want them. */
import type { Option } from '../../../../platform/web/index.ts';
import type { Condition } from '../../../../records/model/filter.ts';
import type { DesignedPool, PoolBody, PoolKind } from '../../../model/pool/pool-schemas.ts';

export type PoolDrawing = {
  name: string;
  nameEn: string;
  kind: PoolKind;
  everybody: boolean;
  teams: readonly Option[];
  people: readonly Option[];
  admins: readonly Option[];
  takes: Condition[] | null;
  rules: PoolBody['rules'];
};

const noRules: PoolBody['rules'] = {
  dailyClaims: null,
  holdLimit: null,
  holdFilter: [],
  coolDays: null,
  newDays: null,
  dailyViews: null,
};

/** The pool as it stands, or an empty sheet. */
export function drawingOf(pool: DesignedPool | null): PoolDrawing {
  const members = pool?.members ?? [];
  const people = (isAdmin: boolean) =>
    members.flatMap(({ userId, name, admin }) =>
      userId !== null && admin === isAdmin ? [{ id: userId, name }] : [],
    );
  return {
    name: pool?.name ?? '',
    nameEn: pool?.nameEn ?? '',
    kind: pool?.kind ?? 'public',
    everybody: pool?.everybody ?? false,
    teams: members.flatMap(({ teamId, name }) => (teamId === null ? [] : [{ id: teamId, name }])),
    people: people(false),
    admins: people(true),
    takes: pool?.takes ?? null,
    rules: pool?.rules ?? noRules,
  };
}

/** What is sent; who runs the pool is in it anyway. */
export function bodyOf(drawing: PoolDrawing): PoolBody {
  const { name, nameEn, kind, everybody, teams, people, admins, takes, rules } = drawing;
  const isAdmin = (id: string) => admins.some((admin) => admin.id === id);
  return {
    name: name.trim(),
    nameEn: nameEn.trim() || null,
    kind,
    everybody,
    members: [
      ...teams.map(({ id }) => ({ teamId: id, userId: null, admin: false })),
      ...people
        .filter(({ id }) => !isAdmin(id))
        .map(({ id }) => ({ teamId: null, userId: id, admin: false })),
      ...admins.map(({ id }) => ({ teamId: null, userId: id, admin: true })),
    ],
    takes: kind === 'nurture' ? null : takes,
    rules,
  };
}
