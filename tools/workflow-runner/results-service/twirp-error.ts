/** An error in the form of the Twirp protocol, which the results service speaks. */
export class TwirpError extends Error {
  override readonly name = 'TwirpError';
  readonly code: string;
  readonly status: number;

  constructor(code: keyof typeof statusOf, message: string) {
    super(message);
    this.code = code;
    this.status = statusOf[code];
  }
}

const statusOf = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
} as const;
