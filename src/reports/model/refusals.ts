/** Why reports say no. */
import type { RefusalReason } from '../../platform/model/refusal.ts';

export const reportRefusals = {
  nothingDrafted: {
    code: 'report.nothing_drafted',
    status: 409,
    label: { zh: '没有可发布的修改', en: 'There is no draft to publish' },
  },
  faultyGrids: {
    code: 'report.faulty_grids',
    status: 422,
    label: {
      zh: '表格里有 {count} 处错误，改正后才能发布',
      en: 'The grids of the report have {count} faults: mend them before it is published',
    },
  },
  unfitBlocks: {
    code: 'report.unfit_blocks',
    status: 422,
    label: {
      zh: '插件组件有 {count} 处设置不合适，改正后才能发布',
      en: 'Blocks of plug-ins have {count} settings that do not fit: mend them before the report is published',
    },
  },
  noPicture: {
    code: 'report.no_picture',
    status: 422,
    label: { zh: '只能上传 PNG、JPEG 或 WebP 图片', en: 'Only PNG, JPEG and WebP pictures are taken' },
  },
  pictureTooManyPoints: {
    code: 'report.picture_too_many_points',
    status: 422,
    label: {
      zh: '图片的像素太多了，最多 4000 万像素，请缩小后再上传',
      en: 'The picture has too many points: 40 million at most; make it smaller first',
    },
  },
  picturesTooLarge: {
    code: 'report.pictures_too_large',
    status: 422,
    label: {
      zh: '报表文件里的图片合计最多 {most} MB，请先换小一些的图片',
      en: 'The pictures in a report’s file may have {most} MB in all: use smaller ones first',
    },
  },
  unknownPicture: {
    code: 'report.unknown_picture',
    status: 422,
    label: {
      zh: '有一张图片已找不到，请重新上传',
      en: 'A picture of it is not here: upload it again',
    },
  },
  unknownEdition: {
    code: 'report.unknown_edition',
    status: 404,
    label: { zh: '没有这个版本', en: 'There is no such edition' },
  },
  unknownReceiver: {
    code: 'report.unknown_receiver',
    status: 422,
    label: {
      zh: '要共享给的人、团队或角色不存在',
      en: 'The person, team or role to share with does not exist',
    },
  },
  oneReceiver: {
    code: 'report.one_receiver',
    status: 422,
    label: {
      zh: '一条共享只能给一个人、一个团队或一个角色',
      en: 'One share is for one person, one team or one role',
    },
  },
  grantsTooMuch: {
    code: 'report.grants_too_much',
    status: 403,
    label: {
      zh: '您自己没有“{right}”权限，不能授予或收回',
      en: 'You do not hold the right “{right}” yourself: you cannot give it or take it away',
    },
  },
  unsuitableParams: {
    code: 'report.unsuitable_params',
    status: 422,
    label: { zh: '报表参数的值不合适', en: 'The report’s parameters do not take these values' },
  },
  beyondReach: {
    code: 'report.beyond_reach',
    status: 403,
    label: {
      zh: '只有此人的上级或用户管理员，且此人的数据范围在您的权限之内，才能以其身份预览',
      en: 'Only a superior or an administrator of users whose own reach holds all of theirs may look with somebody’s eyes',
    },
  },
  tooManySchedules: {
    code: 'report.too_many_schedules',
    label: {
      zh: '这个报表的定时发送太多了，先删掉一些',
      en: 'This report has too many schedules; remove some first',
    },
  },
  ownReachNeedsGrant: {
    code: 'report.own_reach_needs_grant',
    status: 403,
    label: {
      zh: '用您的数据范围发给别人或外部，需要这个报表的授权权限',
      en: 'Sending with your own reach, or outside, takes the right to grant on this report',
    },
  },
  outsideNotAllowed: {
    code: 'report.outside_not_allowed',
    status: 422,
    label: {
      zh: '这些外部地址不在组织的允许名单里：{addresses}',
      en: 'The organisation does not allow these addresses: {addresses}',
    },
  },
  unknownAction: {
    code: 'report.unknown_action',
    status: 422,
    label: { zh: '这张报表的清单没有这个操作', en: 'No list of the report offers this action' },
  },
  personMissing: {
    code: 'report.person_missing',
    status: 422,
    label: { zh: '请先选择人员', en: 'Please choose a person first' },
  },
  notListed: {
    code: 'report.not_listed',
    label: { zh: '这条记录已不在清单里', en: 'The list does not show this record any more' },
  },
  unknownBlock: {
    code: 'report.unknown_block',
    status: 422,
    label: { zh: '报表里没有这一块', en: 'The report has no such block' },
  },
  noReportFile: {
    code: 'report.no_report_file',
    status: 422,
    label: {
      zh: '这不是可以导入的报表文件，或者文件被改坏了',
      en: 'This is no report file, or it has been changed so that it cannot be read',
    },
  },
  newerReportFile: {
    code: 'report.newer_report_file',
    status: 422,
    label: {
      zh: '这个文件来自更新的版本，请先升级再导入',
      en: 'This file comes from a newer version of the product: update this one first',
    },
  },
  notToBeChosen: {
    code: 'report.not_to_be_chosen',
    status: 422,
    label: {
      zh: '选的对象不存在，或者类型不对',
      en: 'What was chosen does not exist here, or is of another kind',
    },
  },
  nothingRemains: {
    code: 'report.nothing_remains',
    status: 422,
    label: {
      zh: '去掉这里没有的内容后，报表不成立',
      en: 'Without what is missing here the report does not stand',
    },
  },
} satisfies Record<string, RefusalReason>;
