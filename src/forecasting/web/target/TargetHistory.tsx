import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  Drawer,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { targetContract } from '../../model/target/contract.ts';
import { levelLabels } from '../../model/target/target-levels.ts';
import type { TargetLine } from './target-lines.ts';
import { targetTexts } from './texts.ts';

type Props = { line: TargetLine; year: number; onClose: () => void };

/** Who set which target of a subject to what, newest first. */
export function TargetHistory({ line, year, onClose }: Props) {
  const t = useText(targetTexts);
  const label = useLabel();
  const { money, instant } = useFormats();
  const { kind, id } = line.subject;
  const { data, error } = useQuery(
    contractQuery(targetContract.targetHistory, { query: { kind, id, year } }),
  );
  return (
    <Drawer title={t('historyOf', { name: line.name, year: String(year) })} isOpen onClose={onClose}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={6} className="h-8" />}
      {data?.items.length === 0 && <p className="text-sm text-soft">{t('noHistory')}</p>}
      <ul>
        {data?.items.map((item) => (
          <li key={item.id} className="border-b border-line py-2 text-sm last:border-b-0">
            <span className="figures">
              {t('changed', {
                level: label(levelLabels[item.level]),
                month: item.month.slice(0, 7),
                before: money(item.before),
                after: money(item.after),
              })}
            </span>
            <span className="block text-xs text-faint">
              {item.by ?? t('nobody')} · {instant(item.at)}
            </span>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
