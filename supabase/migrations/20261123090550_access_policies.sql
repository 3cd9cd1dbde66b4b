-- Who reads the ledger itself.

-- Cases my organisation is responsible for. A view of its own, since leads has a policy that reads the ledger.
create view private.my_cases as
  select l.id as lead_id from public.leads l
  where l.responsible_organisation_id = (select private.my_organisation_id())
    and (select private.my_role()) in ('officer', 'partner', 'viewer');
grant select on private.my_cases to authenticated;

create policy "The responsible organisation reads the whole ledger of its cases, others their own rows" on public.disclosures
  for select to authenticated using (
    organisation_id = (select private.my_organisation_id()) and (select private.my_role()) <> 'admin'
    or exists (select 1 from private.my_cases c where c.lead_id = disclosures.lead_id)
    or organisation_id is null and closed_at is null
      and exists (select 1 from private.my_open_disclosures d where d.lead_id = disclosures.lead_id and d.field_group = 'summary'));
create policy "The responsible organisation reads the consents of its cases, others those that name them once they hold the summary" on public.consents
  for select to authenticated using (
    exists (select 1 from private.my_cases c where c.lead_id = consents.lead_id)
    or organisation_id = (select private.my_organisation_id())
      and exists (select 1 from private.my_open_disclosures d where d.lead_id = consents.lead_id and d.field_group = 'summary'));
-- A reading carries the id of its case, which would join a name read before to a code name given since.
create policy "The responsible organisation sees who read its cases, others their own readings while they hold the summary" on public.readings
  for select to authenticated using (
    exists (select 1 from private.my_cases c where c.lead_id = readings.lead_id)
    or organisation_id = (select private.my_organisation_id())
      and exists (select 1 from private.my_open_disclosures d where d.lead_id = readings.lead_id and d.field_group = 'summary'));

-- Listings. Views of the owner with the ledger inside, because a listing shows columns of a row whose
-- other columns stay closed; neither carries the case's id.
create view public.coded_listings with (security_barrier) as
  select c.slug, c.code_name, l.sector, k.region, l.stage
  from public.leads l
  join public.lead_codes c on c.lead_id = l.id and c.replaced_at is null
  join public.companies m on m.id = l.company_id
  join public.countries k on k.code = m.country
  where l.id in (select d.lead_id from private.my_open_disclosures d where d.field_group = 'coded_listing');
comment on view public.coded_listings is 'Field group coded_listing.';

create view public.open_listings with (security_barrier) as
  select l.reference, m.legal_name as name, l.sector, m.country, l.stage, o.slug as responsible
  from public.leads l
  join public.companies m on m.id = l.company_id
  join public.organisations o on o.id = l.responsible_organisation_id
  where l.id in (select d.lead_id from private.my_open_disclosures d where d.field_group = 'open_listing');
comment on view public.open_listings is 'Field group open_listing.';
revoke all on public.coded_listings, public.open_listings from anon;
grant select on public.coded_listings, public.open_listings to authenticated;

grant select on public.organisations, public.members, public.countries, public.companies, public.consents,
  public.disclosures, public.readings, public.leads, public.lead_codes, public.lead_needs, public.lead_stories,
  public.contacts, public.enquiries, public.enquiry_parts, public.gates to authenticated;
grant select on public.countries to anon;
