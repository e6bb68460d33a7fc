import { createContext, use } from 'react';
import { rightsOfActions } from '../../../automation/model/rights-needed.ts';
import type { RecordsOfList } from '../../model/blocks/records.ts';
import type { ListAction } from '../../model/list-actions/list-action.ts';
import type { ParamValues } from '../../model/params/values.ts';

/** The published report on whose lists one acts, as it is asked; null where nobody acts: in drafts, on walls, as somebody else. */
export const ActingContext = createContext<{
  report: string;
  params: ParamValues;
  /** The rights of whoever looks. */
  held: Readonly<Record<string, unknown>>;
} | null>(null);

/** The actions of a list that the viewer holds the rights for. */
export function useOffered({ object, actions }: RecordsOfList): readonly ListAction[] {
  const acting = use(ActingContext);
  if (!acting) return [];
  return actions.filter(({ steps }) =>
    rightsOfActions(object, steps).every((right) => acting.held[right] !== undefined),
  );
}
