-- Fictional members of the demo. Their users are made by the server, with passwords nobody knows.
update private.settings set value = 'true' where key = 'demo';
update public.organisations set contact_line = '+45 00 00 00 00, desk@copcap.example' where slug = 'copcap';

insert into public.members (organisation_id, email, full_name, title, role, language)
select o.id, m.email, m.full_name, m.title, m.role, 'en'
from (values
  ('copcap', 'officer@copcap.example', 'Mette Demo Holm', 'Investment officer, life science', 'officer'),
  ('copcap', 'jonas@copcap.example', 'Jonas Demo Friis', 'Investment officer, quantum', 'officer'),
  ('copcap', 'admin@kontaktpunkt.example', 'Birgit Demo Toft', 'Administrator', 'admin'),
  ('investindk', 'officer@investindk.example', 'Anders Demo Lund', 'Investment manager', 'officer'),
  ('investindk', 'sofie@investindk.example', 'Sofie Demo Bech', 'Investment manager', 'officer'),
  ('dtu', 'partner@dtu.example', 'Katrine Demo Dahl', 'Head of company partnerships', 'partner'),
  ('dtu', 'rasmus@dtu.example', 'Rasmus Demo Vind', 'Laboratory coordinator', 'partner'),
  ('ku', 'partner@ku.example', 'Henrik Demo Skov', 'Business adviser', 'partner'),
  ('ku', 'ida@ku.example', 'Ida Demo Krogh', 'Research partnerships', 'partner'),
  ('rigshospitalet', 'partner@rigshospitalet.example', 'Lars Demo Winther', 'Head of clinical collaboration', 'partner'),
  ('regionh', 'partner@regionh.example', 'Camilla Demo Juhl', 'Adviser, health innovation', 'partner'),
  ('regionh', 'viewer@regionh.example', 'Nina Demo Falk', 'Analyst', 'viewer'),
  ('kp', 'partner@kp.example', 'Peter Demo Ravn', 'Programme coordinator', 'partner')
) as m (slug, email, full_name, title, role)
join public.organisations o on o.slug = m.slug
on conflict (email) do nothing;
