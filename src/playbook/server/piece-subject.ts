import type { Subject } from '../../activities/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import { getPieceRow } from './piece-queries.ts';

/** A piece as what files hang on: material. Not found outside the asker's reach. */
export async function pieceSubject(work: Work, id: string): Promise<Subject> {
  const { title, owner_id, team_id } = await getPieceRow(work, id);
  return { object: 'playbook_piece', id, title, accountId: null, ownerId: owner_id, teamId: team_id };
}
