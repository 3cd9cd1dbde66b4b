import { solvedBy } from '../../support/solve-challenge.ts';
import { Browser, between } from './browser.ts';

export interface Shown {
  reference: string;
  email: string;
  name: string;
}

let counted = 0;

/** One company fills the public form and presses send. Null: it was stopped before a reference was shown. */
export const sendEnquiry = async (url: string, until: () => boolean): Promise<Shown | null> => {
  counted += 1;
  const name = `Fault ${counted} Demo`;
  const email = `clara@fault-${counted}-demo.example`;
  const steps: [string, [string, string][]][] = [
    [
      'company',
      [
        ['legal_name', name],
        ['country', 'US'],
        ['sector', 'life_science'],
        ['field_life_science', 'biotech'],
      ],
    ],
    [
      'needs',
      [
        ['project_kinds', 'greenfield'],
        ['spaces', 'unknown'],
        ['story', `A laboratory for ${counted}.`],
      ],
    ],
    [
      'contact',
      [
        ['full_name', 'Clara Demo'],
        ['email', email],
        ['language', 'en'],
      ],
    ],
    ['sharing', [['openness', 'coded']]],
    ['check', []],
  ];
  const browser = new Browser(url, `10.1.${counted >> 8}.${counted & 255}`);
  for (let place = 0; place < steps.length; ) {
    const [step, fields] = steps[place] as (typeof steps)[number];
    const challenge = step === 'check' ? await browser.insist('/challenge', undefined, until) : null;
    if (challenge?.status === 200) fields.push(['proof', await solvedBy(challenge.text)]);
    const answer = await browser.insist(`/en/enquire/${step}`, fields, until);
    if (!answer) return null;
    if (answer.status !== 303 && answer.status !== 302)
      throw new Error(`/en/enquire/${step} answered ${answer.status}`);
    // The cookie of a first answer that was lost is lost with it: the company begins anew.
    if (answer.to?.includes('/enquire/company')) place = 0;
    else place += 1;
  }
  const sent = await browser.insist('/en/enquire/sent', undefined, until);
  const reference = sent && between(sent.text, 'data-reference="', '"');
  return reference ? { reference, email, name } : null;
};
