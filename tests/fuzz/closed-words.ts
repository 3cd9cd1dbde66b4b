import type { Connection } from '../support/connection.ts';

export type ClosedWord = { word: string; kind: string };

/**
 * Words of cases that an account may not read now: reference, company, contact and story of each case of which its
 * organisation holds no open row that would show them.
 */
export async function closedWords(database: Connection, account: string | null): Promise<ClosedWord[]> {
  const { rows } = await database.query<ClosedWord>(
    `with me as (
       select m.organisation_id, m.role from public.members m where m.email = $1
     ), held as (
       select d.lead_id, array_agg(d.field_group) as groups from public.disclosures d
       where d.closed_at is null and (select role from me) <> 'admin'
         and (d.organisation_id is null or d.organisation_id = (select organisation_id from me))
       group by d.lead_id
     ), ever as (
       select distinct lead_id from public.disclosures where organisation_id = (select organisation_id from me)
     ), words as (
       select l.id, coalesce(h.groups, '{}') as groups, l.reference, c.legal_name, k.email, s.story,
         exists (select from ever where ever.lead_id = l.id) as once
       from public.leads l join public.companies c on c.id = l.company_id
       left join held h on h.lead_id = l.id
       left join public.contacts k on k.lead_id = l.id
       left join public.lead_stories s on s.lead_id = l.id
     ), shown as (
       select 'reference' as kind, reference as word, once or groups && '{summary,open_listing}' as open from words
       union all select 'company', legal_name, once or groups && '{summary,company,open_listing}' from words
       union all select 'contact', email::text, groups && '{contact}' and (select role from me) <> 'viewer' from words
       union all select 'story', left(story, 60), once or groups && '{needs}' from words where length(story) > 60
     )
     -- A word that another case shows as well tells nothing.
     select kind, word from shown where word is not null group by kind, word having not coalesce(bool_or(open), false)`,
    [account],
  );
  return rows.filter(({ word }) => word.length > 5);
}
