import { Plus } from 'lucide-react';
import { newId } from '../../../platform/model/identifier.ts';
import { Button, Card, ErrorNotice, useLabel, useText } from '../../../platform/web/index.ts';
import { useCatalogue } from '../../../records/web/index.ts';
import type { Tier } from '../../model/segments/segment-rules.ts';
import { segmentTemplates, tiersOf } from '../../model/segments/templates.ts';
import { followingFields } from '../../model/segments/tier-of.ts';
import { segmentTexts } from './texts.ts';
import { TierFields } from './TierFields.tsx';

type Props = { tiers: readonly Tier[]; onChange: (tiers: Tier[]) => void };

/** The tiers in the order in which they are asked, each with its conditions and what is owed it. */
export function TiersCard({ tiers, onChange }: Props) {
  const t = useText(segmentTexts);
  const { catalogue, error } = useCatalogue('account');
  const fields = (catalogue?.fields ?? []).filter(({ id, many }) => !many && !followingFields.has(id));
  const add = (): void =>
    onChange([
      ...tiers,
      {
        id: newId(),
        name: t('newTier'),
        nameEn: null,
        color: 'neutral',
        conditions: [],
        contactDays: null,
        recallDays: null,
        ownerRoles: [],
      },
    ]);
  const move = (place: number, by: -1 | 1): void => {
    const next = [...tiers];
    const [moved] = next.splice(place, 1);
    next.splice(place + by, 0, moved!);
    onChange(next);
  };
  return (
    <Card
      title={t('tiers')}
      actions={
        <Button size="small" icon={<Plus aria-hidden size={14} />} onPress={add}>
          {t('addTier')}
        </Button>
      }
    >
      {error && <ErrorNotice error={error} />}
      {tiers.length === 0 && <Beginnings onBegin={onChange} />}
      <ol className="divide-y divide-line">
        {tiers.map((tier, place) => (
          <li key={tier.id} className="flex gap-3 py-3">
            <span className="figures w-5 pt-1.5 text-faint">{place + 1}</span>
            <TierFields
              tier={tier}
              fields={fields}
              onChange={(next) => onChange(tiers.with(place, next))}
              onRemove={() => onChange(tiers.filter(({ id }) => id !== tier.id))}
              onUp={place === 0 ? null : () => move(place, -1)}
              onDown={place === tiers.length - 1 ? null : () => move(place, 1)}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Beginnings({ onBegin }: { onBegin: (tiers: Tier[]) => void }) {
  const t = useText(segmentTexts);
  const label = useLabel();
  return (
    <div className="flex flex-col gap-3 py-2">
      <p className="text-soft">{t('noTiers')}</p>
      <ul className="grid gap-3 md:grid-cols-2">
        {segmentTemplates.map((template) => (
          <li key={template.id} className="flex flex-col items-start gap-2 rounded-md border border-line p-3">
            <span className="text-sm text-soft">{label(template.hint)}</span>
            <Button size="small" onPress={() => onBegin(tiersOf(template))}>
              {t('begin', { name: label(template.name) })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
