import { useQuery } from '@tanstack/react-query';
import {
  Card,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../../../platform/web/index.ts';
import { scoreContract, type ModelDetail } from '../../../../model/score/contract.ts';
import { TraitList } from '../../PointsList.tsx';
import { Calibration } from './Calibration.tsx';
import { MonthFigures } from './MonthFigures.tsx';
import { modelTexts } from './texts.ts';

/** One version in full: by month, by calibration, and what weighs most. */
export function VersionFigures({ version }: { version: number }) {
  const t = useText(modelTexts);
  const { data, error, refetch } = useQuery(contractQuery(scoreContract.getModel, { params: { version } }));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Card title={t('shownVersion', { version })}>
        {data ? <MonthFigures months={data.months} /> : <SkeletonLines lines={5} className="h-5" />}
      </Card>
      {data && (
        <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-2">
          <Card title={t('calibration')}>
            <Calibration rows={data.calibration} />
          </Card>
          <Strongest model={data} />
        </div>
      )}
    </>
  );
}

function Strongest({ model }: { model: ModelDetail }) {
  const t = useText(modelTexts);
  const { percent } = useFormats();
  return (
    <Card title={t('strongest')}>
      <p className="mb-2 text-sm text-faint">
        {t('strongestText', { percent: percent(model.averageProbability / 100) })}
      </p>
      <TraitList parts={model.strongest} />
    </Card>
  );
}
