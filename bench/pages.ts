import { hashToken, newToken } from '../app/platform/crypto.server.ts';
import { type Ask, form } from './client.ts';
import { type Material, newRequest } from './material.ts';

/** A call of a function of the database. */
export interface Rpc {
  name: string;
  args: Record<string, unknown>;
}

/** What one row of the table measures. */
export interface Page {
  name: string;
  /** The page's own request, with the session's cookies. */
  page: (at: { url: string; cookies: string }) => Ask | undefined;
  /** The question to the database that brings what the page is about. */
  data: () => Rpc | undefined;
  /** Asked by somebody who is not signed in. */
  anonymous?: true;
}

const read = (name: string, path: string, data: Rpc): Page => ({
  name,
  page: ({ url, cookies }) => ({ url: url + path, headers: { cookie: cookies } }),
  data: () => data,
});

const pipeline = (name: string, query: string, filter: object): Page =>
  read(name, `/pipeline${query}`, {
    name: 'list_pipeline',
    args: { p_filter: filter, p_after: null, p_limit: 50 },
  });

const reason = 'Agreed on the telephone.';
const text = 'They asked for a look at the laboratory plan. We answer on Thursday.';

/** The reading pages, which work in both worlds. */
export const readingPages = ({ address, company, part }: Material): Page[] => [
  pipeline('pipeline list', '', {}),
  pipeline('filtered list', '?stage=exploring&stage=visit&sector=quantum&sort=newest', {
    stages: ['exploring', 'visit'],
    sector: 'quantum',
    sort: 'newest',
  }),
  pipeline('search by part of a name', `?q=${encodeURIComponent(part)}`, { q: part }),
  read('board', '/pipeline/board', { name: 'get_board', args: { p_filter: {} } }),
  read('inbox', '/inbox?scope=organisation', { name: 'list_inbox', args: { p_scope: 'organisation' } }),
  read('one lead with its timeline', `/leads/${address}`, {
    name: 'get_case',
    args: { p_address: address, p_show: 'everything' },
  }),
  read('hand-offs', '/hand-offs', { name: 'list_hand_offs', args: { p_show: 'open' } }),
  read('companies', '/companies', {
    name: 'list_companies',
    args: { p_q: null, p_after: null, p_limit: 50 },
  }),
  read('company page', `/companies/${company}`, { name: 'get_company', args: { p_id: company } }),
];

/** The acts; each request is another case or another draft. */
export const writingPages = ({ movable, writable, drafts }: Material): Page[] => {
  let written = 0;
  const nextWritable = () => writable[written++ % writable.length] ?? '';
  return [
    {
      name: 'stage change',
      page: ({ url, cookies }) => {
        const move = movable.pop();
        if (!move) return undefined;
        const { address, version, stage } = move;
        return form(`${url}/leads/${address}/stage`, cookies, {
          request_id: newRequest(),
          version: String(version),
          stage,
          reason,
        });
      },
      data: () => {
        const move = movable.pop();
        if (!move) return undefined;
        const { address, version, stage } = move;
        return {
          name: 'move_stage',
          args: {
            p_request_id: newRequest(),
            p_address: address,
            p_version: version,
            p_stage: stage,
            p_reason: reason,
          },
        };
      },
    },
    {
      name: 'note',
      page: ({ url, cookies }) =>
        form(`${url}/leads/${nextWritable()}?index`, cookies, {
          request_id: newRequest(),
          kind: 'note',
          text,
        }),
      data: () => ({
        name: 'write_note',
        args: {
          p_request_id: newRequest(),
          p_address: nextWritable(),
          p_circle: 'internal',
          p_kind: 'note',
          p_text: text,
        },
      }),
    },
    {
      name: 'enquiry',
      anonymous: true,
      page: ({ url }) => {
        const key = drafts.pop();
        return key ? form(`${url}/en/enquire/check`, `kp-draft=${key}`, {}) : undefined;
      },
      data: () => {
        const key = drafts.pop();
        if (!key) return undefined;
        return {
          name: 'submit_enquiry',
          args: { p_key_hash: hashToken(key), p_case_key_hash: hashToken(newToken()) },
        };
      },
    },
  ];
};
