import { Badge, Link, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { buyingRoleOptions } from '../../../deals/model/process/buying-role.ts';
import { LevelMark } from '../../../deals/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import type { BriefContent, BriefDeal, BriefPaper, BriefPerson } from '../../model/brief-contract.ts';
import { briefTexts } from '../texts.ts';

/** What a brief tells: who is who, where deals stand, what was said, what was promised. */
export function BriefBody({ content }: { content: BriefContent }) {
  const t = useText(briefTexts);
  const { money, number } = useFormats();
  const { people, deals, won, lost, papers, talks, tasks, meetings } = content;
  const past = { won: number(won.count), amount: money(won.amount), lost: number(lost) };
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      <Part title={t('people')} empty={people.length === 0 && t('noPeople')}>
        {people.map((person) => (
          <PersonLine key={person.id} person={person} />
        ))}
      </Part>
      <Part title={t('deals')} empty={deals.length === 0 && t('noDeals')}>
        {deals.map((deal) => (
          <DealLine key={deal.id} deal={deal} />
        ))}
      </Part>
      <Part title={t('papers')} empty={papers.length === 0 && t('noPapers')}>
        {papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} />
        ))}
      </Part>
      <Part title={t('tasks')} empty={tasks.length === 0 && t('noTasks')}>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </Part>
      <Part title={t('meetings')} empty={meetings.length === 0 && t('noMeetings')}>
        {meetings.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} />
        ))}
      </Part>
      <Part title={t('talks')} empty={talks.length === 0 && t('noTalks')}>
        {talks.map((talk) => (
          <TalkLine key={talk.id} talk={talk} />
        ))}
      </Part>
      {won.count + lost > 0 && (
        <p className="figures text-sm text-soft md:col-span-2">
          {won.unpriced > 0
            ? t('closedUnpriced', { ...past, unpriced: number(won.unpriced) })
            : t('closed', past)}
        </p>
      )}
    </div>
  );
}

type PartProps = { title: string; empty: string | false; children: React.ReactNode };

function Part({ title, empty, children }: PartProps) {
  return (
    <section className="min-w-0">
      <h3 className="mb-1 text-sm font-medium text-soft">{title}</h3>
      {empty ? (
        <p className="text-sm text-faint">{empty}</p>
      ) : (
        <ul className="flex flex-col gap-1.5">{children}</ul>
      )}
    </section>
  );
}

function PersonLine({ person: { name, title, mobile, phone, role } }: { person: BriefPerson }) {
  const label = useLabel();
  const part = buyingRoleOptions.find(({ value }) => value === role);
  return (
    <li className="figures flex flex-wrap items-baseline gap-x-2 text-sm">
      <span className="font-medium">{name}</span>
      {title && <span className="text-soft">{title}</span>}
      {part && <Badge tone="accent">{label(part.label)}</Badge>}
      <span className="text-soft">{mobile ?? phone}</span>
    </li>
  );
}

function DealLine({ deal }: { deal: BriefDeal }) {
  const t = useText(briefTexts);
  const { money, day } = useFormats();
  const { nextStep, nextStepOn, agreed, lastContactAt, people, risks } = deal;
  return (
    <li className="figures text-sm">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <Link look="plain" href={`/deals/${deal.id}`} className="font-medium">
          {deal.name}
        </Link>
        <Badge>{deal.stage}</Badge>
        <span>{deal.amount && money(deal.amount, deal.currency ?? undefined)}</span>
        <span className="text-soft">
          {deal.expectedCloseOn && t('expected', { day: day(deal.expectedCloseOn) })}
        </span>
      </span>
      <span className="block text-soft">
        {nextStep ? t('nextStep', { what: nextStep, day: day(nextStepOn) }) : t('noStep')}
        {nextStep && agreed && ` · ${t('agreed')}`}
        {' · '}
        {lastContactAt ? t('lastContact', { day: day(lastContactAt.slice(0, 10)) }) : t('neverTalked')}
      </span>
      {people.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {people.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      {risks.map((risk) => (
        <RiskLine key={risk.clock} risk={risk} />
      ))}
    </li>
  );
}

function RiskLine({ risk: { clock, level, days, allowed } }: { risk: BriefDeal['risks'][number] }) {
  const t = useText(briefTexts);
  const shown = Math.round(days);
  const words =
    clock === 'stage' && allowed === null
      ? t('stageNoLimit', { days: shown })
      : t(clock, { days: shown, allowed: allowed ?? 0 });
  return (
    <span className="flex items-center gap-2">
      <LevelMark level={level} />
      {words}
    </span>
  );
}

function PaperLine({ paper }: { paper: BriefPaper }) {
  const t = useText(briefTexts);
  const label = useLabel();
  const { money, day } = useFormats();
  const { object, id, number, name, state, amount, currency, on } = paper;
  const told = object === 'contract' ? 'contractAmount' : 'quoteAmount';
  return (
    <li className="figures flex flex-wrap items-baseline gap-x-2 text-sm">
      <span className="text-soft">{t(object)}</span>
      <Link look="plain" href={hrefOfRecord(object, id)} className="font-medium">
        {[number, name].filter(Boolean).join(' ')}
      </Link>
      {state && <Badge>{label(state)}</Badge>}
      {amount && <span>{t(told, { amount: money(amount, currency ?? undefined) })}</span>}
      <span className="text-faint">{on && t(`${object}On`, { day: day(on) })}</span>
    </li>
  );
}

function MeetingLine({ meeting: { title, at, leader } }: { meeting: BriefContent['meetings'][number] }) {
  const { instant } = useFormats();
  return (
    <li className="figures flex flex-wrap items-baseline gap-x-2 text-sm">
      <span className="text-faint">{instant(at)}</span>
      {title}
      <span className="text-soft">{leader?.name}</span>
    </li>
  );
}

function TaskLine({ task: { title, dueOn, promised } }: { task: BriefContent['tasks'][number] }) {
  const t = useText(briefTexts);
  const { day } = useFormats();
  return (
    <li className="figures flex flex-wrap items-baseline gap-x-2 text-sm">
      {title}
      {promised && <Badge tone="warn">{t('promised')}</Badge>}
      <span className="text-faint">{dueOn && t('due', { day: day(dueOn) })}</span>
    </li>
  );
}

function TalkLine({ talk: { body, at, author } }: { talk: BriefContent['talks'][number] }) {
  const { day } = useFormats();
  return (
    <li className="figures text-sm">
      <span className="text-faint">
        {day(at.slice(0, 10))} {author?.name}
      </span>
      <span className="line-clamp-3 whitespace-pre-wrap">{body}</span>
    </li>
  );
}
