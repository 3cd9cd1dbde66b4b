import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express from 'express';
import { RouterContextProvider, type ServerBuild } from 'react-router';
import { env, listEnvProblems, trustedProxies } from '../app/platform/env.server.ts';
import { guardRequest, logRequest, plainPage } from './http/guard-request.ts';
import { showMetrics } from './http/note-answer.ts';
import { readiness } from './http/readiness.ts';
import { makeSlowLane } from './http/slow-lane.ts';

const root = join(import.meta.dirname, '..');
const problems = listEnvProblems(process.env);
if (problems.length > 0) {
  console.error(`The environment is not complete:\n${problems.join('\n')}`);
  process.exit(1);
}
const { HOST, PORT, NODE_ENV } = env();
const development = NODE_ENV === 'development';

const app = express();
app.disable('x-powered-by');
app.set('trust proxy', trustedProxies());
app.use(logRequest(randomUUID));
app.get('/healthz', (_, response) => void response.type('text').send('ok'));
app.get('/readyz', readiness);
app.get('/metrics', showMetrics);
app.use(guardRequest);

if (development) {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ root, server: { middlewareMode: true } });
  app.use(vite.middlewares);
  app.use(
    createRequestHandler({
      build: () => vite.ssrLoadModule('virtual:react-router/server-build') as unknown as Promise<ServerBuild>,
      getLoadContext: () => new RouterContextProvider(),
      mode: 'development',
    }),
  );
} else {
  const address = join(root, 'build/server/index.js');
  const build = (await import(address)) as ServerBuild;
  app.use(compression());
  app.use(
    '/assets',
    express.static(join(root, 'build/client/assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(join(root, 'build/client'), { maxAge: '1h', index: false }));
  app.use(makeSlowLane(() => performance.now()));
  app.use(
    createRequestHandler({ build, getLoadContext: () => new RouterContextProvider(), mode: 'production' }),
  );
}
app.use(plainPage);

const server = createServer(app);
// Five files of 20 MB over a slow line: a megabit a second takes a quarter of an hour.
server.requestTimeout = 20 * 60_000;
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(PORT, HOST, () => process.send?.('ready'));

let ending = false;
const end = () => {
  if (ending) return;
  ending = true;
  server.close(() => process.exit(0));
  // A kept-alive connection would hold the server until the client lets go.
  setInterval(() => server.closeIdleConnections(), 50);
};
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('disconnect', () => process.exit(0));
