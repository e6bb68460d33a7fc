import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../../identity/web/index.ts';
import { Button, ErrorNotice, PageBody, SkeletonLines, useText } from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { TrialDrawer } from '../../score/trial/TrialDrawer.tsx';
import { tagTitles } from '../texts.ts';
import { useTagGroups } from '../use-tag-groups.ts';
import { GroupsCard } from './GroupsCard.tsx';
import { TagRulesCard } from './TagRulesCard.tsx';
import { tagSettingsTexts } from './texts.ts';
import { useTagRules } from './use-tag-rules.ts';

/** The groups of tags, the rules that give them, and what these make of a sample. */
export function Page() {
  const t = useText(tagSettingsTexts);
  const mayDesign = useMay('lead_rules.design');
  const [isTrying, setTrying] = useState(false);
  const groups = useTagGroups();
  const rules = useTagRules();
  const { catalogue, error } = useCatalogue('lead');
  const failure = groups.error ?? rules.error ?? error;
  const isThere = groups.data && rules.data && catalogue;
  return (
    <>
      <SettingsHeader
        title={tagTitles.leadTags}
        actions={
          <Button icon={<FlaskConical aria-hidden size={16} />} onPress={() => setTrying(true)}>
            {t('test')}
          </Button>
        }
      />
      <PageBody className="max-w-240">
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        {failure && <ErrorNotice error={failure} />}
        {!failure && !isThere && <SkeletonLines lines={8} className="h-6" />}
        {isThere && (
          <>
            <GroupsCard groups={groups.data.items} mayDesign={mayDesign} />
            <TagRulesCard rules={rules.data.items} fields={catalogue.fields} mayDesign={mayDesign} />
          </>
        )}
      </PageBody>
      {isTrying && <TrialDrawer onClose={() => setTrying(false)} />}
    </>
  );
}
