-- What companies did on their own pages: a fact added, a call proposed, a question of ours, an erasure asked for.
insert into public.enquiry_additions (lead_id, field_group, field, text, contact_id, at)
select l.id, v.field_group, v.field, v.text, private.first_contact(l.id), private.demo_at(v.days)
from (values
  ('C3J-7MW', 'needs', 'conditions', 'Our board has decided: at most three cryostats in the first two years.', 4.2),
  ('Z5H-9QT', 'company', 'website', 'Our website has moved to a new address in January.', 20.6)
) v (reference, field_group, field, text, days) join public.leads l on l.reference = v.reference;
insert into public.call_proposals (lead_id, from_company, zone, times, at)
select id, true, 'Europe/Helsinki', array[date_trunc('hour', private.now()) + interval '3 days', date_trunc('hour', private.now()) + interval '4 days'],
  private.demo_at(1.3)
from public.leads where reference = 'C3J-7MW';
insert into private.demo_entries (lead_id, at, kind, from_company, facts)
select lead_id, at, 'addition', true, jsonb_build_object('field_group', field_group, 'field', field) from public.enquiry_additions
union all
select lead_id, at, 'call_time', true, jsonb_build_object('times', to_jsonb(times)) from public.call_proposals;
