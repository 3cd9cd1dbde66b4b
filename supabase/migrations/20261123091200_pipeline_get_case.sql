create function private.case_facts(p_lead uuid, p_company uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select jsonb_build_object(
    'enquiry', (select jsonb_build_object('received_at', e.received_at, 'language', e.language, 'channel', e.channel,
        'entered_by', (select full_name from public.members where id = e.entered_by),
        'origin', case when exists (select 1 from public.leads l where l.id = p_lead
          and l.responsible_organisation_id = private.my_organisation_id()) then e.origin - 'network' end,
        'parts', (select coalesce(jsonb_agg(jsonb_build_object('field_group', p.field_group, 'answers', p.answers)
            order by array_position(array['company', 'needs', 'contact', 'summary'], p.field_group)), '[]')
          from public.enquiry_parts p where p.enquiry_id = e.id))
      from public.enquiries e where e.lead_id = p_lead),
    'company', (select jsonb_build_object('id', c.id, 'legal_name', c.legal_name, 'native_name', c.native_name, 'country', c.country,
        'website', c.website, 'identifiers', c.identifiers, 'version', c.version)
      from public.companies c where c.id = p_company and 'company' = any (private.my_groups(p_lead))),
    'needs', (select to_jsonb(n) - 'lead_id' || jsonb_build_object(
        'headline', s.headline, 'decider', s.decider, 'other_places', s.other_places, 'story', s.story,
        'story_hidden', s.lead_id is null and 'needs' = any (private.my_groups(p_lead)), 'story_confirmed', s.confirmed_at is not null)
      from public.lead_needs n left join public.lead_stories s on s.lead_id = n.lead_id where n.lead_id = p_lead),
    'contacts', case when 'contact' = any (private.my_groups(p_lead)) then (select coalesce(jsonb_agg(jsonb_build_object('id', c.id,
        'full_name', c.full_name, 'role', c.role, 'email', c.email, 'phone', c.phone, 'language', c.language) order by c.first desc, c.created_at), '[]')
      from public.contacts c where c.lead_id = p_lead) end,
    'documents', case when 'documents' = any (private.my_groups(p_lead)) then private.documents_json(p_lead) end,
    'client', private.client_json(p_lead),
    'additions', private.additions_json(p_lead),
    'calls', private.calls_json(p_lead),
    'erasure', (select jsonb_build_object('due_at', x.due_at, 'erased_at', x.erased_at) from public.erasures x
      where x.lead_id = p_lead and x.withdrawn_at is null),
    'stage_history', (select coalesce(jsonb_agg(jsonb_build_object('stage', e.facts ->> 'to', 'at', e.at) order by e.position), '[]')
      from public.timeline_entries e where e.lead_id = p_lead and e.kind = 'stage'),
    'ledger', private.ledger_json(p_lead)));
end $$;
grant execute on function private.case_facts(uuid, uuid) to authenticated;

create function private.case_rights(p_lead public.leads, p_groups text[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('move', mine, 'hand_off', mine and not private.is_closed(p_lead.status), 'internal_note', works and (mine or assists or 'summary' = any (p_groups)),
    'case_note', works and 'dialogue' = any (p_groups), 'message', mine, 'openness', mine and my_role = 'officer', 'consent', mine,
    'edit', mine, 'assign', mine, 'close_rows', mine,
    'verify', works and not mine and p_lead.stage = 'landed' and p_lead.landing_verified_at is null and 'summary' = any (p_groups))
  from (select private.my_role() as my_role, private.my_role() in ('officer', 'partner') as works,
      private.my_role() in ('officer', 'partner') and p_lead.responsible_organisation_id = private.my_organisation_id() as mine,
      exists (select 1 from public.hand_offs h where h.lead_id = p_lead.id and h.state = 'accepted'
        and h.receiver_organisation_id = private.my_organisation_id()) as assists) me);
end $$;
grant execute on function private.case_rights(public.leads, text[]) to authenticated;

create function public.get_case(p_address text, p_show text default 'everything') returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  lead public.leads := private.require_lead(p_address);
  groups text[] := private.my_groups(lead.id);
  row_seen jsonb := private.lead_row(lead.id);
  mine boolean := (row_seen ->> 'mine')::boolean;
begin
  perform private.note_reading(lead.id, groups);
  return jsonb_build_object('now', private.now(), 'row', row_seen,
    'reference', case when row_seen ->> 'level' in ('full', 'open') then lead.reference end,
    'openness', case when mine then private.openness_of(lead.id) end,
    'coded_as', row_seen -> 'coded_as',
    'name_seen_by', case when mine then (select coalesce(jsonb_agg(distinct o.short_name), '[]') from public.readings r
      join public.organisations o on o.id = r.organisation_id
      where r.lead_id = lead.id and r.field_group in ('open_listing', 'summary', 'company') and o.id <> private.my_organisation_id()) else '[]' end,
    'rights', private.case_rights(lead, groups),
    'gate', case when mine then private.next_gate(lead) end,
    'duplicate_of', case when mine then private.duplicate_json(lead.id) end,
    'hand_offs', private.case_hand_offs(lead.id),
    'colleagues', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'full_name', full_name, 'role', role) order by full_name), '[]')
      from public.members where organisation_id = private.my_organisation_id() and active and role in ('officer', 'partner')),
    'timeline', private.timeline_page(lead.id, p_show, null))
    || private.case_facts(lead.id, lead.company_id);
end $$;
select private.open_door('get_case', 'authenticated');

create function public.list_consent_sources(p_address text) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', e.at,
      'text', (select t.text from public.timeline_texts t where t.entry_id = e.id)) order by e.position desc), '[]')
    from public.timeline_entries e
    where e.lead_id = (private.require_lead(p_address)).id and e.from_company and e.kind in ('message', 'enquiry'));
end $$;
select private.open_door('list_consent_sources', 'authenticated');
