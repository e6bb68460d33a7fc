import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import {
  Badge,
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  IconButton,
  Link,
  PageBody,
  SkeletonLines,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { approvalFlowContract, type WireFlow } from '../../model/flow/flow-contract.ts';
import { ConditionWords } from './ConditionWords.tsx';
import { flowTexts } from './texts.ts';

type Listed = EndpointAnswer<typeof approvalFlowContract.listFlows>;

/** The flows of each kind of paper, in the order in which they are tried. */
export function Page() {
  const t = useText(flowTexts);
  const { data, error, refetch } = useQuery(contractQuery(approvalFlowContract.listFlows, {}));
  return (
    <>
      <SettingsHeader title={flowTexts.flows} meta={t('flowsHint')} />
      <PageBody className="max-w-4xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-8" />}
        {data?.papers.map((paper) => (
          <PaperFlows
            key={paper.paper}
            paper={paper}
            flows={data.items.filter((flow) => flow.paper === paper.paper)}
          />
        ))}
      </PageBody>
    </>
  );
}

function PaperFlows({ paper, flows }: { paper: Listed['papers'][number]; flows: readonly WireFlow[] }) {
  const t = useText(flowTexts);
  const told = useLabel();
  const mayDesign = useMay('approval.design');
  const { send } = useSending({
    send: (flowIds: string[]) =>
      callContract(approvalFlowContract.orderFlows, { body: { paper: paper.paper, flowIds } }),
    stale: ['approval-flows'],
    failed: (title) => ({ title }),
  });
  const move = (from: number, to: number): void => {
    const ids = flows.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    void send(ids.toSpliced(to, 0, moved!));
  };
  const add = mayDesign && (
    <Link
      href={`/settings/approvals/new?paper=${paper.paper}`}
      className="inline-flex items-center gap-1 text-sm"
    >
      <Plus aria-hidden size={14} />
      {t('newFlow')}
    </Link>
  );
  return (
    <Card title={told(paper.label)} actions={add}>
      {flows.length === 0 && <p className="text-sm text-soft">{t('noFlows')}</p>}
      {flows.length > 1 && <p className="pb-2 text-sm text-soft">{t('orderHint')}</p>}
      <ol>
        {flows.map((flow, at) => (
          <li
            key={flow.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0"
          >
            <div className="min-w-0 flex-1">
              <Link href={`/settings/approvals/${flow.id}`}>{flow.name}</Link>
              <p className="text-sm text-faint">
                {flow.applies ? <ConditionWords condition={flow.applies} facts={paper.facts} /> : t('always')}
              </p>
            </div>
            <span className="flex flex-wrap items-center gap-2 text-sm text-faint">
              {flow.running > 0 && <span>{t('onTheWay', { count: flow.running })}</span>}
              <span>{t('number', { number: flow.number })}</span>
              <Badge tone={flow.isOn ? 'good' : 'neutral'}>{t(flow.isOn ? 'on' : 'off')}</Badge>
              {mayDesign && flows.length > 1 && (
                <>
                  <IconButton
                    size="small"
                    label={t('moveUp')}
                    icon={<ArrowUp aria-hidden size={15} />}
                    isDisabled={at === 0}
                    onPress={() => move(at, at - 1)}
                  />
                  <IconButton
                    size="small"
                    label={t('moveDown')}
                    icon={<ArrowDown aria-hidden size={15} />}
                    isDisabled={at === flows.length - 1}
                    onPress={() => move(at, at + 1)}
                  />
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
