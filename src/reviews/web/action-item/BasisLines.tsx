import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFigure, Defined } from '../../../insights/web/index.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import {
  Badge,
  Button,
  contractQuery,
  ErrorNotice,
  useFormats,
  useLabel,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import {
  actionItemContract,
  type Basis,
  type WireActionItem,
  type WireEffect,
} from '../../model/action-item/contract.ts';
import type { Standing } from '../../model/action-item/figure.ts';
import { itemTexts } from './texts.ts';
import { useUnitWords } from './use-unit-words.ts';

/** What an item rests on, what is expected of it, and what came of it. */
export function BasisLines({ item }: { item: WireActionItem }) {
  const t = useText(itemTexts);
  const label = useLabel();
  const { day } = useFormats();
  const words = useUnitWords();
  const { basis, expected, effect } = item;
  if (!basis) return null;
  return (
    <div className="flex flex-col gap-0.5 text-sm text-soft">
      <span className="flex flex-wrap gap-x-2">
        <Defined name={label(basis.label)} definition={label(basis.definition)} />
        {basis.asked.about}
        <StandingWords basis={basis} standing={basis.stood} text="stood" />
      </span>
      {expected && (
        <span>
          {t('expected', {
            direction: t(expected.direction === 'up' ? 'rise' : 'fall'),
            amount: words(basis.unit, expected.amount),
            day: day(expected.by),
          })}
        </span>
      )}
      {effect && <EffectWords basis={basis} effect={effect} />}
      {expected && !effect && item.state !== 'dropped' && <SoFar item={item} basis={basis} />}
    </div>
  );
}

type StandingProps = { basis: Basis; standing: Standing; text: 'stood' | 'later' };

function StandingWords({ basis, standing: { value, share, period }, text }: StandingProps) {
  const t = useText(itemTexts);
  const { figure } = useFigure();
  const { day } = useFormats();
  return (
    <span className="figures">
      <span className="font-medium text-ink">{t(text, { value: figure(basis.unit, value) })}</span>
      {share && ` (${t('ofShare', share)})`}
      {period && ` ${t('stoodIn', { from: day(period.from), to: day(addDays(period.to, -1)) })}`}
    </span>
  );
}

const tones: Record<WireEffect['verdict'], Tone> = {
  reached: 'good',
  partly: 'warn',
  missed: 'bad',
  unknown: 'neutral',
};

function EffectWords({ basis, effect }: { basis: Basis; effect: WireEffect }) {
  const t = useText(itemTexts);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Badge tone={tones[effect.verdict]}>{t(effect.verdict)}</Badge>
      <StandingWords basis={basis} standing={effect.later} text="later" />
      <span className="text-xs text-faint">
        {t(effect.chance)} · {t('notCause')}
      </span>
    </span>
  );
}

/** How the number stands today, asked when somebody wants to know. */
function SoFar({ item, basis }: { item: WireActionItem; basis: Basis }) {
  const t = useText(itemTexts);
  const [isAsked, setAsked] = useState(false);
  const { data, error, isFetching } = useQuery({
    ...contractQuery(actionItemContract.effectSoFar, { params: { id: item.id } }),
    enabled: isAsked,
  });
  if (error) return <ErrorNotice error={error} />;
  if (data?.effect)
    return (
      <span>
        <span className="text-xs text-faint">{t('effectSoFar')}</span>
        <EffectWords basis={basis} effect={data.effect} />
      </span>
    );
  return (
    <Button
      size="small"
      variant="quiet"
      className="-ml-2 self-start"
      isPending={isFetching}
      onPress={() => setAsked(true)}
    >
      {t('showSoFar')}
    </Button>
  );
}
