import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  Card,
  contractQuery,
  NumberField,
  PageBody,
  PageHeader,
  SkeletonLines,
  TextField,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { quoteDesignContract } from '../../model/design-contract.ts';
import { patternSchema } from '../../model/quote-number.ts';
import type { Template } from '../../model/template.ts';
import { AllowanceCard } from './AllowanceCard.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { designTexts } from './texts.ts';

/** How quotes are numbered, and what they begin from. */
export function Page() {
  const label = useLabel();
  const rules = useQuery(contractQuery(quoteDesignContract.readRules));
  return (
    <>
      <PageHeader
        title={label(designTexts.title)}
        crumbs={[{ name: label(designTexts.settings), href: '/settings' }]}
      />
      <PageBody className="flex max-w-3xl flex-col gap-4">
        {rules.data ? <Numbers key={rules.data.version} kept={rules.data} /> : <SkeletonLines lines={3} />}
        {rules.data && <AllowanceCard key={`allowed-${rules.data.version}`} kept={rules.data} />}
        <Templates />
      </PageBody>
    </>
  );
}

function Numbers({ kept }: { kept: EndpointAnswer<typeof quoteDesignContract.readRules> }) {
  const t = useText(designTexts);
  const mayDesign = useMay('quote_rules.design');
  const [pattern, setPattern] = useState(kept.rules.pattern);
  const [validDays, setDays] = useState<number | null>(kept.rules.validDays);
  const isGood = patternSchema.safeParse(pattern).success;
  const { send, isPending } = useSending({
    send: () =>
      callContract(quoteDesignContract.saveRules, {
        body: {
          rules: { ...kept.rules, pattern, validDays: validDays ?? kept.rules.validDays },
          version: kept.version,
        },
      }),
    said: () => t('saved'),
    stale: ['quote-rules'],
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <Card title={t('numbers')}>
      <div className="flex flex-col items-start gap-3">
        <TextField
          label={t('pattern')}
          hint={t('patternHint')}
          maxLength={40}
          value={pattern}
          onChange={setPattern}
          error={isGood ? null : t('patternFault')}
          className="w-full max-w-sm"
          isReadOnly={!mayDesign}
        />
        <NumberField
          label={t('validDays')}
          min={1}
          max={730}
          unit={t('days')}
          value={validDays}
          onChange={setDays}
          className="w-40"
          isReadOnly={!mayDesign}
        />
        <p className="text-sm text-soft">{t('next', { number: kept.next })}</p>
        <Button
          variant="primary"
          isPending={isPending}
          disabledReason={!mayDesign ? t('noRight') : isGood ? null : t('patternFault')}
          onPress={() => void send()}
        >
          {t('save')}
        </Button>
      </div>
    </Card>
  );
}

function Templates() {
  const t = useText(designTexts);
  const mayDesign = useMay('quote_rules.design');
  const { data } = useQuery(contractQuery(quoteDesignContract.listTemplates));
  const [open, setOpen] = useState<Template | 'new' | null>(null);
  return (
    <Card title={t('templates')}>
      <div className="flex flex-col gap-3">
        {!data && <SkeletonLines lines={3} />}
        {data?.items.length === 0 && <p className="text-sm text-faint">{t('none')}</p>}
        <ul className="flex flex-col gap-2">
          {data?.items.map((template) => (
            <li key={template.id} className="flex flex-wrap items-center gap-3 text-sm">
              <b className="font-medium">{template.name}</b>
              {template.isStandard && <Badge tone="accent">{t('standard')}</Badge>}
              <span className="text-faint">
                {t('used', { count: template.used, lines: template.lines.length })}
              </span>
              {mayDesign && <TemplateWays template={template} onChange={() => setOpen(template)} />}
            </li>
          ))}
        </ul>
        <Button
          className="self-start"
          disabledReason={mayDesign ? null : t('noRight')}
          onPress={() => setOpen('new')}
        >
          {t('add')}
        </Button>
      </div>
      {open !== null && (
        <TemplateDialog template={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

function TemplateWays({ template, onChange }: { template: Template; onChange: () => void }) {
  const t = useText(designTexts);
  const { id, name } = template;
  const { send, isPending } = useSending({
    send: () => callContract(quoteDesignContract.archiveTemplate, { params: { id } }),
    said: () => t('archived'),
    stale: ['quote-templates'],
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <span className="ml-auto flex gap-2">
      <Button size="small" aria-label={t('changeOf', { name })} onPress={onChange}>
        {t('change')}
      </Button>
      <Button
        size="small"
        variant="danger"
        aria-label={t('archiveOf', { name })}
        isPending={isPending}
        onPress={() => void send()}
      >
        {t('archive')}
      </Button>
    </span>
  );
}
