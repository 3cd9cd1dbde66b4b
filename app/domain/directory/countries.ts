/** Part of the world that a coded listing shows; `south_asia` includes South-East Asia. */
export const regions = [
  'nordic',
  'europe',
  'north_america',
  'latin_america',
  'east_asia',
  'south_asia',
  'middle_east',
  'africa',
  'oceania',
] as const;
export type Region = (typeof regions)[number];

/** ISO 3166-1 alpha-2 codes by part of the world; the table `public.countries` holds the same. */
const codesByRegion: Record<Region, string> = {
  nordic: 'DK SE NO FI IS FO GL AX SJ',
  europe:
    'AD AL AT BA BE BG BY CH CY CZ DE EE ES FR GB GG GI GR HR HU IE IM IT JE LI LT LU LV MC MD ME MK MT NL PL PT RO RS RU SI SK SM UA VA XK',
  north_america: 'US CA PM BM UM',
  latin_america:
    'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  east_asia: 'CN HK JP KP KR MN MO TW',
  south_asia: 'AF BD BN BT CC CX ID IN IO KH KZ KG LA LK MM MV MY NP PH PK SG TH TJ TL TM UZ VN',
  middle_east: 'AE AM AZ BH GE IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  oceania: 'AQ AS AU CK FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS',
};

/** The part of the world of each country code. */
export const regionOfCountry: Readonly<Record<string, Region>> = Object.fromEntries(
  regions.flatMap((region) => codesByRegion[region].split(' ').map((code) => [code, region])),
);

export const countryCodes: readonly string[] = Object.keys(regionOfCountry).sort();

export const isCountry = (code: string) => Object.hasOwn(regionOfCountry, code);

/** The name of a country in a language; the code itself where the runtime knows no name. */
export const countryName = (code: string, locale: string) => {
  try {
    return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Every country with its name, in the order of that language's alphabet. */
export const listCountries = (locale: string) => {
  const { compare } = new Intl.Collator(locale);
  return countryCodes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => compare(a.name, b.name));
};
