-- What a company corrects or adds after sending: new facts beside the enquiry, which itself is never edited.

create table public.enquiry_additions (
  id uuid primary key default gen_random_uuid(),
  lead_id uuid not null references public.leads,
  field_group text not null check (field_group in ('company', 'needs', 'contact')),
  field text not null,
  text text not null check (length(text) between 1 and 2000),
  contact_id uuid,
  at timestamptz not null default private.now()
);
create index additions_by_case on public.enquiry_additions (lead_id, at);
comment on table public.enquiry_additions is 'Corrections and additions of the company, read by field group. Append-only; erased with the case.';
comment on column public.enquiry_additions.text is 'As the company wrote it; may hold personal data.';
comment on column public.enquiry_additions.contact_id is 'Who wrote it; may name a person who has left the case since.';
alter table public.enquiry_additions enable row level security;
select private.audit_table('public.enquiry_additions', 'lead_id');
create trigger never_edited before update or delete on public.enquiry_additions
  for each row execute function private.refuse_change();
grant select on public.enquiry_additions to authenticated;

-- Free text of the needs may name somebody, so a reader under a code name does not see it.
create policy "Members read additions to the parts disclosed to them, to the needs when they may know the name" on public.enquiry_additions
  for select to authenticated
  using (exists (select 1 from private.my_open_disclosures d where d.lead_id = enquiry_additions.lead_id and d.field_group = enquiry_additions.field_group)
    and (field_group <> 'needs' or exists (select 1 from private.my_open_disclosures d
      where d.lead_id = enquiry_additions.lead_id and d.field_group in ('summary', 'company', 'open_listing'))));

create function private.addition_fields(p_group text) returns text[]
language sql immutable set search_path = '' as $$
  select case p_group
    when 'company' then array['name', 'country', 'website', 'registration', 'business']
    when 'needs' then array['project', 'space', 'people', 'timing', 'conditions']
    when 'contact' then array['person', 'role', 'email', 'phone'] end || array['other']
$$;

create function public.add_to_enquiry(p_key_hash text, p_request_id uuid, p_group text, p_field text, p_text text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key private.case_keys := private.require_case_key(p_key_hash);
  actor text := 'case:' || key.lead_id;
  kept jsonb := private.recall_request(p_request_id, actor, 'add_to_enquiry', jsonb_build_array(p_group, p_field, p_text));
  addition uuid;
begin
  if kept is not null then return kept; end if;
  perform private.require_one_of(p_group, array['company', 'needs', 'contact'], 'about');
  perform private.require_one_of(p_field, private.addition_fields(p_group), 'about');
  perform private.require_text(p_text, 2000, 'text');
  perform 1 from public.leads where id = key.lead_id for update;
  if (select count(*) from public.enquiry_additions where lead_id = key.lead_id and at > private.now() - interval '1 day') >= 50 then
    perform private.refuse('PT429', 'too_many');
  end if;
  perform set_config('kontaktpunkt.actor', 'company', true);
  insert into public.enquiry_additions (lead_id, field_group, field, text, contact_id)
  values (key.lead_id, p_group, p_field, p_text, coalesce(key.contact_id, private.first_contact(key.lead_id))) returning id into addition;
  perform private.write_entry(key.lead_id, 'addition', null, jsonb_build_object('field_group', p_group, 'field', p_field), p_from_company => true);
  return private.keep_result(p_request_id, actor, jsonb_build_object('id', addition, 'at', private.now()));
end $$;
select private.open_door('add_to_enquiry', 'anon', 'authenticated');

-- With the reader's own rights at the desk; the company's page asks as its owner.
create function private.additions_json(p_lead uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'at', a.at, 'field_group', a.field_group, 'field', a.field,
      'text', a.text, 'by', (select c.full_name from public.contacts c where c.id = a.contact_id)) order by a.at, a.id), '[]')
    from public.enquiry_additions a where a.lead_id = p_lead);
end $$;
grant execute on function private.additions_json(uuid) to authenticated;
