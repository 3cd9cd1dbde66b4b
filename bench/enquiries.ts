import { setTimeout as rest } from 'node:timers/promises';
import { aPersonsTime } from '../tests/support/company-form.ts';
import { type Answer, ask, cookiesOf, form } from './client.ts';
import { quantile } from './measure.ts';

const enquiries = 500;
const clients = 50;
const floodOf = 5000;
const floodingNetworks = 5;
const floodingClients = 16;

export interface EnquiryFigures {
  /** Milliseconds from the first answer to the page with the reference, without the time that writing takes. */
  median: number;
  p95: number;
  /** Of the last step alone. */
  sendMedian: number;
  sendP95: number;
  /** References that were shown, those of the good ones beside the flood too. */
  references: string[];
  /** Milliseconds of a good enquiry without and with the flood beside it. */
  quiet: number;
  flooded: number;
  /** Of the bad ones. */
  refused: number;
  bad: number;
}

type Query = <Row>(sql: string) => Promise<{ rows: Row[] }>;

let counted = 0;

const steps = (company: string): [string, Record<string, string>][] => [
  ['company', { legal_name: company, country: 'US', sector: 'life_science', field_life_science: 'biotech' }],
  [
    'needs',
    {
      project_kinds: 'greenfield',
      spaces: 'office',
      area_office: '300',
      story: `${company} looks for an office of its own and for people who know the hospitals here well.`,
    },
  ],
  [
    'contact',
    {
      full_name: 'Clara Demo',
      email: `clara@${company.toLowerCase().replaceAll(' ', '-')}.example`,
      language: 'en',
    },
  ],
  ['sharing', { openness: 'coded' }],
  ['check', {}],
];

/** One company fills the form in at a person's speed, from a network of its own. */
const sendEnquiry = async (url: string) => {
  counted += 1;
  const network = `10.${counted >> 16}.${(counted >> 8) & 255}.${counted & 255}`;
  const company = `Bench Enquiry ${counted} Demo`;
  let cookies = '';
  let total = 0;
  let last = 0;
  const take = (answer: Answer, wanted: number) => {
    if (answer.status !== wanted)
      throw new Error(`An enquiry was answered ${answer.status}: ${answer.headers.location ?? ''}`);
    const given = cookiesOf(answer);
    if (given) cookies = [cookies, given].filter(Boolean).join('; ');
    total += answer.ms;
    last = answer.ms;
    return answer;
  };
  for (const [step, fields] of steps(company)) {
    if (step === 'check') await rest(aPersonsTime);
    const sent = form(`${url}/en/enquire/${step}`, cookies, fields);
    take(await ask({ ...sent, alone: true, headers: { ...sent.headers, 'x-forwarded-for': network } }), 303);
  }
  const send = last;
  const page = take(
    await ask({
      url: `${url}/en/enquire/sent`,
      alone: true,
      headers: { cookie: cookies, 'x-forwarded-for': network, 'accept-encoding': 'identity' },
    }),
    200,
  );
  const reference = /data-reference="([^"]+)"/.exec(page.body.toString())?.[1] ?? null;
  return { total, send, reference };
};

const median = (times: number[]) =>
  quantile(
    times.sort((a, b) => a - b),
    0.5,
  );

/** So many that do not let a good one wait: each begins a form as robots do. Stops when all are answered. */
const flood = async (url: string) => {
  let left = floodOf;
  let refused = 0;
  const client = async () => {
    while (left > 0) {
      left -= 1;
      const sent = form(`${url}/en/enquire/company`, '', {
        legal_name: `Robot ${left}`,
        country: 'US',
        sector: 'other',
      });
      const network = `192.0.2.${left % floodingNetworks}`;
      const { status } = await ask({ ...sent, headers: { ...sent.headers, 'x-forwarded-for': network } });
      if (status === 429) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: floodingClients }, client));
  return refused;
};

type Enquiry = Awaited<ReturnType<typeof sendEnquiry>>;

/** Good enquiries, so many at a time, until `over`. */
const goodOnes = async (url: string, atATime: number, over: (sent: number) => boolean) => {
  const sent: Enquiry[] = [];
  let begun = 0;
  const client = async () => {
    for (; !over(begun); ) {
      begun += 1;
      sent.push(await sendEnquiry(url));
    }
  };
  await Promise.all(Array.from({ length: atATime }, client));
  return sent;
};

const totals = (sent: Enquiry[]) => sent.map(({ total }) => total);

/** 500 complete enquiries by 50 clients, then a flood of 5,000 bad ones from five networks beside good ones. */
export const measureEnquiries = async (url: string): Promise<EnquiryFigures> => {
  const sent = await goodOnes(url, clients, (begun) => begun >= enquiries);
  const all = totals(sent).sort((a, b) => a - b);
  const last = sent.map(({ send }) => send).sort((a, b) => a - b);

  const quiet = await goodOnes(url, 4, (begun) => begun >= 16);
  let over = false;
  const flooding = flood(url).finally(() => {
    over = true;
  });
  const flooded = await goodOnes(url, 4, () => over);
  return {
    median: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    sendMedian: quantile(last, 0.5),
    sendP95: quantile(last, 0.95),
    quiet: median(totals(quiet)),
    flooded: median(totals(flooded)),
    references: [...sent, ...quiet, ...flooded].flatMap(({ reference }) => reference ?? []),
    refused: await flooding,
    bad: floodOf,
  };
};

/** How many of the enquiries with a reference are not there, and how many are there more than once. */
export const countKept = async (query: Query, references: string[]) => {
  const { rows } = await query<{ reference: string; times: number }>(
    `select l.reference, count(e.id)::int as times from public.leads l join public.companies c on c.id = l.company_id
     left join public.enquiries e on e.lead_id = l.id where c.legal_name like 'Bench Enquiry %' group by 1`,
  );
  const kept = new Map(rows.map(({ reference, times }) => [reference, times]));
  return {
    lost: references.filter((reference) => !kept.has(reference)).length,
    double: rows.length - new Set(references).size + rows.filter(({ times }) => times > 1).length,
  };
};
