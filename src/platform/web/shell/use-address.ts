/** The address bar as state: lists keep filter, sort and columns in it, so that back works and a link says it all. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

type Query = Record<string, unknown>;

/** The `$name` parts of the address. */
export function useAddressParams(): Record<string, string> {
  return useParams({ strict: false }) as Record<string, string>;
}

/** The query of the address and how to change parts of it; `undefined` takes a part out. `replace` leaves no step for "back". */
export function useAddressQuery(): [Query, (change: Query, replace?: boolean) => void] {
  const query = useSearch({ strict: false }) as Query;
  const navigate = useNavigate();
  const change = (part: Query, replace = false): void => {
    void navigate({ to: '.', search: (before: Query) => ({ ...before, ...part }), replace } as never);
  };
  return [query, change];
}
