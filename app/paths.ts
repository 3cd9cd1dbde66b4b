import type { Language } from './i18n/locales.ts';

type Query = Record<string, string | number | undefined>;

export const withQuery = (path: string, query: Query) => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) parameters.set(name, String(value));
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
};

/** What a company does on a page beside its own. */
type CaseAct = 'add' | 'people' | 'call' | 'close' | 'erase' | 'data' | 'data.json' | 'renew';

/** Every address of the product. */
export const paths = {
  root: () => '/',
  front: (lng: Language, query: Query = {}) => withQuery(`/${lng}`, query),
  enquire: (lng: Language, step?: string, query: Query = {}) =>
    withQuery(step ? `/${lng}/enquire/${step}` : `/${lng}/enquire`, query),
  enquiryCheck: (lng: Language) => `/${lng}/enquire/check`,
  enquiryDocuments: (lng: Language) => `/${lng}/enquire/documents`,
  enquiryLater: (lng: Language, query: Query = {}) => withQuery(`/${lng}/enquire/later`, query),
  /** Both are written into mails by the worker. */
  enquiryResume: (lng: Language, token: string) => `/${lng}/enquire/resume/${encodeURIComponent(token)}`,
  enquiryStop: (lng: Language, word: string) => `/${lng}/enquire/stop/${encodeURIComponent(word)}`,
  enquiryCode: (lng: Language, query: Query = {}) => withQuery(`/${lng}/enquire/code`, query),
  enquirySent: (lng: Language) => `/${lng}/enquire/sent`,
  caseLink: (lng: Language, token: string) => `/${lng}/case/${encodeURIComponent(token)}`,
  casePage: (lng: Language, query: Query = {}) => withQuery(`/${lng}/case`, query),
  /** The first question, for frames on other sites. */
  embed: (lng: Language, query: Query = {}) => withQuery(`/${lng}/embed`, query),
  caseDocument: (lng: Language, id: string) => `/${lng}/case/documents/${id}`,
  caseAct: (lng: Language, act: CaseAct, query: Query = {}) => withQuery(`/${lng}/case/${act}`, query),
  /** Where a client says whether it agrees with what an adviser sent. */
  client: (lng: Language) => `/${lng}/client`,
  privacy: (lng: Language) => `/${lng}/privacy`,
  accessibility: (lng: Language) => `/${lng}/accessibility`,
  signIn: (query: { to?: string } = {}) => withQuery('/sign-in', query),
  signInCode: () => '/sign-in/code',
  signInFactor: (query: { to?: string } = {}) => withQuery('/sign-in/second-factor', query),
  secondFactor: (query: Query = {}) => withQuery('/second-factor', query),
  signInDemo: () => '/sign-in/demo',
  signInKept: () => '/sign-in/kept',
  signOut: () => '/sign-out',
  inbox: () => '/inbox',
  setAside: (query: Query = {}) => withQuery('/inbox/set-aside', query),
  pipeline: (query: Query = {}) => withQuery('/pipeline', query),
  board: (query: Query = {}) => withQuery('/pipeline/board', query),
  newEnquiry: () => '/inbox/new-enquiry',
  /** `reference` is the slug where only the coded listing is open. */
  lead: (reference: string, query: Query = {}) => withQuery(`/leads/${encodeURIComponent(reference)}`, query),
  leadConsent: (reference: string) => `/leads/${encodeURIComponent(reference)}/consent`,
  leadCompany: (reference: string) => `/leads/${encodeURIComponent(reference)}/company`,
  leadNote: (reference: string) => `/leads/${encodeURIComponent(reference)}/note`,
  leadAnswer: (reference: string) => `/leads/${encodeURIComponent(reference)}/answer`,
  leadMatch: (reference: string) => `/leads/${encodeURIComponent(reference)}/match`,
  leadHandOff: (reference: string) => `/leads/${encodeURIComponent(reference)}/hand-off`,
  leadDocument: (reference: string, id: string) => `/leads/${encodeURIComponent(reference)}/documents/${id}`,
  leadStatus: (reference: string) => `/leads/${encodeURIComponent(reference)}/status`,
  leadCall: (reference: string) => `/leads/${encodeURIComponent(reference)}/call`,
  leadClient: (reference: string) => `/leads/${encodeURIComponent(reference)}/client`,
  leadErasure: (reference: string) => `/leads/${encodeURIComponent(reference)}/erasure`,
  leadArchive: (reference: string) => `/leads/${encodeURIComponent(reference)}/erasure/archive`,
  leadContactRemove: (reference: string, contact: string) =>
    `/leads/${encodeURIComponent(reference)}/contact/${contact}/remove`,
  file: (link: string) => `/files/${link}`,
  handOffs: (query: Query = {}) => withQuery('/hand-offs', query),
  newHandOff: (query: Query = {}) => withQuery('/hand-offs/new', query),
  handOffDraft: (id: string) => `/hand-offs/${encodeURIComponent(id)}/draft`,
  companies: (query: Query = {}) => withQuery('/companies', query),
  company: (id: string) => `/companies/${encodeURIComponent(id)}`,
  admin: (query: Query = {}) => withQuery('/admin', query),
  adminOrganisationNew: () => '/admin/organisations/new',
  adminOrganisation: (slug: string, query: Query = {}) => withQuery(`/admin/organisations/${slug}`, query),
  adminOrganisationEdit: (slug: string) => `/admin/organisations/${slug}/edit`,
  adminHandAll: (slug: string) => `/admin/organisations/${slug}/hand-all`,
  adminMembers: (query: Query = {}) => withQuery('/admin/members', query),
  adminMemberNew: (query: { organisation?: string } = {}) => withQuery('/admin/members/new', query),
  adminMember: (id: string, query: Query = {}) => withQuery(`/admin/members/${id}`, query),
  adminHandOver: (id: string) => `/admin/members/${id}/hand-over`,
  adminSettings: (query: Query = {}) => withQuery('/admin/settings', query),
  adminGate: (stage: string) => `/admin/settings/gates/${stage}`,
  adminTargets: () => '/admin/settings/targets',
  adminLanguages: () => '/admin/settings/languages',
  adminEmbedding: () => '/admin/settings/embedding',
  adminSecondFactor: () => '/admin/settings/second-factor',
  adminTemplates: (query: Query = {}) => withQuery('/admin/settings/templates', query),
  /** Without an id a new one. */
  adminTemplate: (id = 'new') => `/admin/settings/templates/${id}`,
  adminList: (kind: string, query: Query = {}) => withQuery(`/admin/settings/lists/${kind}`, query),
  adminAudit: (query: Query = {}) => withQuery('/admin/audit', query),
  adminVerify: () => '/admin/audit/verify',
  challenge: () => '/challenge',
  design: () => '/design',
  theme: () => '/theme',
  columns: () => '/columns',
  language: () => '/language',
  healthz: () => '/healthz',
  readyz: () => '/readyz',
};
