import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../identity/web/index.ts';
import {
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { forecastContract, type WireForecast } from '../../model/forecast/contract.ts';
import { BandBar } from '../forecast/BandBar.tsx';
import { forecastTexts } from '../forecast/texts.ts';
import { useCoverage } from '../forecast/use-coverage.ts';
import { useSentences } from '../forecast/use-sentences.ts';
import { forecastTitles } from '../titles.ts';

/** On the homes of those who sell and lead: will the quarter be made? */
export function ForecastCard() {
  const t = useText(forecastTitles);
  const title = useText(forecastTexts)('summary');
  const mayRead = useMay('deal.read');
  const { data, error } = useQuery({
    ...contractQuery(forecastContract.readForecast, { query: { kind: 'quarter' } }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  return (
    <Card
      title={title}
      actions={
        <Link href="/forecast" className="text-sm">
          {t('forecast')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={4} className="h-6" />}
      {data && <InShort forecast={data} />}
    </Card>
  );
}

function InShort({ forecast }: { forecast: WireForecast }) {
  const sentences = [...useSentences(forecast), ...useCoverage(forecast)];
  return (
    <>
      <ul className="flex flex-col gap-1">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <BandBar forecast={forecast} />
    </>
  );
}
