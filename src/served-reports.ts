/** What is told of the numbers: reports over the measures, how far they can be trusted, and what is told by itself. */
import { alertContract } from './alerts/model/contract.ts';
import { alertUseCases, watchUseCases } from './alerts/server/index.ts';
import { watchContract } from './alerts/model/watch/watch-contract.ts';
import { cubes, insights } from './insights-of-product.ts';
import { openSafe } from './platform/server/index.ts';
import { kinds, subjects } from './kinds.ts';
import { gridContract } from './reports/model/grid/contract.ts';
import { reportContract } from './reports/model/contract.ts';
import { listActionContract } from './reports/model/list-actions/action-contract.ts';
import { linkContract } from './reports/model/links/link-contract.ts';
import { answersContract } from './reports/model/answers-contract.ts';
import { reportCommentContract } from './reports/model/comments/comment-contract.ts';
import { reportFileContract } from './reports/model/export/contract.ts';
import {
  answersUseCases,
  formUseCases,
  gridUseCases,
  linkUseCases,
  listActionUseCases,
  pictureUseCases,
  plugInUseCases,
  portableUseCases,
  openTickets,
  reportCommentUseCases,
  reportFileUseCases,
  reportUseCases,
  scheduleUseCases,
  televisionUseCases,
} from './reports/server/index.ts';
import { plugInContract } from './reports/model/plug-ins/contract.ts';
import { pictureContract } from './reports/model/pictures/picture-contract.ts';
import { portableContract } from './reports/model/portable/portable-contract.ts';
import { scheduleContract } from './reports/model/schedule/schedule-contract.ts';
import { televisionContract } from './reports/model/tv/tv-contract.ts';
import { countWrongCodes } from './reports/model/tv/wrong-codes.ts';
import { formContract } from './reports/model/fill/contract.ts';
import { served, type Served } from './served.ts';
import { trustContract } from './trust/model/contract.ts';
import { trustUseCases } from './trust/server/index.ts';

type Settings = { baseUrl: () => string; dataDir: string; secretKey: string };

export const servedReports = ({ baseUrl, dataDir, secretKey }: Settings): Served[] => [
  served(gridContract, gridUseCases(insights)),
  served(plugInContract, plugInUseCases()),
  served(reportFileContract, reportFileUseCases(insights, dataDir)),
  served(pictureContract, pictureUseCases(dataDir)),
  served(reportContract, reportUseCases(insights)),
  served(listActionContract, listActionUseCases(subjects)),
  served(reportCommentContract, reportCommentUseCases),
  served(scheduleContract, scheduleUseCases),
  served(formContract, formUseCases({ baseUrl })),
  served(answersContract, answersUseCases(insights)),
  served(linkContract, linkUseCases),
  served(portableContract, portableUseCases(insights, dataDir)),
  served(
    televisionContract,
    televisionUseCases({
      safe: openSafe(secretKey),
      tickets: openTickets(secretKey),
      wrongCodes: countWrongCodes(),
    }),
  ),
  served(trustContract, trustUseCases),
  served(alertContract, alertUseCases),
  served(watchContract, watchUseCases({ insights, cubes, kinds, subjects })),
];
