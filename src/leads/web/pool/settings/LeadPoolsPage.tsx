import { SettingsHeader, useMay } from '../../../../identity/web/index.ts';
import { ErrorNotice, PageBody, SkeletonLines, useText } from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { poolTitles } from '../texts.ts';
import { PoolsCard } from './PoolsCard.tsx';
import { RulesCard } from './RulesCard.tsx';
import { RunsCard } from './RunsCard.tsx';
import { designTexts } from './texts.ts';
import { TonightCard } from './TonightCard.tsx';
import { useDesignedPools, useRules } from './use-designs.ts';

/** Pools, the rules by which leads go back to them, what these do tonight, and what they did. */
export function Page() {
  const t = useText(designTexts);
  const mayDesign = useMay('lead_rules.design');
  const pools = useDesignedPools();
  const rules = useRules();
  const { catalogue, error } = useCatalogue('lead');
  const failure = pools.error ?? rules.error ?? error;
  const isThere = pools.data && rules.data && catalogue;
  return (
    <>
      <SettingsHeader title={poolTitles.leadPools} />
      <PageBody className="max-w-240">
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        {failure && <ErrorNotice error={failure} />}
        {!failure && !isThere && <SkeletonLines lines={8} className="h-6" />}
        {isThere && (
          <>
            <PoolsCard pools={pools.data.items} fields={catalogue.fields} mayDesign={mayDesign} />
            <RulesCard
              rules={rules.data.items}
              pools={pools.data.items}
              fields={catalogue.fields}
              mayDesign={mayDesign}
            />
            <TonightCard mayDesign={mayDesign} />
            <RunsCard mayDesign={mayDesign} />
          </>
        )}
      </PageBody>
    </>
  );
}
