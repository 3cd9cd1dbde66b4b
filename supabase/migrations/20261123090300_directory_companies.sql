-- Companies and the world regions of countries.

create table public.countries (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  region text not null check (region in ('nordic', 'europe', 'north_america', 'latin_america', 'east_asia',
    'south_asia', 'middle_east', 'africa', 'oceania'))
);
comment on table public.countries is 'ISO 3166-1 alpha-2 codes and the part of the world that a coded listing shows.';
alter table public.countries enable row level security;
create policy "Everyone may read the list of countries" on public.countries
  for select to anon, authenticated using (true);
select private.audit_table('public.countries', '');

create table public.companies (
  id uuid primary key default gen_random_uuid(),
  legal_name text not null check (length(legal_name) between 1 and 200),
  native_name text check (length(native_name) <= 200),
  country text not null references public.countries,
  website text check (length(website) <= 300),
  identifiers jsonb not null default '[]',
  search_text text generated always as (private.normalise(legal_name || ' ' || coalesce(native_name, ''))) stored,
  created_at timestamptz not null default private.now(),
  changed_by uuid references public.members,
  changed_at timestamptz not null default private.now(),
  version int not null default 1
);
create index companies_by_name on public.companies (search_text, id);
create index companies_by_part_of_name on public.companies using gin (search_text extensions.gin_trgm_ops);
comment on table public.companies is 'Field group company: who asks. Kept as long as a case of it.';
alter table public.companies enable row level security;
select private.audit_table('public.companies', '');

insert into public.countries (code, region)
select code, region from (values
  ('nordic', 'DK SE NO FI IS FO GL AX SJ'),
  ('europe', 'AD AL AT BA BE BG BY CH CY CZ DE EE ES FR GB GG GI GR HR HU IE IM IT JE LI LT LU LV MC MD ME MK MT NL PL PT RO RS RU SI SK SM UA VA XK'),
  ('north_america', 'US CA PM BM UM'),
  ('latin_america', 'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI'),
  ('east_asia', 'CN HK JP KP KR MN MO TW'),
  ('south_asia', 'AF BD BN BT CC CX ID IN IO KH KZ KG LA LK MM MV MY NP PH PK SG TH TJ TL TM UZ VN'),
  ('middle_east', 'AE AM AZ BH GE IL IQ IR JO KW LB OM PS QA SA SY TR YE'),
  ('africa', 'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW'),
  ('oceania', 'AQ AS AU CK FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS')
) as groups (region, codes), unnest(string_to_array(codes, ' ')) as code;
