import { defineTexts } from '../../../platform/web/index.ts';

export const closingTexts = defineTexts({
  loseTitle: { zh: '输单：{name}', en: 'Lost: {name}' },
  winTitle: { zh: '赢单：{name}', en: 'Won: {name}' },
  lossReason: { zh: '输单原因', en: 'Loss reason' },
  reasonMissing: { zh: '请选择输单原因', en: 'Choose a loss reason' },
  amount: { zh: '成交金额', en: 'Amount won' },
  amountFault: {
    zh: '金额没有读懂，请改成例如 12.5万',
    en: 'The amount cannot be read; write it like 125,000',
  },
  note: { zh: '补充说明', en: 'Note' },
  lossNoteHint: {
    zh: '客户原话、竞争对手、什么时候可以再来',
    en: 'What they said, who won, when to try again',
  },
  winNoteHint: { zh: '赢在哪里，交付要注意什么', en: 'Why we won, what delivery should know' },
  confirmLoss: { zh: '确认输单', en: 'Mark as lost' },
  confirmWin: { zh: '确认赢单', en: 'Mark as won' },
});
