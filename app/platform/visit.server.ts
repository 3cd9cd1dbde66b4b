/** The address that is asked for as the visitor sees it, and the page before it. */
export const visitOf = (request: Request) => {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/\.data$/, '');
  return { url: url.href, referer: request.headers.get('referer') };
};
