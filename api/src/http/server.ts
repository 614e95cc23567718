import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';

/** What Node's parser says of bytes that are no request it takes, as a status; 400 for all else. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** An HTTP server that answers with a problem even what is no HTTP. Headers are awaited for 60 s, a body for 300 s. */
export function createHttpServer(application: RequestListener): Server {
  // Without a host Node would answer by itself; the application does.
  const server = createServer({ requireHostHeader: false }, application);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Once something was sent, an answer begun might be cut in two.
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
