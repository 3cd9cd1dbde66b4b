-- What every installation starts with: the organisations behind the door. Editable afterwards.
insert into public.organisations (slug, name, short_name, position, may_be_desk) values
  ('copcap', 'Copenhagen Capacity', 'CopCap', 1, true),
  ('investindk', 'Invest in Denmark', 'Invest in Denmark', 2, true),
  ('dtu', 'Technical University of Denmark', 'DTU', 3, false),
  ('ku', 'University of Copenhagen', 'KU', 4, false),
  ('kp', 'University College Copenhagen', 'KP', 5, false),
  ('rigshospitalet', 'Rigshospitalet', 'Rigshospitalet', 6, false),
  ('regionh', 'Region Hovedstaden', 'Region H', 7, false)
on conflict (slug) do nothing;
