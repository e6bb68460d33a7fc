/** What is sold, under which contracts, and what it is to bring. */
import { priceBookContract, pricingContract, productContract } from './catalog/model/contract.ts';
import { exchangeContract } from './catalog/model/exchange/contract.ts';
import {
  exchangeUseCases,
  priceBookUseCases,
  pricingUseCases,
  productUseCases,
} from './catalog/server/index.ts';
import { contractRecordContract } from './contracts/model/contract.ts';
import { signHookContract } from './contracts/model/sign/sign-contract.ts';
import { contractTemplateContract } from './contracts/model/template/template-contract.ts';
import { contractWorkContract } from './contracts/model/work-contract.ts';
import {
  contractRecordUseCases,
  contractTemplateUseCases,
  contractWorkUseCases,
  signHookUseCases,
} from './contracts/server/index.ts';
import { forecastRulesContract } from './forecasting/model/categories/rules-contract.ts';
import { forecastContract } from './forecasting/model/forecast/contract.ts';
import { targetContract } from './forecasting/model/target/contract.ts';
import { forecastRulesUseCases, forecastUseCases, targetUseCases } from './forecasting/server/index.ts';
import { served, type Served } from './served.ts';

type Installed = { dataDir: string; baseUrl: () => string; secretKey: string };

export function servedSales({ dataDir, ...installed }: Installed): Served[] {
  return [
    served(productContract, productUseCases),
    served(priceBookContract, priceBookUseCases),
    served(pricingContract, pricingUseCases),
    served(exchangeContract, exchangeUseCases),
    served(contractRecordContract, contractRecordUseCases),
    served(contractWorkContract, contractWorkUseCases),
    served(contractTemplateContract, contractTemplateUseCases(dataDir)),
    served(signHookContract, signHookUseCases(installed)),
    served(targetContract, targetUseCases),
    served(forecastContract, forecastUseCases),
    served(forecastRulesContract, forecastRulesUseCases),
  ];
}
