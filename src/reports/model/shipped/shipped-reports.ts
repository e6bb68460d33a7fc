/** The reports that every organisation has from the first day; whoever wants to change one makes a copy of his own. */
import type { Label } from '../../../platform/model/label.ts';
import { customerReports } from './customers.ts';
import { gridReports } from './grids.ts';
import { sellingReports } from './selling.ts';
import type { ShippedReport } from './shipped-report.ts';
import { workingReports } from './working.ts';

export const shippedFolder: Label = { zh: '系统报表', en: 'Shipped reports' };

export const shippedReports: readonly ShippedReport[] = [
  ...sellingReports,
  ...workingReports,
  ...customerReports,
  ...gridReports,
];

/** The shipped report of that key. */
export function shippedNamed(key: string): ShippedReport | undefined {
  return shippedReports.find((report) => report.key === key);
}
