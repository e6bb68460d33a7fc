/** The questions a salesperson opens the day with, as lists of leads. */
import type { Condition } from '../../../../records/model/filter.ts';
import type { SystemView } from '../../../../records/web/index.ts';
import type { LeadStatus } from '../../../model/lead/lead-status.ts';
import { leadListTexts } from './texts.ts';

const stands = (...statuses: LeadStatus[]): Condition => ({ field: 'status', op: 'in', value: statuses });
const mine: Condition = { field: 'owner', op: 'is_me' };

const urgent = { by: 'priority', desc: false };
const newest = (by: string) => ({ by, desc: true });

/** Whom did nobody talk to, whom did we, who means it, what became of the rest: the most urgent or the newest first. */
export const dailyViews: readonly SystemView[] = [
  {
    id: 'mine',
    name: leadListTexts.mine,
    list: { conditions: [mine, stands('new', 'working', 'qualified')], sort: urgent },
  },
  {
    id: 'to-accept',
    name: leadListTexts.toAccept,
    list: {
      conditions: [
        stands('new', 'working', 'qualified'),
        { field: 'accepted_at', op: 'empty' },
        { field: 'owner', op: 'not_empty' },
      ],
      sort: urgent,
    },
  },
  {
    id: 'not-contacted',
    name: leadListTexts.notContacted,
    list: {
      conditions: [stands('new', 'working', 'qualified'), { field: 'first_contact_at', op: 'empty' }],
      sort: urgent,
    },
  },
  { id: 'working', name: leadListTexts.working, list: { conditions: [stands('working')], sort: urgent } },
  {
    id: 'qualified',
    name: leadListTexts.qualified,
    list: { conditions: [stands('qualified')], sort: urgent },
  },
  {
    id: 'converted',
    name: leadListTexts.converted,
    list: { conditions: [stands('converted')], sort: newest('converted_at') },
  },
  {
    id: 'disqualified',
    name: leadListTexts.disqualified,
    list: { conditions: [stands('disqualified')], sort: newest('disqualified_at') },
  },
  { id: 'returned', name: leadListTexts.returned, list: { conditions: [stands('returned')], sort: urgent } },
  {
    id: 'return-overdue',
    name: leadListTexts.returnOverdue,
    list: { conditions: [stands('returned'), { field: 'return_due_at', op: 'overdue' }], sort: urgent },
  },
];
