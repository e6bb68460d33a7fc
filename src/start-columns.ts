/** Keeps the facts of large organisations by columns too, beside the requests that ask for them. */
import path from 'node:path';
import { dealCube } from './deals/model/measures.ts';
import { columns } from './insights-of-product.ts';
import { keepFollowing, openColumnStore } from './insights/server/index.ts';
import type { Installation } from './installation.ts';

/** From so many deals on an organisation's questions are answered by columns. */
const fewestDeals = 500_000;

/** Opens the column store as the settings say; null: PostgreSQL answers everything. */
export function startColumns(installation: Installation): { close(): Promise<void> } | null {
  const { config, workerDatabase: database, adminUrl, logger: log } = installation;
  const { of, memoryMb } = config.columns;
  if (of === 'none') return null;
  const folder = path.join(config.dataDir, 'columns');
  const fewestRecords = of === 'all' ? 0 : fewestDeals;
  const store = openColumnStore(dealCube, { database, adminUrl, folder, memoryMb, fewestRecords, log });
  const following = keepFollowing(store, log);
  columns.open(store);
  return {
    close: async () => {
      columns.open(null);
      await following.stop();
      await store.close();
    },
  };
}
