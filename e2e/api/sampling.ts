/** How a good request of an endpoint is made. */
import type { Made, MadeKind, Person, World } from './world.ts';

export type Sample = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  ifMatch?: number;
  headers?: Record<string, string>;
};

export type Sampling = (world: World, holder: Person) => Promise<Sample>;

/** A request about one record of the kind. */
export function about(
  kind: MadeKind,
  rest: (made: Made, world: World, holder: Person) => Sample = () => ({}),
): Sampling {
  return async (world, holder) => {
    const made = await world.make(kind, holder);
    return { params: { id: made.id }, ...rest(made, world, holder) };
  };
}

/** The same after it has been removed by somebody who may. */
export function removed(
  kind:
    | 'account'
    | 'contact'
    | 'contract'
    | 'deal'
    | 'lead'
    | 'product'
    | 'priceBook'
    | 'case'
    | 'delivery'
    | 'quote'
    | 'task'
    | 'note'
    | 'file'
    | 'comment'
    | 'reportComment'
    | 'meeting',
): Sampling {
  const tables: Partial<Record<typeof kind, string>> = {
    case: 'service_case',
    priceBook: 'price_book',
    reportComment: 'comment',
  };
  const table = tables[kind] ?? kind;
  return async (world, holder) => {
    const made = await world.make(kind, holder);
    await world.product.query(`update ${table} set deleted_at = now() where id = $1`, [made.id]);
    return { params: { id: made.id } };
  };
}

export const asked =
  (body: unknown): Sampling =>
  async () => ({ body });
export const changed = (body: (world: World) => unknown, kind: MadeKind): Sampling =>
  about(kind, (made, world) => ({ body: body(world), ifMatch: made.version }));
