/** Why a look at a source or its refresh failed, in words. The rows stay as they were. */
import { egressRefusals } from '../../platform/model/egress-refusals.ts';
import { say, type Label, type Locale } from '../../platform/model/label.ts';

const failures = {
  timeout: { zh: '对方太久没有答完，已停止', en: 'The other side took too long and was given up' },
  too_large: { zh: '对方给的内容太大，已停止', en: 'The answer is too large and was given up' },
  certificate: { zh: '对方的证书无效', en: 'The certificate of the other side is not valid' },
  unreachable: { zh: '连不上对方', en: 'The other side cannot be reached' },
  redirected: {
    zh: '对方要求转到别的地址（{status}），为安全起见不跟随；请填最终地址',
    en: 'The other side points elsewhere ({status}), which is not followed: give the final address',
  },
  wrong_login: {
    zh: '对方拒绝了登录（{status}）：请检查密钥或密码',
    en: 'The sign-in was refused ({status})',
  },
  wrong_login_or_wants_tls: {
    zh: '对方拒绝了登录（{status}）：请检查密码；也可能这个用户只许加密连接（TLS）',
    en: 'The sign-in was refused ({status}); this user may also be let in over an encrypted connection (TLS) only',
  },
  unknown_login: {
    zh: '对方要求的登录方式（{detail}）不支持，请换一个用密码登录的用户',
    en: 'It asks for a way to sign in that is not known here ({detail}): take a user with a plain password',
  },
  status: {
    zh: '对方答复了错误（状态 {status}）',
    en: 'The other side answered with an error (status {status})',
  },
  not_json: { zh: '对方的答复不是 JSON', en: 'The answer is not JSON' },
  too_deep: { zh: '对方的 JSON 嵌套太深', en: 'The JSON of the answer is nested too deep' },
  no_rows: { zh: '路径“{path}”处没有行的列表', en: 'There is no list of rows at “{path}”' },
  link_elsewhere: {
    zh: '下一页的地址指向别的主机，为保护密钥不跟随',
    en: 'The next page lies on another host; it is not followed, so that secrets stay where they belong',
  },
  pages_repeat: {
    zh: '对方一直给同一页，分页方式可能选错了',
    en: 'The same page comes again and again: is the paging right?',
  },
  too_many_pages: { zh: '超过 {most} 页，请缩小范围', en: 'More than {most} pages: ask for less' },
  too_many_rows: { zh: '超过 {most} 行，请缩小范围', en: 'More than {most} rows: ask for less' },
  organisation_full: {
    zh: '所有数据源合计超过 {most} 行，请先删去不用的',
    en: 'All sources together would hold more than {most} rows: remove what is not used',
  },
  columns_missing: { zh: '缺少这些列：{columns}', en: 'These columns are missing: {columns}' },
  no_row_fits: {
    zh: '没有一行能按列的类型读出（第 {row} 行“{column}”）：对方的列可能变了，请重新读取前几行并确认列',
    en: 'No row can be read by the types of its columns (row {row}, “{column}”): read the first rows again and confirm them',
  },
  no_columns: { zh: '没有读到任何列', en: 'No columns were found' },
  file_gone: { zh: '上传的文件已不在，请重新上传', en: 'The uploaded file is gone: upload it again' },
  file: { zh: '{detail}', en: '{detail}' },
  query: { zh: '数据库说：{detail}', en: 'The database says: {detail}' },
  not_read_only: { zh: '只能查询，不能修改：{detail}', en: 'It may only read: {detail}' },
  no_such_database: {
    zh: '找不到这个数据库，或没有权限：{detail}',
    en: 'There is no such database, or it is not open to this user: {detail}',
  },
  no_such_table: { zh: '找不到这张表或视图：{detail}', en: 'There is no such table or view: {detail}' },
  no_tls: {
    zh: '对方不支持加密连接（TLS）',
    en: 'The other side does not offer an encrypted connection (TLS)',
  },
  wants_tls: {
    zh: '对方只接受加密连接（TLS）',
    en: 'The other side takes encrypted connections (TLS) only',
  },
  secret_lost: {
    zh: '密钥或密码需要重新填写（系统密钥换过）',
    en: 'Give the secret again (the installation has another key now)',
  },
  not_secure: {
    zh: '公网上的数据库必须使用加密连接（TLS）',
    en: 'A database on a public address needs an encrypted connection (TLS)',
  },
  defect: { zh: '出了意外，稍后会再试', en: 'Something went wrong; it will be tried again' },
  ...Object.fromEntries(Object.values(egressRefusals).map(({ code, label }) => [code, label])),
} as Readonly<Record<string, Label>>;

export type SourceFailure = { code: string; values: Record<string, string | number> };

export function sayFailure({ code, values }: SourceFailure, locale: Locale): string {
  return say(failures[code] ?? failures['defect']!, locale, values);
}
