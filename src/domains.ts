/** What several domains stand on. */
const ground = ['platform', 'identity', 'records'] as const;
const talking = [...ground, 'notifications', 'insights', 'activities'] as const;
const selling = [...talking, 'catalog', 'accounts'] as const;
const dealing = [...selling, 'playbook', 'approvals', 'deals'] as const;

/** The map of the house: which domain may use which. `architecture.test.ts` holds the code to it. */
export const domains = {
  platform: [],
  identity: ['platform'],
  records: ['platform', 'identity'],
  notifications: ground,
  insights: ground,
  activities: [...ground, 'notifications', 'insights'],
  accounts: talking,
  catalog: [...talking, 'accounts'],
  playbook: talking,
  approvals: talking,
  deals: [...selling, 'playbook', 'approvals'],
  forecasting: dealing,
  service: [...selling, 'deals'],
  leads: dealing,
  jottings: [...dealing, 'leads'],
  trust: [...ground, 'insights', 'activities', 'accounts', 'deals', 'leads'],
  reviews: [...dealing, 'forecasting', 'trust'],
  coaching: [...ground, 'notifications', 'insights', 'activities', 'deals', 'trust'],
  automation: [...selling, 'deals', 'leads'],
  alerts: [...talking, 'approvals', 'deals', 'automation'],
  integrations: [...dealing, 'service', 'leads'],
  quotes: [...dealing, 'integrations'],
  contracts: [...dealing, 'integrations', 'quotes'],
  handovers: [...dealing, 'leads', 'service', 'integrations', 'quotes', 'contracts'],
  reports: [...dealing, 'integrations', 'quotes', 'contracts', 'service', 'leads', 'automation', 'trust'],
  sources: [...dealing, 'integrations', 'quotes', 'contracts', 'service', 'leads', 'trust', 'reports'],
  home: [
    ...dealing,
    'forecasting',
    'reports',
    'quotes',
    'reports',
    'service',
    'leads',
    'jottings',
    'handovers',
    'trust',
    'reviews',
    'coaching',
    'automation',
    'integrations',
  ],
} as const satisfies Record<string, readonly string[]>;
