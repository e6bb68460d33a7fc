/** A rep's profile while it is being changed: what is pointed to stands with its name. */
import type { EndpointCall } from '../../../../platform/model/contract.ts';
import type { WorkingSpan } from '../../../../platform/model/working-hours.ts';
import type { Option } from '../../../../platform/web/index.ts';
import type { assignmentContract } from '../../../model/assignment/contract.ts';
import type { RepLevel, SizeBand } from '../../../model/assignment/rep-profile.ts';
import type { WireRep } from '../../../model/assignment/wire.ts';

export type RepForm = {
  products: readonly Option[];
  industries: readonly string[];
  regions: readonly string[];
  sizes: readonly SizeBand[];
  languages: readonly string[];
  onlyOwnRegions: boolean;
  conflicts: readonly Option[];
  level: RepLevel;
  startedOn: string | null;
  dailyCapacity: number;
  holdLimit: number;
  takesLeads: boolean;
  spans: readonly WorkingSpan[] | null;
};

export function formOf({ profile, products, conflictAccounts }: WireRep): RepForm {
  const { specialities, onlyOwnRegions, level, startedOn, dailyCapacity, holdLimit, takesLeads, spans } =
    profile;
  return {
    products,
    industries: specialities['industry'] ?? [],
    regions: specialities['region'] ?? [],
    sizes: (specialities['size'] ?? []) as SizeBand[],
    languages: specialities['language'] ?? [],
    onlyOwnRegions,
    conflicts: conflictAccounts,
    level,
    startedOn,
    dailyCapacity,
    holdLimit,
    takesLeads,
    spans,
  };
}

type Body = NonNullable<EndpointCall<typeof assignmentContract.changeProfile>['body']>;

export function bodyOf(form: RepForm, version: number): Body {
  const { products, industries, regions, sizes, languages, conflicts, spans, startedOn, level, ...told } =
    form;
  return {
    ...told,
    level,
    version,
    specialities: {
      product: products.map(({ id }) => id),
      industry: [...industries],
      region: [...regions],
      size: [...sizes],
      language: [...languages],
    },
    conflictAccountIds: conflicts.map(({ id }) => id),
    startedOn: level === 'newcomer' ? startedOn : null,
    spans: spans && [...spans],
  };
}
