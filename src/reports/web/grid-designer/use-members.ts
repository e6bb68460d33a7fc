import { useMemo } from 'react';
import { useMeasures } from '../../../insights/web/index.ts';
import { useLabel } from '../../../platform/web/index.ts';
import { catalogueOfTold } from '../../model/grid/catalogue.ts';
import { memberName } from '../../model/grid/edit/members.ts';

/** The fields and measures of whoever draws: to check a grid against, and what they are called. */
export function useMembers() {
  const told = useMeasures();
  const label = useLabel();
  const catalogue = useMemo(() => catalogueOfTold(told), [told]);
  return {
    told,
    catalogue,
    isKnown: told.measures.length > 0,
    labelOf: (id: string) => memberName(told, id),
    nameOf: (id: string) => label(memberName(told, id)),
  };
}
export type Members = ReturnType<typeof useMembers>;
