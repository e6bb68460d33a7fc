import { ArrowDown, ArrowUp, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, Card, IconButton, notify, useLabel, useText } from '../../../platform/web/index.ts';
import type { customKinds, FieldDefinition } from '../../model/contract.ts';
import { useTellFailure } from '../use-tell-failure.ts';
import { FieldDialog } from './FieldDialog.tsx';
import { fieldSettingsTexts } from './texts.ts';
import type { useFieldDefinitions } from './use-field-definitions.ts';

type Writes = Pick<ReturnType<typeof useFieldDefinitions>, 'create' | 'change'>;
type Props = { object: string; definitions: readonly FieldDefinition[]; mayDesign: boolean; writes: Writes };

const step = 10;

/** The fields an organisation has added to an object, in their order. */
export function OwnFields({ object, definitions, mayDesign, writes }: Props) {
  const t = useText(fieldSettingsTexts);
  const tellFailure = useTellFailure();
  const [edited, setEdited] = useState<FieldDefinition | 'new' | null>(null);
  const own = definitions.filter((one) => !one.standard);
  const used = own.filter((one) => !one.archived);
  const archived = own.filter((one) => one.archived);
  const arrange = async (from: number, to: number): Promise<void> => {
    const next = [...used];
    [next[from], next[to]] = [next[to]!, next[from]!];
    for (const [place, one] of next.entries()) {
      if (one.position !== (place + 1) * step) await writes.change(one, { position: (place + 1) * step });
    }
  };
  const add = (
    <Button size="small" icon={<Plus aria-hidden size={14} />} onPress={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Card title={t('own')} actions={mayDesign && add}>
      {own.length === 0 && <p className="text-sm text-faint">{t('noOwn')}</p>}
      <ul>
        {[...used, ...archived].map((definition, place) => (
          <OwnField
            key={definition.id}
            definition={definition}
            mayDesign={mayDesign}
            onEdit={() => setEdited(definition)}
            onArchive={(isArchived) =>
              void writes.change(definition, { archived: isArchived }).catch(tellFailure)
            }
            onUp={
              place > 0 && !definition.archived
                ? () => void arrange(place, place - 1).catch(tellFailure)
                : undefined
            }
            onDown={
              place < used.length - 1 ? () => void arrange(place, place + 1).catch(tellFailure) : undefined
            }
          />
        ))}
      </ul>
      {edited && (
        <FieldDialog
          object={object}
          definition={edited === 'new' ? undefined : edited}
          position={(used.length + 1) * step}
          writes={writes}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

type FieldProps = {
  definition: FieldDefinition;
  mayDesign: boolean;
  onEdit: () => void;
  onArchive: (isArchived: boolean) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

function OwnField({ definition, mayDesign, onEdit, onArchive, onUp, onDown }: FieldProps) {
  const t = useText(fieldSettingsTexts);
  const label = useLabel();
  const name = label(definition.label);
  const archive = (): void => {
    onArchive(true);
    notify({ title: t('archivedNote', { name }) });
  };
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1 last:border-b-0">
      <span className={definition.archived ? 'min-w-32 text-faint' : 'min-w-32 font-medium'}>{name}</span>
      <span className="text-sm text-soft">
        {t(definition.kind as (typeof customKinds)[number])}
        {definition.options.length > 0 && ` · ${t('countOptions', { count: definition.options.length })}`}
      </span>
      {definition.required && <Badge>{t('required')}</Badge>}
      {definition.archived && <Badge tone="warn">{t('archived')}</Badge>}
      {mayDesign && (
        <span className="ml-auto flex items-center">
          {!definition.archived && (
            <>
              <IconButton
                size="small"
                label={t('up', { name })}
                icon={<ArrowUp aria-hidden size={14} />}
                isDisabled={!onUp}
                {...(onUp && { onPress: onUp })}
              />
              <IconButton
                size="small"
                label={t('down', { name })}
                icon={<ArrowDown aria-hidden size={14} />}
                isDisabled={!onDown}
                {...(onDown && { onPress: onDown })}
              />
              <IconButton
                size="small"
                label={t('editField')}
                icon={<Pencil aria-hidden size={14} />}
                onPress={onEdit}
              />
            </>
          )}
          <Button
            size="small"
            variant="quiet"
            onPress={definition.archived ? () => onArchive(false) : archive}
          >
            {t(definition.archived ? 'unarchive' : 'archive')}
          </Button>
        </span>
      )}
    </li>
  );
}
