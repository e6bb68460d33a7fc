import { useText } from '../../../platform/web/index.ts';
import { importTexts } from '../texts.ts';

/** Rows of a file by their number, each with what is to be said of it. */
export function RowReasons({ rows }: { rows: readonly { row: string; reason: string }[] }) {
  const t = useText(importTexts);
  return (
    <div className="max-h-96 overflow-auto">
      <table className="w-full text-left text-sm">
        <thead className="sticky top-0 bg-sunken text-soft">
          <tr>
            <th className="w-20 px-4 py-1.5 font-normal">{t('row')}</th>
            <th className="px-4 py-1.5 font-normal">{t('reason')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ row, reason }) => (
            <tr key={row}>
              <td className="figures px-4 py-1.5 align-top text-faint">{row}</td>
              <td className="px-4 py-1.5 [overflow-wrap:anywhere]">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
