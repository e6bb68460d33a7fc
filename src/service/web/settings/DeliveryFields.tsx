import { Plus } from 'lucide-react';
import { newId } from '../../../platform/model/identifier.ts';
import { Button, Checkbox, NumberField, useText } from '../../../platform/web/index.ts';
import type { DeliveryRules, DeliveryTemplate } from '../../model/delivery/template.ts';
import { TemplateFields } from './TemplateFields.tsx';
import { ruleTexts } from './texts.ts';

type Props = { delivery: DeliveryRules; onChange: (delivery: DeliveryRules) => void };

/** When a delivery begins by itself, and the checklists it may begin with. */
export function DeliveryFields({ delivery, onChange }: Props) {
  const t = useText(ruleTexts);
  const { templates } = delivery;
  const put = (place: number, template: DeliveryTemplate | null): void =>
    onChange({
      ...delivery,
      templates: templates.flatMap((one, at) => (at !== place ? [one] : template ? [template] : [])),
    });
  const add = (): void =>
    onChange({
      ...delivery,
      templates: [
        ...templates,
        { id: newId(), name: t('newTemplate'), items: [{ name: t('firstItem'), isRequired: true }] },
      ],
    });
  return (
    <div className="flex flex-col gap-4">
      <Checkbox
        label={t('onSigned')}
        value={delivery.onSigned}
        onChange={(onSigned) => onChange({ ...delivery, onSigned })}
      />
      <NumberField
        label={t('withinDays')}
        value={delivery.withinDays}
        min={1}
        max={365}
        unit={t('workingDays')}
        onChange={(days) => onChange({ ...delivery, withinDays: days ?? 1 })}
      />
      {templates.map((template, place) => (
        <TemplateFields
          key={template.id}
          template={template}
          isUsual={place === 0}
          isOnly={templates.length === 1}
          onChange={(changed) => put(place, changed)}
        />
      ))}
      {templates.length < 20 && (
        <Button className="self-start" icon={<Plus aria-hidden size={15} />} onPress={add}>
          {t('addTemplate')}
        </Button>
      )}
    </div>
  );
}
