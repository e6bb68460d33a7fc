import {
  EmptyState,
  ErrorNotice,
  RadioGroup,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { EntityName } from '../../model/mapping.ts';
import { wizardTexts } from '../texts.ts';
import { FileInput } from './FileInput.tsx';
import { type Entity, useImportEntities } from './use-wizard.ts';

type Props = { entity: EntityName | null; onChosen: (entity: EntityName, file: string | null) => void };

/** What is imported, and the table: dropped, chosen or pasted. */
export function ChooseFile({ entity, onChosen }: Props) {
  const t = useText(wizardTexts);
  const entities = useImportEntities();
  if (entities.error) return <ErrorNotice error={entities.error} onRetry={() => void entities.refetch()} />;
  if (!entities.data) return <SkeletonLines lines={6} className="h-9" />;
  const { items } = entities.data;
  const first = items[0];
  if (!first) return <EmptyState title={t('noRight')}>{t('noRightDetail')}</EmptyState>;
  const chosen = items.some((item) => item.entity === entity) ? entity! : first.entity;
  return (
    <div className="grid gap-6 md:grid-cols-[16rem_minmax(0,1fr)]">
      <EntityChoice items={items} value={chosen} onChange={(next) => onChosen(next, null)} />
      <FileInput onUploaded={(file) => onChosen(chosen, file)} />
    </div>
  );
}

const shownFields = 4;

function EntityChoice({
  items,
  value,
  onChange,
}: {
  items: readonly Entity[];
  value: EntityName;
  onChange: (entity: EntityName) => void;
}) {
  const t = useText(wizardTexts);
  const label = useLabel();
  const fieldsOf = ({ fields }: Entity): string =>
    fields
      .slice(0, shownFields)
      .map((field) => label(field.label))
      .join(' · ');
  return (
    <RadioGroup
      label={t('what')}
      options={items.map((item) => ({ id: item.entity, name: label(item.label), detail: fieldsOf(item) }))}
      value={value}
      onChange={(next) => onChange(next as EntityName)}
    />
  );
}
