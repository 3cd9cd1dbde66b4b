-- What the responsible organisation keeps beside an enquiry: a note for readers who do not know its language, and the
-- criteria of a good first answer.

create table private.enquiry_notes (
  lead_id uuid primary key references public.leads,
  text text not null check (length(text) between 1 and 10000),
  written_by uuid not null references public.members,
  written_at timestamptz not null default private.now()
);
comment on table private.enquiry_notes is 'The enquiry in words of the staff, field group needs: read by whoever reads the answers. May hold personal data; erased with the case.';
comment on column private.enquiry_notes.text is 'Free text, may hold personal data: erased with the case.';
select private.audit_table('private.enquiry_notes', 'lead_id');

create function private.answer_criteria() returns text[]
language sql immutable set search_path = '' as $$ select array['questions_answered', 'case_made', 'follow_up_agreed'] $$;

create table private.answer_checks (
  lead_id uuid not null references public.leads,
  criterion text not null check (criterion = any (private.answer_criteria())),
  ticked_by uuid not null references public.members,
  ticked_at timestamptz not null default private.now(),
  primary key (lead_id, criterion)
);
comment on table private.answer_checks is 'Which criteria of a good first answer a person found met. For the responsible organisation alone; kept as long as the case.';
select private.audit_table('private.answer_checks', 'lead_id');

-- The note for whoever reads the answers; the criteria for the responsible organisation. Whether it answered in time and
-- named a person is read from the case, the rest is a person's judgement.
create function public.get_staff_side(p_address text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  me public.members := private.require_member(); lead public.leads := private.require_lead(p_address);
  groups text[] := private.my_groups(lead.id);
  mine boolean := me.role in ('officer', 'partner') and lead.responsible_organisation_id = me.organisation_id;
  reads boolean := 'needs' = any (groups) and groups && array['summary', 'company', 'open_listing'];
  clock public.clocks;
begin
  select * into clock from public.clocks where lead_id = lead.id and kind = 'first_answer' order by started_at limit 1;
  return jsonb_build_object('may_write', mine, 'reads_note', reads,
    'note', case when reads then (select jsonb_build_object('text', n.text, 'at', n.written_at,
      'by', (select full_name from public.members where id = n.written_by)) from private.enquiry_notes n where n.lead_id = lead.id) end,
    'criteria', case when mine then jsonb_build_object(
      'answered_in_time', case when clock.stop_reason = 'answered' then clock.stopped_at <= clock.due_at
        when clock.id is not null and clock.stopped_at is null and clock.paused_at is null and clock.due_at < private.now() then false end,
      'named_contact', (select full_name from public.members where id = lead.responsible_member_id),
      'ticked', (select coalesce(jsonb_object_agg(c.criterion, jsonb_build_object('at', c.ticked_at,
        'by', (select full_name from public.members where id = c.ticked_by))), '{}') from private.answer_checks c where c.lead_id = lead.id)) end);
end $$;
select private.open_door('get_staff_side', 'authenticated');

create function public.save_enquiry_note(p_request_id uuid, p_address text, p_version int, p_text text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_enquiry_note', jsonb_build_array(p_address, p_version, p_text));
  lead public.leads;
begin
  if kept is not null then return kept; end if;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  if btrim(coalesce(p_text, '')) = '' then
    delete from private.enquiry_notes where lead_id = lead.id;
  else
    insert into private.enquiry_notes (lead_id, text, written_by) values (lead.id, private.require_text(p_text, 10000, 'text'), me.id)
    on conflict (lead_id) do update set text = excluded.text, written_by = excluded.written_by, written_at = private.now();
  end if;
  perform private.write_entry(lead.id, 'correction', 'internal', '{"what": "enquiry_note"}');
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('save_enquiry_note', 'authenticated');

create function public.tick_criteria(p_request_id uuid, p_address text, p_version int, p_criteria jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.require_worker();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'tick_criteria', jsonb_build_array(p_address, p_version, p_criteria));
  lead public.leads; wished text[]; criterion text;
begin
  if kept is not null then return kept; end if;
  if coalesce(jsonb_typeof(p_criteria), '') <> 'array' then
    perform private.refuse('PT422', 'unknown_value', '{"field": "criteria"}');
  end if;
  wished := array(select jsonb_array_elements_text(p_criteria));
  foreach criterion in array wished loop
    perform private.require_one_of(criterion, private.answer_criteria(), 'criteria');
  end loop;
  lead := private.require_own_lead(p_address);
  perform private.require_version(lead, p_version);
  delete from private.answer_checks c where c.lead_id = lead.id and c.criterion <> all (wished);
  -- Who ticked first stays on record.
  insert into private.answer_checks (lead_id, criterion, ticked_by) select distinct lead.id, w, me.id from unnest(wished) w
  on conflict do nothing;
  return private.keep_result(p_request_id, me.id::text, private.touch_lead(lead.id));
end $$;
select private.open_door('tick_criteria', 'authenticated');
