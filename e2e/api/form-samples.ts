/** Good requests about forms, and who may do what with one that only its holder owes. */
import { formSchema } from '../../src/reports/model/fill/form.ts';
import { formDocument } from '../../src/reports/model/fill/templates.ts';
import { formOf } from './file-samples.ts';
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import { about, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

type Row = { table: string; columns: Record<string, unknown> };

const formOwedBy = ({ userId }: Person) =>
  formSchema.parse({
    columns: [{ kind: 'own', id: 'calls', label: '电话量', type: 'integer' }],
    collect: {
      assignees: { users: [userId] },
      rhythm: 'monthly',
      due: { at: '19:00' },
      remind: {},
      isApproved: true,
    },
  });

/** The month that runs, as it is owed. */
const thisMonth = () =>
  `${new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7)}-01`;

export const formRows = {
  form: async (_: World, holder: Person): Promise<Row> => ({
    table: 'report',
    columns: {
      kind: 'form',
      title: '月报',
      owner_id: holder.userId,
      document: JSON.stringify(formDocument(formOwedBy(holder))),
      created_at: new Date(),
      changed_at: new Date(),
    },
  }),
  formFilling: async (world: World, holder: Person): Promise<Row> => ({
    table: 'form_filling',
    columns: {
      report_id: (await world.make('form', holder)).id,
      user_id: holder.userId,
      owner_id: holder.userId,
      team_id: holder.teamIds[0] ?? null,
      on_day: thisMonth(),
      due_at: new Date(),
      state: 'handed_in',
      created_at: new Date(),
      handed_in_at: new Date(),
      changed_at: new Date(),
    },
  }),
};

const rows = [{ key: 'new-0', recordId: null, cells: { calls: 12 }, seen: {} }];

export const formSamples: Record<string, Sampling> = {
  'forms.readSheet': about('form'),
  'forms.keepDraft': about('form', () => ({ body: { on: thisMonth(), rows } })),
  'forms.checkFilling': about('form', () => ({ body: { on: null, rows } })),
  'forms.handIn': about('form', () => ({ body: { on: thisMonth(), rows } })),
  'forms.readFormTable': about('form', () => formOf('日报.csv', '电话量\n12\n')),
  'forms.workbookOfForm': about('form'),
  'forms.previewForm': async (_, holder) => ({ body: { form: formOwedBy(holder) } }),
  'forms.readBoard': about('form', () => ({ query: { periods: '3' } })),
  'forms.nudge': about('form', () => ({ body: { on: thisMonth() } })),
  'forms.readFilling': about('formFilling'),
  'forms.decideFilling': about('formFilling', () => ({ body: { isAccepted: true, note: '' } })),
  'forms.listFormLinks': about('form'),
  'forms.makeFormLink': about('form', () => ({ body: { label: '展会', days: 7 } })),
  'forms.endFormLink': async (world, holder) => {
    const { id } = await world.make('form', holder);
    const [made] = await world.product.query(
      `insert into open_link (tenant_id, id, purpose, record_id, label, token_hash, created_by, created_at, expires_at)
       values ($1, gen_random_uuid(), 'form', $2, '展会', sha256($3::text::bytea), $4, now(), now() + interval '1 day')
       returning id`,
      [world.company.orgId, id, id, holder.userId],
    );
    return { params: { id, linkId: String(made!['id']) } };
  },
};

export const isAboutForms = (name: string): boolean =>
  name.startsWith('forms.') && !['forms.listForms', 'forms.previewForm'].includes(name);

/** A form is its holder's; what was handed in is seen, and decided on by somebody else, as far as the right reaches. */
export function aboutForms(asker: Asker, name: string, relation: Relation): number | null {
  if (name !== 'forms.readFilling' && name !== 'forms.decideFilling') return relation === 'own' ? null : 404;
  if (!covers(rightOf(asker, 'form.read'), relation)) return 404;
  if (name === 'forms.readFilling') return null;
  return relation !== 'own' && covers(rightOf(asker, 'form.approve'), relation) ? null : 403;
}
