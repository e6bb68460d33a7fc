import { Plus, Trash2, X } from 'lucide-react';
import { Badge, Button, Checkbox, IconButton, TextField, useText } from '../../../platform/web/index.ts';
import type { DeliveryTemplate, NewItem } from '../../model/delivery/template.ts';
import { ruleTexts } from './texts.ts';

type Props = {
  template: DeliveryTemplate;
  isUsual: boolean;
  isOnly: boolean;
  /** Null: it goes. */
  onChange: (template: DeliveryTemplate | null) => void;
};

/** One checklist: its name and its items in their order. */
export function TemplateFields({ template, isUsual, isOnly, onChange }: Props) {
  const t = useText(ruleTexts);
  const { items } = template;
  const put = (place: number, item: NewItem | null): void =>
    onChange({
      ...template,
      items: items.flatMap((one, at) => (at !== place ? [one] : item ? [item] : [])),
    });
  return (
    <fieldset className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <legend className="sr-only">{template.name}</legend>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={t('templateName')}
            value={template.name}
            maxLength={100}
            onChange={(name) => onChange({ ...template, name })}
            isRequired
          />
        </div>
        {isUsual && <Badge tone="accent">{t('usual')}</Badge>}
        {!isOnly && (
          <IconButton
            label={t('dropTemplate', { name: template.name })}
            icon={<Trash2 aria-hidden size={15} />}
            onPress={() => onChange(null)}
          />
        )}
      </div>
      {items.map((item, place) => (
        <div key={place} className="flex flex-wrap items-center gap-2">
          <div className="min-w-40 flex-1">
            <TextField
              label={t('itemName', { place: place + 1 })}
              hideLabel
              value={item.name}
              maxLength={200}
              onChange={(name) => put(place, { ...item, name })}
            />
          </div>
          <Checkbox
            label={t('itemRequired')}
            value={item.isRequired}
            onChange={(isRequired) => put(place, { ...item, isRequired })}
          />
          {items.length > 1 && (
            <IconButton
              label={t('dropItem', { name: item.name })}
              size="small"
              icon={<X aria-hidden size={14} />}
              onPress={() => put(place, null)}
            />
          )}
        </div>
      ))}
      {items.length < 50 && (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => onChange({ ...template, items: [...items, { name: '', isRequired: true }] })}
        >
          {t('addItem')}
        </Button>
      )}
    </fieldset>
  );
}
