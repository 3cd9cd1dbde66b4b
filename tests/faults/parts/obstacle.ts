import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from '../../support/free-port.ts';

export type Mode = 'pass' | 'silent' | 'late' | 'broken' | 'busy' | 'cut';

export interface Obstacle {
  url: string;
  mode: Mode;
  /** How many requests wait for an answer right now. */
  waiting: number;
  close: () => void;
}

const refusals: Partial<Record<Mode, number>> = { broken: 500, busy: 503 };
const lateBy = 3000;

/**
 * Stands before a database: passes on, keeps silent, passes on after three seconds, answers 500 or 503 with a page of a
 * proxy, or cuts the line.
 */
export const standBefore = async (target: string): Promise<Obstacle> => {
  const port = await freePort();
  const { hostname, port: targetPort } = new URL(target);
  const pass = (incoming: IncomingMessage, response: ServerResponse) => {
    const { url, method, headers } = incoming;
    const onward = request({ hostname, port: targetPort, path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  };
  const server = createServer((incoming, response) => {
    obstacle.waiting += 1;
    response.on('close', () => {
      obstacle.waiting -= 1;
    });
    const { mode } = obstacle;
    if (mode === 'cut') incoming.socket.destroy();
    else if (mode === 'late') setTimeout(() => pass(incoming, response), lateBy);
    else if (mode === 'pass') pass(incoming, response);
    else if (refusals[mode])
      response.writeHead(refusals[mode], { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const obstacle: Obstacle = {
    url: `http://127.0.0.1:${port}`,
    mode: 'pass',
    waiting: 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return obstacle;
};
