import type { RefusalReason } from '../../platform/model/refusal.ts';
import { mostPrinted, mostReceivers, mostRecords, undoDays } from './hand-over.ts';

/** The reasons hand-overs say no. */
export const handOverRefusals = {
  nothingToMove: {
    code: 'nothing_to_move',
    label: { zh: '没有可以移交的记录', en: 'There is nothing to hand over' },
  },
  tooMuch: {
    code: 'too_many_records',
    status: 422,
    label: {
      zh: `一次最多移交 ${mostRecords} 条记录，请缩小范围`,
      en: `At most ${mostRecords} records in one hand-over; narrow it`,
    },
  },
  tooManyReceivers: {
    code: 'too_many_receivers',
    status: 422,
    label: {
      zh: `一次最多分给 ${mostReceivers} 位接收人`,
      en: `At most ${mostReceivers} people can receive one hand-over`,
    },
  },
  receiverUnknown: {
    code: 'receiver_unknown',
    status: 422,
    label: { zh: '接收人不存在或已停用', en: 'The receiver does not exist or is disabled' },
  },
  giverUnknown: {
    code: 'giver_unknown',
    status: 404,
    label: { zh: '没有找到移交人', en: 'The person to hand over from was not found' },
  },
  unitStays: {
    code: 'unit_stays',
    label: {
      zh: '同一客户下有记录没有移成，一起保留',
      en: 'Something it belongs with could not be moved; both stay',
    },
  },
  changedMeanwhile: {
    code: 'changed_meanwhile',
    label: {
      zh: '预览之后记录有变动，请核对新的预览后再确认',
      en: 'The records changed after the preview; look at it again and confirm',
    },
  },
  awaits_approval: {
    code: 'hand_over_awaits_approval',
    label: { zh: '交接还在审批中，没有移交任何记录', en: 'It waits for approval; nothing has moved yet' },
  },
  noBriefs: {
    code: 'no_briefs',
    label: { zh: '这次交接没有可以打印的说明', en: 'There is no brief to print' },
  },
  tooManyBriefs: {
    code: 'too_many_briefs',
    status: 422,
    label: {
      zh: `一次最多打印 ${mostPrinted} 份说明，请逐份打印`,
      en: `At most ${mostPrinted} briefs are printed at once; print them one by one`,
    },
  },
  still_running: {
    code: 'hand_over_running',
    label: { zh: '移交还在进行，完成后才能撤销', en: 'It is still running; undo it when it has ended' },
  },
  undone_already: {
    code: 'undone_already',
    label: { zh: '这次移交已经撤销过了', en: 'This hand-over was undone already' },
  },
  nothing_moved: {
    code: 'nothing_moved',
    label: { zh: '没有移交成功的记录，不需要撤销', en: 'Nothing was moved; there is nothing to undo' },
  },
  undo_too_late: {
    code: 'undo_too_late',
    label: {
      zh: `移交超过 ${undoDays} 天，不能再撤销`,
      en: `It was more than ${undoDays} days ago and cannot be undone`,
    },
  },
} satisfies Record<string, RefusalReason>;
