/** The mail with the sign-in code, in both languages of the desk: at this point nobody is signed in. */
export function codeMail(subject: string): { subject: string; text: string } {
  const code = subject.match(/\d{6}/)?.[0] ?? '';
  return {
    subject: `${code} is your sign-in code · ${code} er din kode`,
    text: [
      `Your code for Kontaktpunkt is ${code}. It works once, for ten minutes.`,
      'If you did not ask for it, you need not do anything.',
      '',
      `Din kode til Kontaktpunkt er ${code}. Den virker én gang inden for ti minutter.`,
      'Har du ikke bedt om den, skal du ikke foretage dig noget.',
    ].join('\n'),
  };
}
