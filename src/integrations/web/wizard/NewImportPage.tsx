import {
  ErrorNotice,
  PageBody,
  PageHeader,
  ProgressBar,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { wizardTexts } from '../texts.ts';
import { pageTitles } from '../titles.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { MatchColumns } from './MatchColumns.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { type Entity, useChosenFile, useImportEntities, useLook } from './use-wizard.ts';

/** The import wizard: the table, what its columns mean, a trial, the import. */
export function Page() {
  const label = useLabel();
  const { entity, file, choose } = useChosenFile();
  const entities = useImportEntities();
  const chosen = entities.data?.items.find((item) => item.entity === entity);
  const crumbs = [
    { name: label(pageTitles.imports), href: '/imports' },
    { name: label(pageTitles.newImport) },
  ];
  if (!file || !chosen) {
    return (
      <>
        <PageHeader title={label(pageTitles.newImport)} crumbs={crumbs}>
          <ImportSteps at={0} />
        </PageHeader>
        <PageBody className="max-w-240">
          <ChooseFile entity={entity} onChosen={choose} />
        </PageBody>
      </>
    );
  }
  return (
    <ReadFile
      key={`${file} ${entity}`}
      file={file}
      entity={chosen}
      onBack={() => choose(chosen.entity, null)}
    />
  );
}

function ReadFile({ file, entity, onBack }: { file: string; entity: Entity; onBack: () => void }) {
  const t = useText(wizardTexts);
  const label = useLabel();
  const state = useLook(file, entity.entity);
  const crumbs = [
    { name: label(pageTitles.imports), href: '/imports' },
    { name: label(pageTitles.newImport) },
  ];
  if (state.look && state.mapping) {
    return (
      <MatchColumns
        file={file}
        entity={entity}
        look={state.look}
        mapping={state.mapping}
        state={state}
        onBack={onBack}
      />
    );
  }
  return (
    <>
      <PageHeader title={label(pageTitles.newImport)} crumbs={crumbs}>
        <ImportSteps at={1} />
      </PageHeader>
      <PageBody className="max-w-240">
        {state.error ? (
          <ErrorNotice error={state.error} />
        ) : (
          <ProgressBar label={t('reading')} value={null} />
        )}
        {state.error && <ChooseFile entity={entity.entity} onChosen={onBack} />}
      </PageBody>
    </>
  );
}
