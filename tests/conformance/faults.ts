import type { Fault } from './outcome.ts';

export const status = (code: number, headers: Readonly<Record<string, string>> = {}): Fault => {
  return () => ({ status: code, headers, body: JSON.stringify({ message: `status ${code}` }) });
};

export const html: Fault = () => ({
  headers: { 'content-type': 'text/html' },
  body: '<!DOCTYPE html><html><body>We will be back soon.</body></html>\n',
});

export const hang: Fault = () => ({ fault: 'hang' });
export const cut: Fault = (reply) => ({ ...reply, fault: 'cut' });

/** The first half of the body, announced as if it were whole; never ends with a whole line. */
export const half: Fault = (reply) => {
  const body = Buffer.from(reply.body ?? '');
  const end = body.length >> 1;
  return { ...reply, body: body.subarray(0, body[end - 1] === 0x0a ? end - 1 : end) };
};

/** A body of another type than the documented one. */
export const otherType: Fault = () => ({ body: '"nothing of the kind"\n' });

/** The envelope as documented, but text in place of the lists and objects in it. Lists and tables become a list of numbers. */
export const otherMembers: Fault = (reply) => {
  const text = String(reply.body ?? '');
  if (!text.startsWith('{')) return { ...reply, body: '[1, 2, 3]\n' };
  const members = Object.entries(JSON.parse(text) as Record<string, unknown>);
  const changed = members.map(([name, value]) => [name, typeof value === 'object' && value !== null ? 'text' : value]);
  return { ...reply, body: JSON.stringify(Object.fromEntries(changed)) };
};

/** Only the first request goes wrong. */
export const once = (fault: Fault): Fault => {
  return (reply, request) => (request.number === 1 ? fault(reply, request) : reply);
};
