import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  ErrorNotice,
  NotFoundPage,
  PageBody,
  SkeletonLines,
  useAddressParams,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { SettingsHeader } from '../../../identity/web/index.ts';
import { approvalFlowContract } from '../../model/flow/flow-contract.ts';
import { FlowDesigner, type SavedFlow } from './FlowDesigner.tsx';
import { flowTexts } from './texts.ts';

const usualFlow: Omit<SavedFlow, 'name'> = {
  isOn: true,
  applies: null,
  design: { steps: [], whenAskedBefore: 'first', afterSendBack: 'start' },
};

/** One flow, or a new one for the kind of paper that the address names. */
export function Page() {
  const t = useText(flowTexts);
  const { id = '' } = useAddressParams();
  const [query] = useAddressQuery();
  const { data, error, refetch } = useQuery(contractQuery(approvalFlowContract.listFlows, {}));
  if (!data)
    return (
      <>
        <SettingsHeader title={flowTexts.flows} />
        <PageBody>
          {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={8} />}
        </PageBody>
      </>
    );
  const flow = data.items.find((one) => one.id === id);
  const ground = data.papers.find(({ paper }) => paper === (flow?.paper ?? query['paper']));
  if (!ground || (!flow && id !== 'new')) return <NotFoundPage />;
  return (
    <FlowDesigner
      key={flow ? `${flow.id}-${flow.version}` : 'new'}
      flow={flow ?? null}
      fresh={{ ...usualFlow, name: t('newFlow') }}
      ground={ground}
    />
  );
}
