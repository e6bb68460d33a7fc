import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readCreditCode } from '../../../accounts/model/duplicates/credit-code.ts';
import { identityContract } from '../../../identity/model/contract.ts';
import { useMay } from '../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  MultiSelect,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { isProperPattern } from '../../model/contract-number.ts';
import type { ContractRules } from '../../model/rules.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import { RemindersCard } from './RemindersCard.tsx';
import { ruleTexts } from './texts.ts';

type Kept = EndpointAnswer<typeof contractWorkContract.readRules>;
export type RulesPart = {
  rules: ContractRules;
  set: (told: Partial<ContractRules>) => void;
  isReadOnly: boolean;
};

/** The rules, changed together and saved together. */
export function RulesForm({ kept }: { kept: Kept }) {
  const t = useText(ruleTexts);
  const isReadOnly = !useMay('contract_rules.design');
  const [rules, setRules] = useState(kept.rules);
  const part = { rules, isReadOnly, set: (told: Partial<ContractRules>) => setRules({ ...rules, ...told }) };
  const { send, isPending, failure } = useSending({
    send: () => callContract(contractWorkContract.saveRules, { body: { rules, version: kept.version } }),
    said: () => t('saved'),
    stale: ['contract-rules'],
  });
  const fault = faultOf(rules);
  return (
    <>
      <NumbersCard {...part} next={kept.next} />
      <SellerCard {...part} />
      <RemindersCard {...part} />
      {failure !== null && <ErrorNotice error={failure} />}
      <Button
        variant="primary"
        className="self-start"
        isPending={isPending}
        disabledReason={isReadOnly ? t('noRight') : fault && t(fault)}
        onPress={() => void send()}
      >
        {t('save')}
      </Button>
    </>
  );
}

function faultOf({ numberPattern, seller }: ContractRules): 'patternFault' | 'taxFault' | null {
  if (!isProperPattern(numberPattern.trim())) return 'patternFault';
  return isTaxNumber(seller.taxNumber) ? null : 'taxFault';
}

function isTaxNumber(code: string): boolean {
  return code.trim() === '' || readCreditCode(code) !== null;
}

function NumbersCard({ rules, set, isReadOnly, next }: RulesPart & { next: string }) {
  const t = useText(ruleTexts);
  const roles = useQuery(contractQuery(identityContract.listRoles));
  return (
    <Card title={t('numbers')}>
      <div className="flex flex-col gap-3">
        <TextField
          label={t('pattern')}
          hint={t('patternHint')}
          maxLength={60}
          value={rules.numberPattern}
          onChange={(numberPattern) => set({ numberPattern })}
          error={isProperPattern(rules.numberPattern.trim()) ? null : t('patternFault')}
          isReadOnly={isReadOnly}
        />
        <p className="figures text-sm text-soft">{t('next', { number: next })}</p>
        <MultiSelect
          label={t('signers')}
          hint={t('signersHint')}
          options={(roles.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
          value={rules.signerRoleIds}
          onChange={(ids) => set({ signerRoleIds: [...ids] })}
          isReadOnly={isReadOnly}
        />
      </div>
    </Card>
  );
}

function SellerCard({ rules, set, isReadOnly }: RulesPart) {
  const t = useText(ruleTexts);
  const { seller } = rules;
  const field = (id: keyof ContractRules['seller'], maxLength: number) => ({
    label: t(id),
    value: seller[id],
    maxLength,
    onChange: (text: string) => set({ seller: { ...seller, [id]: text } }),
    isReadOnly,
  });
  return (
    <Card title={t('seller')}>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-soft">{t('sellerHint')}</p>
        <TextField {...field('name', 200)} />
        <TextField {...field('taxNumber', 40)} error={isTaxNumber(seller.taxNumber) ? null : t('taxFault')} />
        <TextField {...field('address', 300)} />
        <TextField {...field('bank', 200)} />
      </div>
    </Card>
  );
}
