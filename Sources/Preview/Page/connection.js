// Asking the server. What is asked about a person goes in a body, never in an address.

/** What the server refused, or why it could not be asked. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body?.message ?? `status ${status}`);
    this.status = status;
    this.body = body ?? {};
  }
}

let lockListener = () => {};
let lastRequest = Date.now();

/** Calls `listener` with the status when the session is locked (423) or over (401). */
export const onLock = (listener) => { lockListener = listener; };

/** When the server was last asked, in milliseconds. */
export const lastAsked = () => lastRequest;

async function ask(path, options, isUnasked = false) {
  if (!isUnasked) lastRequest = Date.now();
  let response;
  try {
    response = await fetch(path, { credentials: "same-origin", cache: "no-store", ...options });
  } catch {
    throw new Refusal(0);
  }
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  if (response.status === 423 || response.status === 401) lockListener(response.status);
  throw new Refusal(response.status, body);
}

/** Asks with GET. */
export const get = (path) => ask(path, {});

/** Asks with POST, in JSON; `isUnasked` if nobody did anything, so that the desk is no less idle. */
export const post = (path, body = {}, isUnasked = false) => ask(path, {
  method: "POST",
  headers: { "Content-Type": "application/json", ...(isUnasked ? { "Tsuchi-Unasked": "1" } : {}) },
  body: JSON.stringify(body),
}, isUnasked);

/** Asks with GET although nobody did anything. */
export const getUnasked = (path) => ask(path, { headers: { "Tsuchi-Unasked": "1" } }, true);
