import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { identityContract } from '../../../identity/model/contract.ts';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  NumberField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { quoteDesignContract } from '../../model/design-contract.ts';
import type { Allowances } from '../../model/discount-allowance.ts';
import { allowanceTexts } from './allowance-texts.ts';

/** How much discount people give on their own word, by role; empty: any. */
export function AllowanceCard({ kept }: { kept: EndpointAnswer<typeof quoteDesignContract.readRules> }) {
  const t = useText(allowanceTexts);
  const mayDesign = useMay('quote_rules.design');
  const roles = useQuery(contractQuery(identityContract.listRoles, {}));
  const [allowances, setAllowances] = useState<Allowances>(kept.rules.allowances);
  const { send, isPending } = useSending({
    send: () =>
      callContract(quoteDesignContract.saveRules, {
        body: { rules: { ...kept.rules, allowances }, version: kept.version },
      }),
    said: () => t('saved'),
    stale: ['quote-rules'],
    failed: (sentence) => ({ title: sentence }),
  });
  const mostOf = (roleId: string): number | null | undefined =>
    allowances.roles.find((role) => role.roleId === roleId)?.most;
  const setMost = (roleId: string, most: number | null): void => {
    const others = allowances.roles.filter((role) => role.roleId !== roleId);
    setAllowances({ ...allowances, roles: most === null ? others : [...others, { roleId, most }] });
  };
  return (
    <Card title={t('title')}>
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-2xl text-sm text-soft">{t('intro')}</p>
        <div className="grid w-full grid-cols-2 gap-3 sm:grid-cols-3">
          <Percent
            label={t('usual')}
            value={allowances.usual}
            isReadOnly={!mayDesign}
            onChange={(usual) => setAllowances({ ...allowances, usual })}
          />
          {roles.data?.items.map(({ id, name }) => (
            <Percent
              key={id}
              label={name}
              value={mostOf(id) ?? null}
              isReadOnly={!mayDesign}
              onChange={(most) => setMost(id, most)}
            />
          ))}
        </div>
        <Button
          variant="primary"
          isPending={isPending}
          disabledReason={mayDesign ? null : t('noRight')}
          onPress={() => void send()}
        >
          {t('save')}
        </Button>
      </div>
    </Card>
  );
}

type PercentProps = {
  label: string;
  value: number | null;
  isReadOnly: boolean;
  onChange: (hundredths: number | null) => void;
};

function Percent({ label, value, isReadOnly, onChange }: PercentProps) {
  return (
    <NumberField
      label={label}
      unit="%"
      min={0}
      max={100}
      decimals={2}
      isReadOnly={isReadOnly}
      value={value === null ? null : value / 100}
      onChange={(percent) => onChange(percent === null ? null : Math.round(percent * 100))}
    />
  );
}
