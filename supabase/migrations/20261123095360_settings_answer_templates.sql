-- Texts a first answer begins with, by language and sector: data that administrators edit.

create table private.answer_templates (
  id uuid primary key default gen_random_uuid(),
  language text not null check (private.is_language(language)),
  sector text check (sector in ('life_science', 'quantum', 'other')),
  title text not null check (length(title) between 1 and 80),
  text text not null check (length(text) between 1 and 10000),
  active boolean not null default true,
  saved_by uuid references public.members,
  saved_at timestamptz not null default private.now(),
  version int not null default 1
);
comment on table private.answer_templates is 'Texts a first answer begins with; null as sector for all. {{…}} is filled in from the case, [[…]] is a gap that a person fills in or removes before sending. Deactivated rather than deleted.';
create index answer_templates_by_language on private.answer_templates (language);
select private.audit_table('private.answer_templates', '');

create function private.template_json(p_template private.answer_templates) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p_template.id, 'language', p_template.language, 'sector', p_template.sector,
    'title', p_template.title, 'text', p_template.text, 'active', p_template.active, 'version', p_template.version)
$$;

create function public.list_answer_templates() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_worker();
  return (select coalesce(jsonb_agg(private.template_json(t) order by t.language, t.sector nulls last, t.title, t.id), '[]')
    from private.answer_templates t where t.active);
end $$;
select private.open_door('list_answer_templates', 'authenticated');

create function public.list_managed_templates() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return (select coalesce(jsonb_agg(private.template_json(t) order by not t.active, t.language, t.sector nulls last, t.title, t.id), '[]')
    from private.answer_templates t);
end $$;
select private.open_door('list_managed_templates', 'authenticated');

-- Adds a template (p_id null), or changes one.
create function public.save_answer_template(p_request_id uuid, p_id uuid, p_version int, p_template jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me public.members := private.open_administration();
  kept jsonb := private.recall_request(p_request_id, me.id::text, 'save_answer_template', jsonb_build_array(p_id, p_version, p_template));
  held private.answer_templates; given private.answer_templates;
begin
  if kept is not null then return kept; end if;
  given.language := private.require_language(private.answer_text(p_template, 'language', 20));
  given.sector := private.answer_choice(p_template, 'sector', array['life_science', 'quantum', 'other']);
  given.title := private.require_text(private.answer_text(p_template, 'title', 80), 80, 'title');
  given.text := private.require_text(private.answer_text(p_template, 'text', 10000), 10000, 'text');
  given.active := coalesce(p_template -> 'active' <> 'false', true);
  if p_id is null then
    insert into private.answer_templates (language, sector, title, text, active, saved_by)
    values (given.language, given.sector, given.title, given.text, given.active, me.id) returning * into held;
  else
    select * into held from private.answer_templates where id = p_id for update;
    if held.id is null then perform private.refuse('PT404', 'not_found'); end if;
    perform private.require_row_version(held.version, p_version);
    update private.answer_templates set language = given.language, sector = given.sector, title = given.title, text = given.text,
      active = given.active, saved_by = me.id, saved_at = private.now(), version = version + 1 where id = p_id returning * into held;
  end if;
  return private.keep_result(p_request_id, me.id::text, jsonb_build_object('id', held.id, 'version', held.version));
end $$;
select private.open_door('save_answer_template', 'authenticated');

insert into private.answer_templates (language, sector, title, text) values
('en', null, 'First answer', $text$Dear {{contact}},

Thank you for your enquiry {{reference}}. I am {{officer}} at {{organisation}}, and I am your contact from now on. Write to me on your case page.

[[Answer each question of the enquiry, one paragraph each]]

Why Innovation District Copenhagen fits what you describe: [[two reasons that belong to this company]]

What happens next: [[the next step and its date, for example a call on Tuesday at 10:00 your time]]

Kind regards
{{officer}}
{{organisation}}$text$),
('en', 'life_science', 'First answer, life science', $text$Dear {{contact}},

Thank you for your enquiry {{reference}}. I am {{officer}} at {{organisation}}, and I am your contact from now on. Write to me on your case page.

[[Answer each question of the enquiry, one paragraph each]]

Innovation District Copenhagen brings Rigshospitalet, the University of Copenhagen and companies of your field together in one part of the city, with DTU as a partner. For {{company}} these could matter most: [[which laboratory, clinic or group could fit, and why]]

Space: [[what is free in the size and class asked for, and from when]]

What happens next: [[the next step and its date, for example a call on Tuesday at 10:00 your time]]

Kind regards
{{officer}}
{{organisation}}$text$),
('en', 'quantum', 'First answer, quantum', $text$Dear {{contact}},

Thank you for your enquiry {{reference}}. I am {{officer}} at {{organisation}}, and I am your contact from now on. Write to me on your case page.

[[Answer each question of the enquiry, one paragraph each]]

The Niels Bohr Institute of the University of Copenhagen and DTU do quantum research and work with companies. For {{company}} these could matter most: [[which group, fabrication line or test bed could fit, and why]]

Space and installations: [[floor load, vibration, power and cooling of what is free, and from when]]

What happens next: [[the next step and its date, for example a call on Tuesday at 10:00 your time]]

Kind regards
{{officer}}
{{organisation}}$text$),
('da', null, 'Første svar', $text$Kære {{contact}}

Tak for henvendelsen {{reference}}. Jeg hedder {{officer}}, arbejder i {{organisation}} og er fra nu af jeres kontakt. Skriv til mig på jeres sagsside.

[[Svar på hvert spørgsmål i henvendelsen, ét afsnit til hvert]]

Derfor passer Innovation District Copenhagen til det, I beskriver: [[to grunde, der gælder netop denne virksomhed]]

Det sker nu: [[næste skridt og datoen for det, for eksempel et opkald tirsdag kl. 10]]

Venlig hilsen
{{officer}}
{{organisation}}$text$),
('da', 'life_science', 'Første svar, life science', $text$Kære {{contact}}

Tak for henvendelsen {{reference}}. Jeg hedder {{officer}}, arbejder i {{organisation}} og er fra nu af jeres kontakt. Skriv til mig på jeres sagsside.

[[Svar på hvert spørgsmål i henvendelsen, ét afsnit til hvert]]

Innovation District Copenhagen samler Rigshospitalet, Københavns Universitet og virksomheder fra jeres felt i én del af byen med DTU som partner. For {{company}} kan det her betyde mest: [[hvilket laboratorium, hvilken klinik eller gruppe der passer, og hvorfor]]

Lokaler: [[hvad der er ledigt i den størrelse og klasse, der er spurgt efter, og hvornår]]

Det sker nu: [[næste skridt og datoen for det, for eksempel et opkald tirsdag kl. 10]]

Venlig hilsen
{{officer}}
{{organisation}}$text$),
('da', 'quantum', 'Første svar, kvante', $text$Kære {{contact}}

Tak for henvendelsen {{reference}}. Jeg hedder {{officer}}, arbejder i {{organisation}} og er fra nu af jeres kontakt. Skriv til mig på jeres sagsside.

[[Svar på hvert spørgsmål i henvendelsen, ét afsnit til hvert]]

Niels Bohr Institutet på Københavns Universitet og DTU forsker i kvanteteknologi og arbejder sammen med virksomheder. For {{company}} kan det her betyde mest: [[hvilken gruppe, produktionslinje eller prøvestand der passer, og hvorfor]]

Lokaler og installationer: [[gulvbelastning, vibrationer, strøm og køling i det ledige, og hvornår]]

Det sker nu: [[næste skridt og datoen for det, for eksempel et opkald tirsdag kl. 10]]

Venlig hilsen
{{officer}}
{{organisation}}$text$);
