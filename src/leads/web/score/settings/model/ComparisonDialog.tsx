import { useQuery } from '@tanstack/react-query';
import {
  Button,
  contractQuery,
  Dialog,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../../../platform/web/index.ts';
import { scoreContract, type Comparison } from '../../../../model/score/contract.ts';
import { LevelBadge } from '../../LevelBadge.tsx';
import { CalibrationTable } from './Calibration.tsx';
import { Figure } from './Figure.tsx';
import { modelTexts } from './texts.ts';

/** A version against the one in use: figures on the same leads, and what a change would do to open leads. */
export function ComparisonDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const t = useText(modelTexts);
  const { data, error } = useQuery(contractQuery(scoreContract.compareModel, { params: { version } }));
  return (
    <Dialog
      title={t('compareTitle', { version })}
      isOpen
      onClose={onClose}
      width="large"
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={6} className="h-5" />}
      {data && (
        <div className="flex flex-col gap-5">
          <p className="text-sm text-faint">{t('compareText')}</p>
          {data.candidate ? <BothSides comparison={data} /> : <p>{t('noCompare')}</p>}
          <LevelChanges comparison={data} />
        </div>
      )}
    </Dialog>
  );
}

function BothSides({ comparison: { candidate, active } }: { comparison: Comparison }) {
  const t = useText(modelTexts);
  return (
    <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
      <Side name={t('candidate', { version: candidate!.version })} figures={candidate!} />
      {active ? (
        <Side name={t('active', { version: active.version })} figures={active} />
      ) : (
        <p className="text-sm text-faint">{t('none')}</p>
      )}
    </div>
  );
}

function Side({ name, figures }: { name: string; figures: NonNullable<Comparison['candidate']> }) {
  const t = useText(modelTexts);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{name}</h3>
      <span className="flex gap-4">
        <Figure name={t('auc')} means={t('aucMeans')} value={figures.auc} />
        <Figure name={t('brier')} means={t('brierMeans')} value={figures.brier} base={figures.base} />
      </span>
      <CalibrationTable rows={figures.calibration} />
    </section>
  );
}

function LevelChanges({ comparison: { openLeads, changed, levels } }: { comparison: Comparison }) {
  const t = useText(modelTexts);
  const { number } = useFormats();
  return (
    <section className="flex flex-col gap-2">
      <p>{t('changes', { count: number(openLeads), changed: number(changed) })}</p>
      <div className="overflow-x-auto">
        <table className="figures text-sm">
          <thead>
            <tr className="text-left text-xs text-faint">
              <th scope="col" className="py-1 pr-4 font-normal">
                {t('levelHead')}
              </th>
              {levels.map(({ level }) => (
                <th key={level} scope="col" className="pr-3">
                  <LevelBadge level={level} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['before', 'after'] as const).map((when) => (
              <tr key={when} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap text-faint">
                  {t(when === 'before' ? 'nowHead' : 'thenHead')}
                </th>
                {levels.map((one) => (
                  <td key={one.level} className="pr-3">
                    {number(one[when])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
