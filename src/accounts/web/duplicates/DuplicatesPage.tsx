import { SettingsHeader } from '../../../identity/web/index.ts';
import { PageBody, Tabs, useAddressQuery, useText } from '../../../platform/web/index.ts';
import { DuplicateGroups } from './DuplicateGroups.tsx';
import { DuplicateRules } from './DuplicateRules.tsx';
import { pageTitles, settingsTexts } from './texts.ts';

/** The duplicates there are, and what happens when new ones come. */
export function Page() {
  const t = useText(settingsTexts);
  const [{ part }, setQuery] = useAddressQuery();
  return (
    <>
      <SettingsHeader title={pageTitles.duplicates} />
      <PageBody className="max-w-240">
        <Tabs
          label={t('parts')}
          value={part === 'rules' ? 'rules' : 'found'}
          onChange={(id) => setQuery({ part: id === 'rules' ? id : undefined }, true)}
          tabs={[
            { id: 'found', name: t('found'), content: <DuplicateGroups /> },
            { id: 'rules', name: t('rules'), content: <DuplicateRules /> },
          ]}
        />
      </PageBody>
    </>
  );
}
