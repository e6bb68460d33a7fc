import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  contractQuery,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  Tabs,
  useAddressParams,
  useDraft,
  useLabel,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { automationContract, type WireRule } from '../../model/contract.ts';
import { StateBadge } from '../list/RuleRow.tsx';
import { RunLog } from '../runs/RunLog.tsx';
import { editorTexts, listTexts } from '../texts.ts';
import { automationTitles } from '../titles.ts';
import { staleWithRules } from '../use-automations.ts';
import { blankRule, isWhole, withoutEmptyGroups, type DrawnRule } from './drawn-rule.ts';
import { RuleNamesContext, useNamesBeside } from './names.ts';
import { RuleEditor } from './RuleEditor.tsx';
import { SwitchButton } from './SwitchButton.tsx';
import { TrialButtons } from './TrialButtons.tsx';
import { Versions } from './Versions.tsx';

/** One rule, or a new one at /new. */
export function Page() {
  const { ruleId } = useAddressParams();
  if (ruleId === 'new') return <Drawing before={null} start={blankRule()} />;
  return <Known ruleId={ruleId!} />;
}

function Known({ ruleId }: { ruleId: string }) {
  const { data, error, refetch } = useQuery(
    contractQuery(automationContract.readRule, { params: { id: ruleId } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <PageBody className="pt-6">
        <SkeletonLines lines={8} className="h-6" />
      </PageBody>
    );
  const { name, definition } = data;
  return <Drawing key={`${data.id} ${data.version}`} before={data} start={{ name, definition }} />;
}

type DrawingProps = { before: WireRule | null; start: DrawnRule };

function Drawing({ before, start }: DrawingProps) {
  const t = useText(editorTexts);
  const label = useLabel();
  const mayDesign = useMay('automation.design');
  const [draft, setDraft, isDrawn] = useDraft(start);
  const names = useNamesBeside(before?.names ?? {});
  const { send, failure, isPending } = useSaving(before);
  const unsaved = useUnsaved(isDrawn && !isPending);
  const whole = { ...draft, definition: withoutEmptyGroups(draft.definition) };
  const disabledReason = reasonNotToSave(t, { mayDesign, isWhole: isWhole(whole), isDrawn, before });
  const editor = (
    <div className="flex flex-col gap-4">
      {failure !== null && <ErrorNotice error={failure} />}
      <RuleEditor draft={draft} before={before} onChange={setDraft} />
    </div>
  );
  return (
    <RuleNamesContext value={names}>
      <PageHeader
        title={before?.name ?? t('newTitle')}
        meta={before && <RuleMeta rule={before} />}
        crumbs={[{ name: label(automationTitles.automations), href: '/automations' }]}
        actions={
          <>
            {mayDesign && (
              <TrialButtons definition={whole.definition} isReady={isWhole({ ...whole, name: '-' })} />
            )}
            {before && mayDesign && !isDrawn && <SwitchButton rule={before} />}
            <Button
              variant="primary"
              isPending={isPending}
              disabledReason={disabledReason}
              onPress={() => void send(whole)}
            >
              {before ? t('save', { version: before.version + 1 }) : t('create')}
            </Button>
          </>
        }
      />
      <PageBody className="max-w-260">
        {before ? <RuleTabs rule={before} editor={editor} onLoad={setDraft} /> : editor}
      </PageBody>
      {unsaved.dialog}
    </RuleNamesContext>
  );
}

function RuleTabs({
  rule,
  editor,
  onLoad,
}: {
  rule: WireRule;
  editor: React.ReactNode;
  onLoad: (draft: DrawnRule) => void;
}) {
  const t = useText(editorTexts);
  const said = useText(listTexts);
  const [tab, setTab] = useState('edit');
  const load = (draft: DrawnRule): void => {
    onLoad(draft);
    setTab('edit');
  };
  return (
    <Tabs
      label={rule.name}
      value={tab}
      onChange={setTab}
      tabs={[
        { id: 'edit', name: t('edit'), content: editor },
        { id: 'log', name: said('log'), content: <RunLog ruleId={rule.id} /> },
        { id: 'versions', name: t('versions'), content: <Versions rule={rule} onLoad={load} /> },
      ]}
    />
  );
}

function RuleMeta({ rule }: { rule: WireRule }) {
  const t = useText(listTexts);
  return (
    <>
      <StateBadge rule={rule} />
      <span className="figures">{t('version', { version: rule.version })}</span>
      <span>{t('by', { name: rule.author.name })}</span>
    </>
  );
}

function reasonNotToSave(
  t: (key: 'unchanged' | 'incomplete') => string,
  seen: { mayDesign: boolean; isWhole: boolean; isDrawn: boolean; before: WireRule | null },
): string | null {
  if (!seen.isWhole || !seen.mayDesign) return t('incomplete');
  return seen.before && !seen.isDrawn ? t('unchanged') : null;
}

function useSaving(before: WireRule | null) {
  const t = useText(editorTexts);
  const navigate = useNavigate();
  return useSending({
    send: (draft: DrawnRule) =>
      before
        ? callContract(automationContract.changeRule, {
            params: { id: before.id },
            body: { ...draft, version: before.version },
          })
        : callContract(automationContract.createRule, { body: draft }),
    said: () => t('saved'),
    stale: staleWithRules,
    onDone: ({ id }) =>
      before
        ? undefined
        : navigate({ to: '/automations/$ruleId', params: { ruleId: id }, ignoreBlocker: true } as never),
  });
}
