/** The map of the house: which domain may use which. `architecture.test.ts` holds the code to it. */
export const domains = {
  platform: [],
  identity: ['platform'],
  records: ['platform', 'identity'],
  notifications: ['platform', 'identity', 'records'],
  insights: ['platform', 'identity', 'records'],
  catalog: ['platform', 'identity', 'records'],
  activities: ['platform', 'identity', 'records', 'notifications'],
  accounts: ['platform', 'identity', 'records', 'notifications', 'insights', 'activities'],
  deals: ['platform', 'identity', 'records', 'notifications', 'insights', 'catalog', 'activities', 'accounts'],
  integrations: [
    'platform', 'identity', 'records', 'notifications', 'insights', 'catalog', 'activities', 'accounts', 'deals',
  ],
  home: [
    'platform', 'identity', 'records', 'notifications', 'insights', 'catalog', 'activities', 'accounts', 'deals', 'integrations',
  ],
} as const satisfies Record<string, readonly string[]>;
