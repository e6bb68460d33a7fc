import { ChevronDown } from 'lucide-react';
import {
  Badge,
  Button,
  callContract,
  Explained,
  Menu,
  useFormats,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import {
  categoryLabels,
  pickableCategories,
  type PickableCategory,
} from '../../model/categories/category.ts';
import { forecastContract, type WireForecastDeal } from '../../model/forecast/contract.ts';
import { forecastTexts } from './texts.ts';

/** A deal's category: from its stage, or chosen here, which holds until it is taken back. */
export function CategoryPick({ deal }: { deal: WireForecastDeal }) {
  const t = useText(forecastTexts);
  const label = useLabel();
  const name = label(categoryLabels[deal.category]);
  const { send } = useSending({
    send: (category: PickableCategory | null) =>
      callContract(forecastContract.pickCategory, { params: { id: deal.id }, body: { category } }),
    stale: ['forecast'],
    failed: (title) => ({ title }),
  });
  const entries = pickableCategories.map((id) => ({
    id: String(id),
    name: label(categoryLabels[id]),
    isChosen: deal.picked !== null && deal.category === id,
    onAction: () => void send(id),
  }));
  const back = {
    id: 'stage',
    name: t('byStage'),
    isChosen: deal.picked === null,
    onAction: () => void send(null),
  };
  return (
    <span className="inline-flex items-center gap-1.5">
      {deal.mayPick ? (
        <Menu
          label={t('pickFor', { name: deal.name })}
          trigger={
            <Button size="small" variant="quiet" aria-label={t('pickFor', { name: deal.name })}>
              <span className="inline-flex items-center gap-1">
                {name}
                <ChevronDown aria-hidden size={14} />
              </span>
            </Button>
          }
          entries={[...entries, 'separator', back]}
        />
      ) : (
        name
      )}
      <Picked deal={deal} />
    </span>
  );
}

function Picked({ deal: { picked } }: { deal: WireForecastDeal }) {
  const t = useText(forecastTexts);
  const { instant } = useFormats();
  if (picked === null) return null;
  return (
    <Explained text={t('pickedBy', { name: picked.by ?? '', at: instant(picked.at) })}>
      <Badge tone="accent">{t('picked')}</Badge>
    </Explained>
  );
}
