import '../theme.css';
import { RouterProvider } from '@tanstack/react-router';
import { BarChart3, Building2, Calculator, ContactRound, Handshake, House, Settings, SquareCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import * as W from '../index.ts';
import { Bell, Trash2 } from 'lucide-react';
const L = (zh: string, en: string) => ({ zh, en });
const rail = [
  { id: 'home', label: L('工作台', 'Home'), icon: House, href: '/', onPhone: true },
  { id: 'accounts', label: L('客户', 'Accounts'), icon: Building2, href: '/accounts', onPhone: true },
  { id: 'deals', label: L('商机', 'Deals'), icon: Handshake, href: '/deals', onPhone: true },
  { id: 'act', label: L('跟进', 'Activities'), icon: SquareCheck, href: '/act', onPhone: true },
  { id: 'contacts', label: L('联系人', 'Contacts'), icon: ContactRound, href: '/contacts' },
  { id: 'insights', label: L('洞察', 'Insights'), icon: BarChart3, href: '/insights' },
  { id: 'settings', label: L('设置', 'Settings'), icon: Settings, href: '/settings', atFoot: true },
];
const rows = Array.from({ length: 5000 }, (_, i) => ({ id: `d${i}`, name: `${['苏州启明','深圳云帆','杭州恒远','青岛海拓'][i % 4]}智能产线改造项目 ${i + 1}`, amount: String((i * 7919 % 900 + 20) * 1000000), stage: ['线索','初步沟通','需求确认','方案报价','谈判签约'][i % 5], owner: ['王小明','李雷','欧阳娜娜','Ann Lee'][i % 4]!, day: `2026-${String(i % 12 + 1).padStart(2, '0')}-15`, h: i % 3 }));
const search = async (q: string) => rows.filter((r) => r.name.includes(q)).slice(0, 6).map((r) => ({ id: r.id, name: r.name, detail: r.owner, href: '/deals' }));
const opts = [{ id: 'a', name: '官网' }, { id: 'b', name: '展会' }, { id: 'c', name: '转介绍' }];
function Deals() {
  const f = W.useFormats(); const [sel, setSel] = useState<ReadonlySet<string>>(new Set(['d1', 'd3'])); const [sort, setSort] = useState<W.Sort | null>({ by: 'amount', desc: true });
  const cols: W.Column<(typeof rows)[number]>[] = [
    { id: 'name', name: '商机', cell: (r) => <W.Link look="plain" href="/" className="font-medium">{r.name}</W.Link>, isSortable: true },
    { id: 'stage', name: '阶段', cell: (r) => r.stage, width: 110 },
    { id: 'amount', name: '金额', cell: (r) => f.money(r.amount), width: 130, align: 'end', isSortable: true },
    { id: 'owner', name: '负责人', cell: (r) => <W.Avatar name={r.owner} size="small" showName />, width: 130 },
    { id: 'health', name: '状态', cell: (r) => <W.StatusDot tone={(['good', 'warn', 'bad'] as const)[r.h]!} label={['正常', '将停滞', '已停滞'][r.h]!} />, width: 110 },
    { id: 'day', name: '预计成交', cell: (r) => f.day(r.day), width: 120, isSortable: true },
  ];
  return <div className="flex h-[calc(100dvh-52px)] flex-col max-md:h-[calc(100dvh-116px)]"><W.PageHeader title="商机" meta={<span className="figures">共 5,000 条</span>} actions={<><W.Button>导入</W.Button><W.Button variant="primary">新建商机</W.Button></>}>
    <W.FilterBar onClearAll={() => 0}><W.FilterChip name="负责人" chosen="王小明、李雷" onClear={() => 0}>x</W.FilterChip><W.FilterChip name="阶段"><W.MultiSelect label="阶段" value={['a']} onChange={() => 0} options={opts} /></W.FilterChip><W.FilterChip name="金额">x</W.FilterChip></W.FilterBar></W.PageHeader>
    <W.Table className="mx-4 flex-1 rounded-t-lg border border-line md:mx-6" label="商机" rows={rows} columns={cols} rowId={(r) => r.id} rowName={(r) => r.name} selected={sel} onSelect={setSel} sort={sort} onSort={setSort} onOpen={() => 0} />
    <div className="mx-4 border-t border-line md:mx-6"><W.LoadMore shown={5000} total={12000} hasMore isLoading={false} onLoadMore={() => 0} /></div></div>;
}
const fields = [
  { id: 'name', label: L('名称', 'Name'), kind: 'text', required: true, quick: true }, { id: 'account', label: L('客户', 'Account'), kind: 'reference', references: 'account', required: true },
  { id: 'amount', label: L('金额', 'Amount'), kind: 'money', quick: true, hint: L('含税，可写 12.5万', 'With tax') }, { id: 'closeOn', label: L('预计成交日', 'Close date'), kind: 'day', quick: true },
  { id: 'source', label: L('来源', 'Source'), kind: 'select', options: [{ value: 'web', label: L('官网', 'Website') }, { value: 'expo', label: L('展会', 'Expo'), color: 'green' }] },
  { id: 'prob', label: L('赢率', 'Probability'), kind: 'percent', column: 'p' }, { id: 'note', label: L('说明', 'Note'), kind: 'long_text' }, { id: 'ok', label: L('老客户', 'Known'), kind: 'boolean' }, { id: 'at', label: L('下次联系', 'Next contact'), kind: 'instant' },
] as never[];
function Home() {
  const [dlg, setDlg] = useState(false); const [drw, setDrw] = useState(false); const [seg, setSeg] = useState<'a' | 'b' | 'c'>('a'); const [tags, setTags] = useState<readonly W.Option[]>(opts.slice(0, 2)); const [m, setM] = useState<readonly string[]>(['a', 'b']); const [ck, setCk] = useState(true); const [v, setV] = useState<Record<string, unknown>>({ name: '苏州启明产线改造', account: { id: '1', name: '苏州启明' }, amount: '12345600', closeOn: '2026-12-15', source: 'expo', prob: 40, ok: true, at: '2026-11-24T02:30:00Z' });
  const f = W.useFormats();
  return <><W.PageHeader title="组件一览" crumbs={[{ name: '商机', href: '/deals' }, { name: '组件一览' }]} meta={<><W.Badge tone="good">进行中</W.Badge><W.Badge tone="warn">将停滞</W.Badge><W.Badge tone="bad">已停滞</W.Badge><W.Badge tone="accent">新</W.Badge><W.Badge>草稿</W.Badge><W.RelativeTime at="2026-11-23T10:00:00Z" /></>} actions={<><W.Button onPress={() => setDrw(true)}>侧栏</W.Button><W.Button variant="primary" onPress={() => setDlg(true)}>对话框</W.Button></>} />
    <W.PageBody><div className="grid gap-4 lg:grid-cols-4"><W.Card><W.Stat name="本季成交额" value={f.money('123456700')} definition="本季度赢单的成交金额之和，按成交日计。" delta={{ text: '+12.4%', direction: 'up', isGood: true }} href="/deals" /></W.Card><W.Card><W.Stat name="赢单率" value="31.4%" definition="x" delta={{ text: '-2.1 个百分点', direction: 'down', isGood: false }} /></W.Card><W.Card><W.Stat name="销售周期中位数" value="42 天" note="样本少" /></W.Card><W.Card><W.Stat name="开放商机" value="128" delta={{ text: '持平', direction: 'flat', isGood: null }} /></W.Card></div>
      <div className="grid gap-4 lg:grid-cols-3"><W.Card title="按钮与开关" actions={<W.IconButton label="删除" icon={<Trash2 size={16} />} />}><div className="flex flex-wrap gap-2"><W.Button variant="primary">保存</W.Button><W.Button>取消</W.Button><W.Button variant="quiet">更多</W.Button><W.Button variant="danger">删除</W.Button><W.Button variant="primary" isPending>保存中</W.Button><W.Button disabledReason="需要先填写金额">推进阶段</W.Button><W.Button size="small">小</W.Button><W.Button size="large" variant="primary">大</W.Button></div>
        <div className="mt-4 flex flex-col gap-3"><W.SegmentedControl label="口径" value={seg} onChange={setSeg} segments={[{ id: 'a', name: '到达' }, { id: 'b', name: '触达' }, { id: 'c', name: '严格' }]} /><W.Checkbox label="只看我的" value={ck} onChange={setCk} /><W.Switch label="含已删除" value={ck} onChange={setCk} /><W.RadioGroup label="金额显示" value="a" onChange={() => 0} options={[{ id: 'a', name: '完整', detail: '¥1,234,567' }, { id: 'b', name: '以万计', detail: '123.5万' }]} /><W.ProgressBar label="导入客户" value={0.62} detail="620 / 1,000" /><W.Button onPress={() => W.notify({ title: '已把 3 个商机移交给李雷', tone: 'good', undo: () => 0 })}>提示</W.Button></div></W.Card>
        <W.Card title="表单"><W.RecordForm fields={fields} mode="create" onSubmit={async () => { throw new W.ApiProblem(409, { code: 'x', title: '还不能保存', fields: [{ path: 'name', code: 'x', message: '已存在同名商机' }] }); }} onCancel={() => 0} initial={{ name: '新项目' }} /></W.Card>
        <W.Card title="字段"><dl className="grid grid-cols-[88px_1fr] items-center gap-y-1">{(fields as { id: string; label: { zh: string } }[]).map((x) => <div key={x.id} className="contents"><dt className="text-sm text-faint">{x.label.zh}</dt><dd className="m-0 min-w-0"><W.InlineEdit field={x as never} value={v[x.id]} onSave={async (n) => { await new Promise((r) => setTimeout(r, 300)); setV({ ...v, [x.id]: n }); }} /></dd></div>)}</dl></W.Card>
        <W.Card title="选择"><div className="flex flex-col gap-3"><W.Select label="来源" value="a" onChange={() => 0} options={opts} isClearable /><W.MultiSelect label="多选来源" value={m} onChange={setM} options={opts} /><W.ComboBox label="客户" value={null} onChange={() => 0} search={search} /><W.TagPicker label="参与人" value={tags} onChange={setTags} search={search} /><W.TextField label="错误示例" value="abc" onChange={() => 0} error="请填写正确的邮箱地址" isRequired /></div></W.Card>
        <W.Card title="标签页与空状态"><W.Tabs label="x" tabs={[{ id: '1', name: '跟进', count: 12, content: <W.SkeletonLines lines={3} /> }, { id: '2', name: '报价', content: 'b' }, { id: '3', name: '文件', count: 3, content: 'c' }]} /><W.EmptyState title="还没有商机" action={<W.Button variant="primary">新建商机</W.Button>} icon={<Handshake size={28} />}>商机是一次可能成交的生意。记下它，漏斗就会自己生长。</W.EmptyState></W.Card>
        <W.Card title="趋势"><W.Chart label="每月成交" option={{ tooltip: { trigger: 'axis' }, legend: {}, xAxis: { type: 'category', data: ['7月', '8月', '9月', '10月'] }, yAxis: { type: 'value' }, series: [{ type: 'bar', name: '成交额', data: [12, 20, 15, 28] }, { type: 'line', name: '目标', data: [15, 15, 18, 20] }] }} table={{ columns: ['月', '额'], rows: [['7月', 12]] }} /><W.ErrorNotice error={new W.ApiProblem(0, {})} onRetry={() => 0} /></W.Card>
      </div></W.PageBody>
    <W.Dialog title="推进到「方案报价」" isOpen={dlg} onClose={() => setDlg(false)} actions={<><W.Button onPress={() => setDlg(false)}>取消</W.Button><W.Button variant="primary">推进</W.Button></>}><p>还差两项内容。</p><W.DatePicker label="预计成交日" value="2026-12-15" onChange={() => 0} /></W.Dialog>
    <W.Drawer title="苏州启明产线改造" isOpen={drw} onClose={() => setDrw(false)} actions={<W.Button variant="primary">保存</W.Button>}>内容</W.Drawer></>;
}
const commands = [{ id: 'go-deals', name: '前往：商机', words: 'deals shangji', icon: <Handshake size={16} />, href: '/deals' }, { id: 'new', name: '新建商机', keys: 'C', onAction: () => 0 }, { id: 'calc', name: '打开计算器', icon: <Calculator size={16} />, onAction: () => 0 }];
function Shell({ children }: { children: ReactNode }) {
  return <W.AppShell entries={rail} pathname={location.pathname} me={{ name: '王小明', organisation: '明程智控（演示）' }} meEntries={[{ id: 'me', name: '我的资料', href: '/me' }, 'separator', { id: 'out', name: '退出登录', onAction: () => 0 }]} createEntries={[{ id: 'd', name: '商机', icon: <Handshake size={16} />, keys: 'C' }, { id: 'a', name: '客户', disabledReason: '您没有新建客户的权限' }]} commands={commands} search={search} notifications={<W.IconButton label="通知" icon={<Bell size={18} />} />} streamState={location.search.includes('off') ? 'offline' : 'live'}>{children}</W.AppShell>;
}
const router = W.makeRouter([{ path: '/', title: L('工作台', 'Home'), load: async () => ({ Page: Home }) }, { path: '/deals', title: L('商机', 'Deals'), load: async () => ({ Page: Deals }) }], Shell);
createRoot(document.getElementById('root')!).render(<W.Providers queryClient={W.makeQueryClient()}><RouterProvider router={router} /></W.Providers>);
