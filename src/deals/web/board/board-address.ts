/** What the board shows, kept in the address in the words of a list: so it can be shared, and "back" works. */
import type { Condition } from '../../../records/model/filter.ts';
import { conditionsIn } from '../../../records/web/index.ts';

export type Lanes = 'owner' | 'team';

export type BoardState = {
  pipeline: string | null;
  conditions: readonly Condition[];
  search: string;
  lanes: Lanes | null;
  /** The stage a phone shows. */
  stage: string | null;
  /** Are the won and lost deals laid out too? */
  withClosed: boolean;
};

type Query = Record<string, unknown>;

/** The state that an address tells of; what cannot be read is as if it were not there. */
export function readBoardState({ pipeline, filter, q, lanes, stage, closed }: Query): BoardState {
  return {
    pipeline: typeof pipeline === 'string' ? pipeline : null,
    conditions: conditionsIn(filter),
    search: q === undefined || q === null ? '' : String(q as string),
    lanes: lanes === 'owner' || lanes === 'team' ? lanes : null,
    stage: typeof stage === 'string' ? stage : null,
    withClosed: closed === true,
  };
}
