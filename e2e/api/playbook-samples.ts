/** Good requests about the playbook and the requirements of deals, and what the permission table says of pieces. */
import { newId } from '../../src/platform/model/identifier.ts';
import { another } from './another.ts';
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import { about, asked, type Sampling } from './sampling.ts';
import type { Made, Person, World } from './world.ts';

type Row = { table: string; columns: Record<string, unknown> };

const content = { family: 'script', title: '开场白', body: '您好' };
const times = () => ({ created_at: new Date(), updated_at: new Date() });

export const playbookByRow = {
  /** Its owner's alone. */
  piece: async (_: World, holder: Person): Promise<Row> => ({
    table: 'playbook_piece',
    columns: { ...content, ...times(), scope: 'personal', owner_id: holder.userId },
  }),
  sharedPiece: async (): Promise<Row> => ({
    table: 'playbook_piece',
    columns: { ...content, ...times(), scope: 'organisation' },
  }),
  proposal: async (world: World, holder: Person): Promise<Row> => ({
    table: 'playbook_proposal',
    columns: {
      piece_id: (await pieceOf(world, holder)).id,
      scope: 'organisation',
      by_id: holder.userId,
      at: new Date(),
    },
  }),
};

/** A piece with its first version. */
async function pieceOf(world: World, holder: Person, kind: 'piece' | 'sharedPiece' = 'piece'): Promise<Made> {
  const made = await world.make(kind, holder);
  await world.product.query(
    `insert into playbook_version (tenant_id, piece_id, number, family, title, body, tags, saved_at)
     values ($1, $2, 1, 'script', '开场白', '您好', '{}', now())`,
    [world.company.orgId, made.id],
  );
  return made;
}

const onPiece =
  (rest: object = {}): Sampling =>
  async (world, holder) => ({ params: { id: (await pieceOf(world, holder)).id }, ...rest });

const question = { id: newId(), kind: 'text', label: '预算来源', required: true, options: [] };

/** Draws the form of the world's pipeline once; it says its number then. */
async function formOf(world: World): Promise<{ number: number; questions: { id: string }[] }> {
  const url = '/api/v1/requirement-forms';
  const headers = world.adminHeaders;
  const { items } = (await world.product.send({ method: 'GET', url, headers })).json;
  const form = items.find((one: { pipelineId: string }) => one.pipelineId === world.pipelineId);
  if (form.number > 0) return form;
  const body = { number: 0, questions: [question] };
  return (await world.product.send({ method: 'PUT', url: `${url}/${world.pipelineId}`, headers, body })).json;
}

export const playbookSamples: Record<string, Sampling> = {
  'playbook.listPieces': async () => ({ query: { state: 'live', order: 'title', limit: '10' } }),
  'playbook.readPiece': onPiece(),
  'playbook.createPiece': asked({ ...content, tags: ['开场'], scope: 'personal' }),
  'playbook.changePiece': onPiece({ ifMatch: 1, body: { ...content, body: '您好，我是明斗' } }),
  'playbook.archivePiece': onPiece(),
  'playbook.unarchivePiece': onPiece(),
  'playbook.listVersions': onPiece(),
  'playbook.restoreVersion': async (world, holder) => ({
    params: { id: (await pieceOf(world, holder)).id, number: '1' },
  }),
  'playbook.proposePiece': onPiece({ body: { scope: 'organisation', word: '好用' } }),
  'playbook.decideProposal': about('proposal', () => ({ body: { outcome: 'returned', answer: '再改改' } })),
  'playbook.previewText': asked({ text: '您好', dealId: null }),
  'playbook.playbookOfDeal': about('deal'),
  'playbook.usePiece': async (world, holder) => ({
    params: { id: (await world.make('deal', holder)).id },
    body: { pieceId: (await pieceOf(world, holder, 'sharedPiece')).id, how: 'copied' },
  }),
  'requirements.saveForm': about('pipeline', () => ({
    body: { number: 0, questions: [{ ...question, id: newId() }] },
  })),
  'requirements.readRequirements': about('deal'),
  'requirements.saveRequirements': async (world, holder) => {
    const { number, questions } = await formOf(world);
    const answers = Object.fromEntries(questions.map(({ id }) => [id, another('自有资金')]));
    return {
      params: { id: (await world.make('deal', holder)).id },
      body: { formNumber: number, answers },
    };
  },
};

const ofPieces =
  /^playbook\.(read|change|archive|unarchive|propose)Piece$|^playbook\.(listVersions|restoreVersion|decideProposal)$/;

export const isAboutPlaybook = (name: string) => ofPieces.test(name);

/** A personal piece is its owner's alone; one proposed to all is decided by those who approve for all, never by who proposed it. */
export function aboutPlaybook(asker: Asker, name: string, relation: Relation): number | null {
  if (name !== 'playbook.decideProposal') return relation === 'own' ? null : 404;
  if (!covers(rightOf(asker, 'playbook_piece.approve'), 'other')) return 404;
  return relation === 'own' ? 403 : null;
}
