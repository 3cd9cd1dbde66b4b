interface Mail {
  id: string;
  subject: string;
  text: string;
  html?: string;
  to: { address: string }[];
}

/** The link to the company's page in a mail. */
export const linkIn = (text: string) => text.match(/https?:\S+\/case\/[\w-]+/)?.[0] ?? '';

const patience = 15_000;

/** The newest mail to an address that is none of the `before` ones; waits for it. */
export const waitForMail = async (
  mailboxUrl: string,
  address: string,
  before: string[] = [],
): Promise<Mail> => {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const found = (await listMail(mailboxUrl, address)).filter(({ id }) => !before.includes(id)).at(-1);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No mail to ${address} within ${patience / 1000} s`);
};

export const listMail = async (mailboxUrl: string, address: string): Promise<Mail[]> => {
  const answer = await fetch(`${mailboxUrl}/api/email`);
  const all = (await answer.json()) as Mail[];
  return all.filter(({ to }) =>
    to.some((receiver) => receiver.address.toLowerCase() === address.toLowerCase()),
  );
};
