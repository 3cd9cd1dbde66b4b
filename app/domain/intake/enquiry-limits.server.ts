import { type Limit, limitAct } from '../../platform/limit-acts.server.ts';

const hour = 3600;
const saves: Limit = { name: 'steps saved from a network', most: 600, seconds: hour };
const drafts: Limit = { name: 'drafts from a network', most: 120, seconds: hour };
const links: Limit = { name: 'draft links from a network', most: 20, seconds: hour };
const enquiries: Limit = { name: 'enquiries from a network', most: 60, seconds: hour };
const codes: Limit = { name: 'codes for sending from a network', most: 30, seconds: hour };
const tries: Limit = { name: 'tries of a code for sending from a network', most: 100, seconds: hour };

/** Throws `Refusal` 429. */
export const limitSaving = (network: string) => limitAct([{ limit: saves, of: network }]);

/** Throws `Refusal` 429. */
export const limitDrafts = (network: string) => limitAct([{ limit: drafts, of: network }]);

/** The database itself counts the mails of a draft and to an address. Throws `Refusal` 429. */
export const limitDraftLinks = (network: string) => limitAct([{ limit: links, of: network }]);

/** The database itself counts how many enquiries name the same address. Throws `Refusal` 429. */
export const limitSending = (network: string) => limitAct([{ limit: enquiries, of: network }]);

/** The database itself counts how many are mailed to the same address. Throws `Refusal` 429. */
export const limitCodes = (network: string) => limitAct([{ limit: codes, of: network }]);

/** Each code has five tries in the database. Throws `Refusal` 429. */
export const limitCodeTries = (network: string) => limitAct([{ limit: tries, of: network }]);
