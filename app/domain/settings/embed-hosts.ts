/** A host as it may stand in `frame-ancestors`: a name and perhaps a port, no scheme, path or wildcard. */
const hostName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/;

export const isHost = (text: string) => text.length <= 253 && hostName.test(text);

/** Hosts as people paste them, one a line, also whole addresses: `https://www.dtu.dk/` is `www.dtu.dk`. */
export const readHosts = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((line) => line.replace(/^https?:\/\//, '').replace(/\/.*$/, ''))
      .filter(Boolean),
  ),
];
