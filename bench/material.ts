import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '../app/platform/crypto.server.ts';

interface Database {
  query: <Row>(sql: string, values?: unknown[]) => Promise<{ rows: Row[] }>;
}

export interface Movable {
  address: string;
  version: number;
  /** The stage after its own. */
  stage: string;
}

/** What the measured requests are made with. */
export interface Material {
  /** A case with its whole timeline, of the account's organisation. */
  address: string;
  company: string;
  /** Part of the name of a company. */
  part: string;
  /** Cases that were not moved yet; each serves once. */
  movable: Movable[];
  /** Cases to write in. */
  writable: string[];
  /** Keys of drafts that were not sent yet; each serves once. */
  drafts: string[];
}

const answers = {
  company: { legal_name: 'Demo Bench Therapeutics', country: 'US', sector: 'life_science', field: 'biotech' },
  needs: {
    project_kinds: ['greenfield'],
    spaces: [{ kind: 'wet_lab', area: 800, unit: 'm2' }],
    gmo: 'unknown',
    people_12: 12,
    start: '2027-09',
    story: 'We look for a laboratory near a hospital. Thirty people.',
  },
  contact: { full_name: 'Clara Demo Whitfield', email: 'clara@demo.example' },
  sharing: { openness: 'coded' },
};

/** Finds cases of the officer's organisation and makes drafts that are ready to be sent. */
export const gatherMaterial = async (
  superuser: Database,
  account: string,
  drafts: number,
): Promise<Material> => {
  const { rows } = await superuser.query<Movable & { company_id: string; legal_name: string }>(
    `select l.reference as address, l.version, (private.stages())[private.stage_position(l.stage) + 1] as stage,
       l.company_id, c.legal_name
     from public.leads l join public.companies c on c.id = l.company_id
     where l.responsible_organisation_id = (select organisation_id from public.members where email = $1)
       and l.status = 'active' and l.stage <> 'landed' and l.reference like 'Z%' order by l.reference`,
    [account],
  );
  const middle = rows[Math.floor(rows.length / 2)];
  if (!middle) throw new Error(`No case of ${account} was made.`);
  const keys = Array.from({ length: drafts }, newToken);
  await superuser.query(
    `insert into private.drafts (key_hash, language, code_name, started_at, answers)
     select key, 'en', 'Bench Draft ' || key, now() - interval '5 minutes', jsonb_set($2::text::jsonb, '{contact,email}', to_jsonb('draft-' || left(key, 12) || '@demo.example'))
     from jsonb_array_elements_text($1::text::jsonb) key`,
    [JSON.stringify(keys.map(hashToken)), JSON.stringify(answers)],
  );
  return {
    address: middle.address,
    company: middle.company_id,
    part: middle.legal_name.split(' ').slice(1, 3).join(' ').slice(1, -3),
    movable: rows.filter((row) => row !== middle),
    writable: rows.map(({ address }) => address),
    drafts: keys,
  };
};

/** A request id, new for each act. */
export const newRequest = (): string => randomUUID();
