/** The conversion as a form holds it, and as it is sent. */
import type { pipelineContract } from '../../../../deals/model/contract.ts';
import { askedNow, dealValuesOf, firstGateOf, type GivenByRule } from '../../../../deals/web/index.ts';
import type { EndpointAnswer, EndpointCall } from '../../../../platform/model/contract.ts';
import { sentValue, valueAt, type FieldValues } from '../../../../platform/web/index.ts';
import { bodyOf } from '../../../../records/model/field-schema.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { leadConversionContract } from '../../../model/lead/conversion-contract.ts';

export type Proposals = EndpointAnswer<typeof leadConversionContract.conversionProposals>;
export type ConversionBody = NonNullable<EndpointCall<typeof leadConversionContract.convertLead>['body']>;

export type Pipelines = EndpointAnswer<typeof pipelineContract.listPipelines>['items'];

export type Part = 'account' | 'contact' | 'deal';

/** `new`: from the values; `none`: not wanted; `other`: the one chosen by search; else the id of a proposal. */
export type Choices = Record<Part, string>;

export type ConversionForm = {
  choices: Choices;
  otherAccount: { id: string; name: string } | null;
  values: Record<Part, FieldValues>;
  pipelineId: string | null;
  stageId: string | null;
  /** What the stage of the deal asks for besides. */
  given: GivenByRule;
};

/** The fields of a part: the few that are asked for, and those its organisation demands. */
export function askedFields(fields: readonly OpenField[], wanted: readonly string[]): readonly OpenField[] {
  const entered = fields.filter((field) => !field.readOnly && field.reach === 'edit');
  return [
    ...wanted.flatMap((id) => entered.find((field) => field.id === id) ?? []),
    ...entered.filter((field) => field.required && !wanted.includes(field.id)),
  ];
}

/** What a form begins with: an account that is surely the same is proposed first, and its contact with it. */
export function firstForm({ drafts, accounts, contacts }: Proposals, isDealWanted: boolean): ConversionForm {
  const account = accounts.find(({ why }) => why.length !== 1 || why[0] !== 'domain');
  const contact = account && contacts.find((one) => one.account?.id === account.id);
  return {
    choices: {
      account: account?.id ?? 'new',
      contact: contact?.id ?? 'new',
      deal: isDealWanted ? 'new' : 'none',
    },
    otherAccount: null,
    values: drafts,
    pipelineId: null,
    stageId: null,
    given: {},
  };
}

/** The account that was chosen; null when a new one is made. */
export function accountChosen({ choices, otherAccount }: ConversionForm): string | null {
  if (choices.account === 'other') return otherAccount?.id ?? null;
  return choices.account === 'new' ? null : choices.account;
}

/** The contacts that can be chosen with this account: its own and those of none. */
export function fittingContacts(form: ConversionForm, { contacts }: Proposals): Proposals['contacts'] {
  const accountId = accountChosen(form);
  return contacts.filter(({ account }) => account === null || account.id === accountId);
}

/** The stage in which the deal begins: the chosen one, else the first of its pipeline. */
export function stageOf({ pipelineId, stageId }: ConversionForm, pipelines: Pipelines) {
  const pipeline = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
  const open = (pipeline?.stages ?? []).filter(({ kind }) => kind === 'open');
  return { pipeline, open, stage: open.find(({ id }) => id === stageId) ?? open[0] };
}

/** What the stage insists on and was given besides the form's own fields. */
function besides(form: ConversionForm, pipelines: Pipelines) {
  const { stage } = stageOf(form, pipelines);
  const rules = stage ? askedNow(stage) : [];
  return { values: dealValuesOf(rules, form.given), gate: firstGateOf(rules, form.given) };
}

/** The form as it is sent: of the values only those that differ from what the lead tells; `fields` are those shown. */
export function conversionBody(
  form: ConversionForm,
  { drafts }: Proposals,
  fields: Record<Part, readonly OpenField[]>,
  pipelines: Pipelines,
): ConversionBody {
  const { choices, pipelineId, stageId } = form;
  const toldIn = (values: FieldValues, id: string) => sentValue(valueAt(values, id));
  const valuesOf = (part: Part) => {
    const changed = fields[part].filter(
      ({ id }) => toldIn(form.values[part], id) !== toldIn(drafts[part], id),
    );
    return {
      values: bodyOf(Object.fromEntries(changed.map(({ id }) => [id, toldIn(form.values[part], id)]))),
    };
  };
  const accountId = accountChosen(form);
  const { contact } = choices;
  const { values: told, gate } = besides(form, pipelines);
  const deal = valuesOf('deal').values;
  return {
    account: accountId ? { id: accountId } : valuesOf('account'),
    contact: contact === 'none' ? null : contact === 'new' ? valuesOf('contact') : { id: contact },
    deal:
      choices.deal === 'none'
        ? null
        : {
            values: { ...told, ...deal },
            gate,
            ...(pipelineId && { pipelineId }),
            ...(stageId && { stageId }),
          },
  };
}
