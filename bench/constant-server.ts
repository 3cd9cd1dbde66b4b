import { createServer } from 'node:http';

/** Answers /<n> with n bytes: what HTTP itself costs here. */
const bodies = new Map<string, Buffer>();
const server = createServer((request, response) => {
  request.resume();
  const url = request.url ?? '/';
  const body = bodies.get(url) ?? Buffer.alloc(Number(url.slice(1)), 'x');
  bodies.set(url, body);
  response.writeHead(200, { 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.(address.port);
});
process.once('disconnect', () => process.exit(0));
