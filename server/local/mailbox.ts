import MailDev from 'maildev';
import { quietly } from './quiet.ts';

/** A mailbox that keeps what is sent to it, on loopback only, with a page to read it. */
export async function startMailbox(
  smtpPort: number,
  webPort: number,
): Promise<{ close: () => Promise<void> }> {
  const Mailbox = MailDev as unknown as new (
    options: object,
  ) => { start(): Promise<void>; stop(): Promise<void> };
  const mailbox = new Mailbox({
    smtp: smtpPort,
    ip: '127.0.0.1',
    web: webPort,
    webIp: '127.0.0.1',
    silent: true,
    maxEmails: 500,
  });
  await quietly(() => mailbox.start());
  return { close: () => mailbox.stop() };
}
