import { paths } from '../../paths.ts';

/** The height of the frame where its own script does not run, in pixels. */
export const embedHeight = 640;

const frameId = 'kontaktpunkt';

const asAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The frame with the first question; `source` says in the figures whose site it stood on. */
export const frameSnippet = (site: string, title: string, source = 'dtu') =>
  `<iframe id="${frameId}" src="${asAttribute(site + paths.embed('en', { utm_source: source }))}" title="${asAttribute(title)}" width="100%" height="${embedHeight}" style="border:0" loading="lazy"></iframe>`;

/** Lets the frame be as high as what it shows. It listens to our own address alone, and to a number alone. */
export const heightSnippet = (site: string) => `<script>
addEventListener('message', (event) => {
  const height = Number(event.data && event.data.kontaktpunktHeight);
  if (event.origin === ${JSON.stringify(new URL(site).origin)} && height > 0 && height < 5000)
    document.getElementById('${frameId}').style.height = height + 'px';
});
</script>`;
