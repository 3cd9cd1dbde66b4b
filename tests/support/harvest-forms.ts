import type { APIRequestContext } from '@playwright/test';

export interface HarvestedForm {
  action: string;
  /** Each field with the values the page offers for it. */
  fields: Record<string, string[]>;
}

const attribute = (tag: string, name: string) =>
  tag
    .match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");

/** Ends the session or begins one, which would change who is asking. */
const left = /^\/sign-(out|in\/demo)/;

const formsOf = (html: string, page: string): HarvestedForm[] =>
  [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head = '']) => attribute(head, 'method') === 'post')
    .map(([, head = '', body = '']) => {
      const fields: Record<string, string[]> = {};
      for (const [tag] of body.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)) {
        const name = attribute(tag, 'name');
        if (!name) continue;
        fields[name] ??= [];
        fields[name].push(attribute(tag, 'value') ?? '');
      }
      const options = [...body.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attribute(tag, 'value') ?? '');
      for (const values of Object.values(fields)) values.push(...options);
      return { action: attribute(head, 'action') ?? page, fields };
    })
    .filter(({ action }) => !left.test(action));

const withoutIds = (text: string) =>
  text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/[A-Z0-9]{3}-[A-Z0-9]{3}/g, '/:reference');

/** Walks the pages that one reader reaches from some addresses, and gathers each kind of form once. */
export const harvestForms = async (
  request: APIRequestContext,
  start: string[],
  mostPages: number,
): Promise<{ pages: string[]; forms: HarvestedForm[] }> => {
  const waiting = [...start];
  const kinds = new Set<string>(start.map(withoutIds));
  const pages: string[] = [];
  const forms = new Map<string, HarvestedForm>();
  for (let page = waiting.shift(); page !== undefined && pages.length < mostPages; page = waiting.shift()) {
    const answer = await request.get(page);
    if (!/html/.test(answer.headers()['content-type'] ?? '')) continue;
    pages.push(page);
    const html = await answer.text();
    for (const form of formsOf(html, page)) {
      const kind = withoutIds(`${form.action} ${Object.keys(form.fields).sort().join(' ')}`);
      if (!forms.has(kind)) forms.set(kind, form);
    }
    for (const [, link = ''] of html.matchAll(/\shref="(\/[^"#]*)"/g)) {
      const kind = withoutIds(link.split('?')[0] ?? '');
      if (kinds.has(kind) || /^\/(assets|icon|sign-out)/.test(link)) continue;
      kinds.add(kind);
      waiting.push(link.replaceAll('&amp;', '&'));
    }
  }
  return { pages, forms: [...forms.values()] };
};
