import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../../identity/web/index.ts';
import {
  contractQuery,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  Tabs,
  useAddressQuery,
  useDraft,
  useText,
  useUnsaved,
} from '../../../../platform/web/index.ts';
import { useCatalogue, type OpenField } from '../../../../records/web/index.ts';
import { scoreContract, type WireScoreRules } from '../../../model/score/contract.ts';
import { scoreTitles } from '../texts.ts';
import { TrialDrawer } from '../trial/TrialDrawer.tsx';
import { MatrixPart } from './MatrixPart.tsx';
import { ModelPart } from './model/ModelPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { ScoringActions } from './ScoringActions.tsx';
import { scoringTexts } from './texts.ts';

/** Score rules, levels, and what is learned from history. */
export function Page() {
  const rules = useQuery(contractQuery(scoreContract.getRules));
  const { catalogue, error } = useCatalogue('lead');
  const failure = rules.error ?? error;
  if (rules.data && catalogue)
    return <Drawing key={rules.data.version} kept={rules.data} fields={catalogue.fields} />;
  return (
    <>
      <SettingsHeader title={scoreTitles.leadScoring} />
      <PageBody className="max-w-240">
        {failure ? <ErrorNotice error={failure} /> : <SkeletonLines lines={8} className="h-6" />}
      </PageBody>
    </>
  );
}

/** The rules being drawn, on all parts of the page. */
function Drawing({ kept, fields }: { kept: WireScoreRules; fields: readonly OpenField[] }) {
  const t = useText(scoringTexts);
  const mayDesign = useMay('lead_rules.design');
  const [rules, setRules, isChanged] = useDraft(kept.rules);
  const unsaved = useUnsaved(isChanged);
  const [isTrying, setTrying] = useState(false);
  const [{ part = 'rules' }, setQuery] = useAddressQuery();
  const shared = { rules, mayDesign, onChange: setRules };
  return (
    <>
      <SettingsHeader
        title={scoreTitles.leadScoring}
        actions={
          <ScoringActions
            kept={kept}
            rules={rules}
            isChanged={isChanged}
            mayDesign={mayDesign}
            onDiscard={() => setRules(kept.rules)}
            onTry={() => setTrying(true)}
          />
        }
      />
      <PageBody className="max-w-240">
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        <Tabs
          label={t('parts')}
          value={String(part)}
          onChange={(id) => setQuery({ part: id === 'rules' ? undefined : id }, true)}
          tabs={[
            { id: 'rules', name: t('rules'), content: <RulesPart {...shared} kept={kept} fields={fields} /> },
            { id: 'levels', name: t('matrix'), content: <MatrixPart {...shared} /> },
            { id: 'model', name: t('model'), content: <ModelPart mayDesign={mayDesign} /> },
          ]}
        />
      </PageBody>
      {unsaved.dialog}
      {isTrying && <TrialDrawer drafts={{ score: rules }} onClose={() => setTrying(false)} />}
    </>
  );
}
