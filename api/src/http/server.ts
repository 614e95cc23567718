import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';

/** The status for each error of Node's HTTP parser; 400 for any other. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** An HTTP server that answers even malformed HTTP with a problem document. It waits 60 s for headers, 300 s for a body. */
export function createHttpServer(application: RequestListener): Server {
  // Otherwise Node itself would answer a request without a host; the application answers with a problem document.
  const server = createServer({ requireHostHeader: false }, application);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // If an answer has begun, a second one must not be written into it.
    if (!socket.writable || ('bytesWritten' in socket && socket.bytesWritten !== 0)) socket.destroy();
    else socket.end(problemMessage(STATUS_OF[error.code ?? ''] ?? 400));
  });
  server.on('checkExpectation', (_request, response) => {
    response.socket?.end(problemMessage(417));
  });
  return server;
}

function problemMessage(status: number): string {
  const title = STATUS_CODES[status] ?? 'Bad Request';
  const body = JSON.stringify({ type: 'about:blank', title, status });
  return [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
