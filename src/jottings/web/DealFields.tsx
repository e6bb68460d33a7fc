import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../deals/model/contract.ts';
import {
  Badge,
  Button,
  contractQuery,
  MoneyField,
  Select,
  useFormats,
  useLocale,
  useText,
} from '../../platform/web/index.ts';
import type { JottingProposals } from '../model/contract.ts';
import { ProposedField } from './ProposedField.tsx';
import { wordsOf } from './said-words.ts';
import { jottingTexts } from './texts.ts';
import type { Jotting } from './use-jotting.ts';

/** What only a deal has: its amount, the stage that the words speak for, items of its checklist. */
export function DealFields({ jotting }: { jotting: Jotting }) {
  const t = useText(jottingTexts);
  const { proposals, fields, change } = jotting;
  const isProposed = proposals?.abouts[0] && fields.about?.id === `deal/${proposals.abouts[0].id}`;
  const stage = isProposed ? proposals.stages[0] : undefined;
  const toggled = (id: string, isKept: boolean) =>
    isKept ? [...fields.ticks, id] : fields.ticks.filter((one) => one !== id);
  return (
    <>
      <AmountField jotting={jotting} />
      {stage && <StageField jotting={jotting} stage={stage} />}
      {isProposed &&
        proposals.ticks.map(({ itemId, text: item }) => (
          <ProposedField
            key={itemId}
            name={t('tick', { text: item })}
            isKept={fields.ticks.includes(itemId)}
            onKeep={(isKept) => change({ ticks: toggled(itemId, isKept) })}
            said={null}
          />
        ))}
    </>
  );
}

function AmountField({ jotting: { text, proposals, fields, change } }: { jotting: Jotting }) {
  const t = useText(jottingTexts);
  const { money } = useFormats();
  const amount = proposals?.proposal.amount;
  if (!amount) return null;
  const now = proposals.amountNow;
  const others = amount.amounts.filter((one) => one !== fields.amount);
  return (
    <ProposedField
      name={t('amount')}
      isKept={fields.keepsAmount}
      onKeep={(keepsAmount) => change({ keepsAmount })}
      said={wordsOf(text, amount)}
    >
      <MoneyField
        label={t('amount')}
        hideLabel
        value={fields.amount}
        onChange={(value) => change({ amount: value })}
      />
      {now && <span className="text-xs text-soft">{t('amountNow', { amount: money(now) })}</span>}
      {others.map((one) => (
        <Button key={one} size="small" variant="quiet" onPress={() => change({ amount: one })}>
          {money(one)}
        </Button>
      ))}
    </ProposedField>
  );
}

type StageProps = { jotting: Jotting; stage: JottingProposals['stages'][number] };

function StageField({ jotting: { text, proposals, fields, change }, stage }: StageProps) {
  const t = useText(jottingTexts);
  const { locale } = useLocale();
  const name = (locale === 'en' && stage.nameEn) || stage.name;
  const evidence = proposals?.proposal.evidence.find(({ kind }) => kind === stage.evidence) ?? null;
  return (
    <>
      <ProposedField
        name={t('moveTo', { stage: name })}
        isKept={fields.keepsStage}
        onKeep={(keepsStage) => change({ keepsStage })}
        said={wordsOf(text, evidence)}
      >
        {stage.outcome === 'lost' && (
          <LossReason value={fields.lossReasonId} onChange={(lossReasonId) => change({ lossReasonId })} />
        )}
        {stage.gate !== 'open' && (
          <Badge tone={stage.gate === 'closed' ? 'bad' : 'warn'}>
            {t(stage.gate === 'closed' ? 'gateClosed' : 'gateReminder', { count: stage.missing })}
          </Badge>
        )}
      </ProposedField>
    </>
  );
}

function LossReason({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const t = useText(jottingTexts);
  const { locale } = useLocale();
  const { data } = useQuery({ ...contractQuery(pipelineContract.listLossReasons), staleTime: 60_000 });
  const options = (data?.items ?? []).map(({ id, name, nameEn }) => ({
    id,
    name: (locale === 'en' && nameEn) || name,
  }));
  return <Select label={t('lossReason')} options={options} value={value} onChange={onChange} isRequired />;
}
