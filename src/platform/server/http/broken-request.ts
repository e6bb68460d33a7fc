import type { Socket } from 'node:net';
import { newId } from '../../model/identifier.ts';
import { Refusal, type RefusalReason } from '../../model/refusal.ts';
import { problemOf } from './problem.ts';

const reasons: Record<string, RefusalReason & { line: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    code: 'request_timeout',
    status: 408,
    line: '408 Request Timeout',
    label: { zh: '请求没有在时限内传完', en: 'The request did not arrive in time' },
  },
  HPE_HEADER_OVERFLOW: {
    code: 'headers_too_large',
    status: 431,
    line: '431 Request Header Fields Too Large',
    label: { zh: '请求头太大', en: 'The headers are too large' },
  },
};

const malformed: RefusalReason & { line: string } = {
  code: 'bad_request',
  status: 400,
  line: '400 Bad Request',
  label: { zh: '请求的格式不对', en: 'The request is malformed' },
};

/** Answers what cannot even be read as HTTP as every other wrong request, and hangs up. */
export function answerBrokenRequest(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const reason = reasons[error.code ?? ''] ?? malformed;
  const requestId = newId();
  const body = JSON.stringify(problemOf(new Refusal(reason), 'zh-CN', requestId));
  const head = [
    `HTTP/1.1 ${reason.line}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'content-type: application/problem+json; charset=utf-8',
    `x-request-id: ${requestId}`,
    'connection: close',
  ];
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  else socket.destroy();
}
