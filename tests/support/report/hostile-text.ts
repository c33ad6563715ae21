/** Text that tries to be more than text. */
export const hostileTexts = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  "\"><svg onload=alert(3)>' onmouseover='alert(4)",
  'left \u202eright to left\u202c \u2066isolated without end',
  'half a pair \ud83d and another \udc00, a \u0000 and a \u001b[31m, a line\u2028break',
  'lorem ipsum '.repeat(900),
  '</title></style></table><h1>closed</h1><!-- <![CDATA[',
  'zero\u200bwidth \u00adsoft \ufeffmark \u061cletter \u2060joined \ufe0fselected \u{e0041}\u{e0042} tagged \u009b31mC1',
  '&lt;b&gt; &#x3C;script&#x3E; {{7*7}} {{constructor}}',
] as const;

/** Addresses, most of which no reader may be sent to. */
export const hostileAddresses = [
  'javascript:alert(1)',
  'https://example.org/story?a=1&b="><script>',
  'data:text/html,<script>alert(1)</script>',
  'http://example.org/\u202e/<b>',
  'https://user:password@example.org/',
  'not an address',
  '',
] as const;
