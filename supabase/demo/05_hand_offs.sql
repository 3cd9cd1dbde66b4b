-- Hand-offs in every state a visitor should meet, and the end of building.
select private.demo_hand_off(h) from jsonb_array_elements($hand_offs$[
{"ref":"Z5H-9QT","kind":"assist","state":"accepted","from":"copcap","to":"dtu","by":"officer@copcap.example","handler":"rasmus@dtu.example","offered":100.3,"answered":98.4,"need":"Test runs on borrowed equipment","reason":"The company wants to compare two production methods before it rents a laboratory.","groups":["summary","company","needs","contact","dialogue"],"yes":"Yes, please tell DTU who we are. They may have our names and write to us."},
{"ref":"R7D-3LV","kind":"assist","state":"offered","from":"copcap","to":"rigshospitalet","by":"officer@copcap.example","offered":1.4,"left":900,"need":"Clinical evaluation with 120 patients","reason":"A CE-marked heart monitor; the company asks for a cardiology ward for three months.","yes":"Yes, you may share our case with the hospital. Thank you."},
{"ref":"W2K-6PF","kind":"transfer","state":"declined","from":"copcap","to":"ku","by":"officer@copcap.example","handler":"partner@ku.example","offered":64.3,"answered":59.6,"decline":"outside_task","said":"Genetic data of this kind needs a data plan that we cannot make within the project. A smaller first step without personal data would be possible.","need":"Lead the research collaboration","reason":"Two of your groups have published with the company.","yes":"可以，请与大学分享我们的资料。"},
{"ref":"E3B-7RJ","kind":"assist","state":"declined","from":"copcap","to":"dtu","by":"jonas@copcap.example","handler":"rasmus@dtu.example","offered":93.3,"answered":89.5,"decline":"no_capacity","said":"The quiet room is booked until next winter. Ask again in the autumn.","need":"Vibration-free room for a year","reason":"The company needs VC-E or better."},
{"ref":"G6M-2XW","kind":"assist","state":"completed","from":"copcap","to":"regionh","by":"officer@copcap.example","handler":"partner@regionh.example","offered":140.3,"answered":137.4,"ended":64.3,"outcome":"delivered","said":"Test week on two wards held, report sent to the company. The corridor with the slope was the hardest part.","need":"A test week on a ward that works at night","reason":"The second generation of the robot needs a real corridor.","groups":["summary","company","needs","contact","dialogue"],"yes":"Ja, gern. Die Region kennt uns schon."},
{"ref":"F6P-2KY","kind":"transfer","state":"offered","from":"copcap","to":"investindk","by":"officer@copcap.example","offered":1.2,"left":700,"need":"Lead: five capitals are compared","reason":"The questions are national: tax, permits and hiring.","yes":"Yes, please involve Invest in Denmark. One contact for all of it would suit us."},
{"ref":"L4F-8TB","kind":"assist","state":"ended","from":"copcap","to":"ku","by":"officer@copcap.example","handler":"ida@ku.example","offered":120.3,"answered":117.5,"ended":27.2,"need":"Advice on cell production and staff","reason":"The company looks for people trained in cell therapy.","yes":"Ja, ni får dela ärendet med universitetet."}
]$hand_offs$) h;

-- The company took its consent back.
insert into private.demo_entries (lead_id, at, kind, organisation_id, from_company, facts)
select l.id, private.demo_at(27.3), 'consent', o.id, true, jsonb_build_object('organisation', o.short_name, 'given', false)
from public.leads l, public.organisations o where l.reference = 'L4F-8TB' and o.slug = 'ku';

-- Between sender and receiver.
insert into private.demo_entries (lead_id, at, kind, circle, member_id, organisation_id, hand_off_id, body)
select h.lead_id, private.demo_at(v.days), 'thread', 'hand_off', m.id, m.organisation_id, h.id, v.body
from (values
  ('Z5H-9QT', 97.2, 'rasmus@dtu.example', 'We can start in two weeks. Who pays for consumables?'),
  ('Z5H-9QT', 96.5, 'officer@copcap.example', 'The company does, it is in their message. They expect an invoice each month.'),
  ('G6M-2XW', 110.4, 'partner@regionh.example', 'The ward asks for a person from the company at night, at least for the first two nights.'),
  ('G6M-2XW', 109.6, 'officer@copcap.example', 'Agreed with the company. Two engineers will be there.')
) as v (ref, days, who, body)
join public.leads l on l.reference = v.ref
join public.hand_offs h on h.lead_id = l.id and h.kind = 'assist'
join public.members m on m.email::text = v.who;

-- What partners read of the listings open to them.
insert into public.readings (lead_id, organisation_id, field_group, last_read_at)
select d.lead_id, o.id, 'open_listing', date_trunc('minute', private.demo_at(1.5 + o.position))
from public.disclosures d join public.leads l on l.id = d.lead_id, public.organisations o
where d.organisation_id is null and d.field_group = 'open_listing' and d.closed_at is null
  and o.slug in ('dtu', 'ku') and o.id <> l.responsible_organisation_id and l.created_at < private.now() - interval '10 days'
on conflict do nothing;

-- Timelines, in the order of time.
with written as (
  insert into public.timeline_entries (id, lead_id, at, kind, circle, organisation_id, member_id, from_company, hand_off_id, facts, text_hash)
  select id, lead_id, at, kind, circle, organisation_id, member_id, from_company, hand_off_id, facts,
    case when body is not null then sha256(convert_to(id::text || body, 'utf8')) end
  from private.demo_entries order by at, n
  returning id
)
insert into public.timeline_texts (entry_id, lead_id, text, salt)
select e.id, e.lead_id, e.body, e.id::text from private.demo_entries e join written w on w.id = e.id where e.body is not null;

drop function private.demo_hand_off(jsonb);
drop function private.demo_note(uuid, numeric, text, text, uuid, jsonb, text, uuid, uuid, boolean);
drop function private.demo_organisation(text);
drop function private.demo_member(text);
drop function private.demo_working_days(int);
drop function private.demo_at(numeric);
drop table private.demo_entries, private.demo_companies;
