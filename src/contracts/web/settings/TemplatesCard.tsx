import { useQuery } from '@tanstack/react-query';
import { Download, ListTree, Upload } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { saveDownload } from '../../../integrations/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  Card,
  contractQuery,
  downloadContract,
  ErrorNotice,
  SkeletonLines,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { contractTemplateContract, type WireTemplate } from '../../model/template/template-contract.ts';
import { FaultList } from './FaultList.tsx';
import { ruleTexts, templateTexts } from './texts.ts';
import { UploadDialog } from './UploadDialog.tsx';
import { VariablesDrawer } from './VariablesDrawer.tsx';

type Opened = 'variables' | 'new' | WireTemplate | null;

/** The Word templates, what is wrong with them, and what helps to write one. */
export function TemplatesCard() {
  const t = useText(templateTexts);
  const r = useText(ruleTexts);
  const mayDesign = useMay('contract_rules.design');
  const [opened, setOpened] = useState<Opened>(null);
  const { data, error, refetch } = useQuery(contractQuery(contractTemplateContract.listTemplates));
  const sample = useSending({
    send: () => downloadContract(contractTemplateContract.sampleTemplate, {}),
    onDone: saveDownload,
    failed: (title) => ({ title }),
  });
  return (
    <Card title={t('templates')}>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-soft">{t('intro')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={3} />}
        {data?.items.length === 0 && <p className="text-sm text-faint">{t('none')}</p>}
        <ul className="flex flex-col">
          {data?.items.map((template) => (
            <TemplateRow key={template.id} template={template} onRenew={() => setOpened(template)} />
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            icon={<Upload aria-hidden size={15} />}
            disabledReason={mayDesign ? null : r('noRight')}
            onPress={() => setOpened('new')}
          >
            {t('add')}
          </Button>
          <Button
            icon={<Download aria-hidden size={15} />}
            isPending={sample.isPending}
            onPress={() => void sample.send()}
          >
            {t('sample')}
          </Button>
          <Button icon={<ListTree aria-hidden size={15} />} onPress={() => setOpened('variables')}>
            {t('variables')}
          </Button>
        </div>
      </div>
      {opened === 'variables' && <VariablesDrawer onClose={() => setOpened(null)} />}
      {opened !== null && opened !== 'variables' && (
        <UploadDialog template={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </Card>
  );
}

function TemplateRow({ template, onRenew }: { template: WireTemplate; onRenew: () => void }) {
  const t = useText(templateTexts);
  const [newest] = template.versions;
  if (!newest) return null;
  const { faults } = newest;
  return (
    <li className="flex flex-col gap-1 border-t border-line py-2 first:border-t-0">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <b className="font-medium">{template.name}</b>
        <Badge tone={faults.length === 0 ? 'good' : 'bad'}>
          {faults.length === 0 ? t('usable') : t('faulty', { count: faults.length })}
        </Badge>
        {template.isStandard && <Badge>{t('isStandard')}</Badge>}
        <span className="text-soft">{t('version', { number: newest.number })}</span>
        <TemplateWays template={template} onRenew={onRenew} />
      </div>
      <FaultList faults={faults} />
    </li>
  );
}

function TemplateWays({ template: { id, name }, onRenew }: { template: WireTemplate; onRenew: () => void }) {
  const t = useText(templateTexts);
  const mayDesign = useMay('contract_rules.design');
  const download = useSending({
    send: () => downloadContract(contractTemplateContract.readTemplate, { params: { id }, query: {} }),
    onDone: saveDownload,
    failed: (title) => ({ title }),
  });
  const retire = useSending({
    send: () => callContract(contractTemplateContract.archiveTemplate, { params: { id } }),
    said: () => t('archived'),
    stale: ['contract-templates'],
    failed: (title) => ({ title }),
  });
  return (
    <span className="flex flex-wrap gap-2 md:ml-auto">
      <Button
        size="small"
        aria-label={t('downloadOf', { name })}
        isPending={download.isPending}
        onPress={() => void download.send()}
      >
        {t('download')}
      </Button>
      {mayDesign && (
        <>
          <Button size="small" aria-label={t('newVersionOf', { name })} onPress={onRenew}>
            {t('newVersion')}
          </Button>
          <Button
            size="small"
            variant="danger"
            aria-label={t('archiveOf', { name })}
            isPending={retire.isPending}
            onPress={() => void retire.send()}
          >
            {t('archive')}
          </Button>
        </>
      )}
    </span>
  );
}
