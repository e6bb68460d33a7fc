/** The fields of the box: as they were proposed, until the person changes them. */
import type { Option } from '../../platform/web/index.ts';
import type { JottingBody, JottingProposals } from '../model/contract.ts';

type Told = Omit<JottingProposals['proposal']['people'][number], 'span' | 'sureness'>;

export type PersonField = Told & {
  known: { id: string; name: string } | null;
  isKept: boolean;
};

export type JottingFields = {
  /** Its id names its kind, too: deal/…. */
  about: Option | null;
  type: string;
  result: string | null;
  keepsStep: boolean;
  what: string;
  dueOn: string | null;
  by: 'us' | 'customer';
  keepsAmount: boolean;
  amount: string | null;
  people: readonly PersonField[];
  /** Never kept before the person says so. */
  keepsStage: boolean;
  lossReasonId: string | null;
  ticks: readonly string[];
};

/** Surer than this is ticked beforehand; below it the person has to look. */
export const trusted = 0.6;

const nothing: JottingFields = {
  about: null,
  type: 'note',
  result: null,
  keepsStep: false,
  what: '',
  dueOn: null,
  by: 'us',
  keepsAmount: false,
  amount: null,
  people: [],
  keepsStage: false,
  lossReasonId: null,
  ticks: [],
};

/** What was proposed as fields; a person is kept when he is known or can be reached. */
export function fieldsOf(proposals: JottingProposals | undefined): JottingFields {
  if (!proposals) return nothing;
  const { proposal, abouts, known, ticks } = proposals;
  const { nextStep: step, amount } = proposal;
  const about = abouts[0];
  return {
    ...nothing,
    about: about && about.sureness >= trusted ? optionOf(about) : null,
    type: proposal.type?.value ?? nothing.type,
    result: proposal.result?.value ?? null,
    keepsStep: step !== null && step.sureness >= 0.4,
    what: step?.what ?? '',
    dueOn: step?.days[0] ?? null,
    by: step?.by ?? 'us',
    keepsAmount: amount !== null && amount.sureness >= trusted && amount.amounts.length === 1,
    amount: amount?.amounts[0] ?? null,
    people: proposal.people.map((person, index) => ({
      ...toldOf(person),
      known: known[index] ?? null,
      isKept:
        Boolean(known[index]) ||
        (person.sureness >= trusted && Boolean(person.mobile ?? person.phone ?? person.email)),
    })),
    ticks: ticks.map(({ itemId }) => itemId),
  };
}

function toldOf({ name, title, mobile, phone, email, wechat }: Told): Told {
  return { name, title, mobile, phone, email, wechat };
}

export function optionOf({ object, id, title, detail }: JottingProposals['abouts'][number]): Option {
  return { id: `${object}/${id}`, name: title, ...(detail && { detail }) };
}

export function aboutOf({ about }: JottingFields): JottingBody['about'] | null {
  const [object = '', id = ''] = about?.id.split('/') ?? [];
  return id === '' ? null : ({ object, id } as JottingBody['about']);
}

type Measured = { seconds: number; keys: number };

/** What is sent: the kept fields, and of those only deals have, none for another record. */
export function bodyOf(
  text: string,
  fields: JottingFields,
  proposals: JottingProposals | undefined,
  { seconds, keys }: Measured,
): JottingBody | null {
  const about = aboutOf(fields);
  if (!about) return null;
  const isDeal = about.object === 'deal';
  const isProposed = isDeal && proposals?.abouts[0]?.id === about.id;
  const kept = fields.people.filter(({ isKept }) => isKept);
  const what = fields.what.trim();
  return {
    about,
    text: text.trim(),
    type: fields.type,
    result: fields.result,
    contactId: kept.find(({ known }) => known)?.known?.id ?? null,
    newPeople: kept.flatMap((person) => (person.known ? [] : [toldOf(person)])),
    nextStep: fields.keepsStep && what !== '' ? { what, dueOn: fields.dueOn, by: fields.by } : null,
    amount: isDeal && fields.keepsAmount ? fields.amount : null,
    stageId: isProposed && fields.keepsStage ? (proposals.stages[0]?.stageId ?? null) : null,
    lossReasonId: fields.keepsStage ? fields.lossReasonId : null,
    ticks: isProposed ? [...fields.ticks] : [],
    seconds,
    keys,
  };
}
