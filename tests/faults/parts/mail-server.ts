import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

/**
 * An SMTP server that writes every mail it accepts to a file before it says so. MODE `hang` takes the connection and
 * stays silent; `slow` thinks for SLOW_MS before it accepts a mail.
 */
const { PORT, MAIL_FILE, MODE = '', SLOW_MS = '0' } = process.env;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onConnect: (_, answer) => {
    if (MODE !== 'hang') answer();
  },
  onData: (stream, session, answer) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    stream.on('end', () => {
      const [head = ''] = text.split('\r\n\r\n');
      const messageId = /^message-id:\s*(\S+)/im.exec(head)?.[1];
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const resume = /\/enquire\/resume\/[\w-]+/.exec(text.replaceAll('=\r\n', ''))?.[0];
      const reference = /\b[A-Z0-9]{3}-[A-Z0-9]{3}\b/.exec(text)?.[0];
      const keep = () => {
        appendFileSync(
          MAIL_FILE as string,
          `${JSON.stringify({ messageId, to, reference, resume, at: Date.now() })}\n`,
        );
        answer();
      };
      setTimeout(keep, Number(SLOW_MS));
    });
  },
});
server.on('error', () => undefined);
server.listen(Number(PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => process.exit(0));
