/** The parameters of a report as its page shows them: read from the address, else as their defaults say today. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { identityContract } from '../../../identity/model/contract.ts';
import { useMe } from '../../../identity/web/index.ts';
import { contractQuery, useAddressQuery, useToday } from '../../../platform/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { ReportDocument } from '../../model/document.ts';
import { chosenOf } from '../../model/params/choose.ts';
import type { Param } from '../../model/params/param.ts';
import {
  defaultOf,
  isNothing,
  missingOf,
  valuesOf,
  type ParamRefusal,
  type ParamValue,
  type ParamValues,
} from '../../model/params/values.ts';
import { unitsBelow } from './tree-order.ts';

/** With whose eyes the report is looked at. */
export type Eyes = { id: string; teamId: string | null };

export type Panel = {
  params: readonly Param[];
  values: ParamValues;
  refusals: readonly ParamRefusal[];
  missing: readonly Param[];
  /** What is chosen but not yet asked; only where there is a button to ask. */
  isWaiting: boolean;
  hasButton: boolean;
  change: (param: Param, value: ParamValue) => void;
  ask: () => void;
  /** Chooses these values; what is not among them is as the defaults say. */
  show: (values: ParamValues, rest: Readonly<Record<string, unknown>>) => void;
  reset: () => void;
  /** What blocks ask by; null: nothing is asked yet. */
  chosen: Chosen | null;
  /** The values that blocks are asked by, whatever else is chosen since. */
  asked: ParamValues;
  /** What differs from the defaults, as the log keeps it. */
  told: Record<string, ParamValue>;
};

export function useParams({ params, run }: Pick<ReportDocument, 'params' | 'run'>, eyes: Eyes | null): Panel {
  const viewer = useViewer(eyes);
  const [query, changeQuery] = useAddressQuery();
  const [pending, setPending] = useState<Readonly<Record<string, ParamValue>> | null>(null);
  const choose = useChoosing(params);
  const hasButton = !run.auto;
  const asked = valuesOf(params, query, viewer);
  const values = pending ? valuesOf(params, { ...query, ...pending }, viewer).values : asked.values;
  const missing = missingOf(params, asked.values);
  const isAsked = !hasButton || !run.emptyUntilAsked || query['asked'] !== undefined;
  const inAddress = (param: Param, value: ParamValue) =>
    isSame(value, defaultOf(param, viewer)) ? undefined : isNothing(value) ? '' : value;
  const show: Panel['show'] = (shown, rest) => {
    const parts = params.map((param) => {
      const value = shown[param.id];
      return [param.id, value === undefined ? undefined : inAddress(param, value)];
    });
    changeQuery({ ...Object.fromEntries(parts), ...(hasButton && { asked: 1 }), ...rest });
    setPending(null);
  };
  return {
    params,
    values,
    refusals: asked.refusals,
    missing,
    hasButton,
    isWaiting: pending !== null || !isAsked,
    change: (param, value) =>
      hasButton
        ? setPending({ ...pending, [param.id]: value })
        : changeQuery({ [param.id]: inAddress(param, value) }),
    ask: () => show(values, {}),
    show,
    reset: () => {
      changeQuery(Object.fromEntries(params.map(({ id }) => [id, undefined])));
      setPending(null);
    },
    chosen: isAsked && missing.length === 0 ? choose(asked.values) : null,
    asked: asked.values,
    told: Object.fromEntries(
      params.flatMap((param) => {
        const value = asked.values[param.id] ?? null;
        return isSame(value, defaultOf(param, viewer)) ? [] : [[param.id, value]];
      }),
    ),
  };
}

/** What blocks ask by for any values of the parameters. */
export function useChoosing(params: readonly Param[]): (values: ParamValues) => Chosen {
  const today = useToday();
  const teams = useQuery({
    ...contractQuery(identityContract.listTeams),
    enabled: params.some(({ widget }) => widget === 'tree'),
  });
  const below = (id: string) => unitsBelow(teams.data?.items ?? [], id);
  return (values) => chosenOf(params, values, { today, below });
}

function useViewer(eyes: Eyes | null) {
  const today = useToday();
  const { userId, teamId } = useMe();
  return eyes ? { today, me: eyes.id, myTeam: eyes.teamId } : { today, me: userId, myTeam: teamId };
}

function isSame(one: ParamValue, other: ParamValue): boolean {
  return (isNothing(one) && isNothing(other)) || JSON.stringify(one) === JSON.stringify(other);
}
