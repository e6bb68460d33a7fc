/** Why a grid that is drawn well is not answered. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const gridRefusals = {
  tooManyValues: {
    code: 'grid_too_many_values',
    status: 400,
    label: {
      zh: '“{fields}”有 {total} 组取值，超过 {most} 组：请增加筛选条件，或减少分组字段',
      en: '“{fields}” have {total} combinations of values, more than {most}: filter more, or group by less',
    },
  },
  tooLarge: {
    code: 'grid_too_large',
    status: 400,
    label: {
      zh: '展开后有 {cells} 个单元格，超过 {most} 个：请增加筛选条件，或减少分组字段',
      en: 'The grid comes to {cells} cells, more than {most}: filter more, or group by less',
    },
  },
  tooManyPoints: {
    code: 'grid_too_many_points',
    status: 400,
    label: {
      zh: '{cell} 的图有 {points} 个点，超过 {most} 个：请换更粗的时间粒度，或增加筛选条件',
      en: 'The drawing of {cell} has {points} points, more than {most}: take longer periods, or filter more',
    },
  },
  tooMuchWork: {
    code: 'grid_too_much_work',
    status: 400,
    label: {
      zh: '公式要读取的单元格太多：请减少 {…} 条件或“全部”坐标',
      en: 'The formulas read too many cells: use fewer conditions in {…} and fewer coordinates for all',
    },
  },
} satisfies Record<string, RefusalReason>;
