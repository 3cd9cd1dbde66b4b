-- What every installation starts with: the organisations behind the door. Editable afterwards.
insert into public.organisations (slug, name, short_name, position) values
  ('copcap', 'Copenhagen Capacity', 'CopCap', 1),
  ('investindk', 'Invest in Denmark', 'Invest in Denmark', 2),
  ('dtu', 'Technical University of Denmark', 'DTU', 3),
  ('ku', 'University of Copenhagen', 'KU', 4),
  ('kp', 'University College Copenhagen', 'KP', 5),
  ('rigshospitalet', 'Rigshospitalet', 'Rigshospitalet', 6),
  ('regionh', 'Region Hovedstaden', 'Region H', 7)
on conflict (slug) do nothing;
