import { about, removed, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

/** The requests that every kept record has; `body` makes a good one. */
export function recordSamples(
  domain: string,
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
    | 'quote',
  body: (world: World, holder: Person, names: Record<string, string>) => object,
): Record<string, Sampling> {
  const filled = async (world: World, holder: Person) => {
    if (['product', 'priceBook', 'lead', 'quote'].includes(kind)) return body(world, holder, {});
    const account = await world.make('account', holder);
    const contact = kind === 'deal' || kind === 'contract' ? await world.make('contact', holder) : account;
    return body(world, holder, { account: account.id, contact: contact.id });
  };
  return {
    [`${domain}.list`]: async () => ({
      query: {
        limit: '20',
        total: 'true',
        sort: '-updated_at',
        filter: '[{"field":"name","op":"contains","value":"a"}]',
      },
    }),
    [`${domain}.get`]: about(kind),
    [`${domain}.history`]: about(kind),
    [`${domain}.create`]: async (world, holder) => ({ body: await filled(world, holder) }),
    [`${domain}.update`]: async (world, holder) => {
      const made = await world.make(kind, holder);
      return { params: { id: made.id }, ifMatch: made.version, body: await filled(world, holder) };
    },
    [`${domain}.bulkChange`]: async (world, holder) => ({
      body: { ids: [(await world.make(kind, holder)).id], values: { name: '改过名的' } },
    }),
    [`${domain}.remove`]: about(kind),
    [`${domain}.restore`]: removed(kind),
  };
}
