// Calls of the chat's API: with the cookie of this page, and the proof that its forms carry.
import { part } from "./page.js";

const CURRENT = "/api/conversations/current";
const PATIENCE = 12000; // milliseconds; the server gives up after seven seconds

/** Something answered, but not in a way that this script can read. */
export class Unreadable extends Error {}

/** The answer to a call; `status` is 0 where none came. */
export async function call(path, { method = "GET", body } = {}) {
  const giveUp = new AbortController();
  const clock = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const response = await fetch(CURRENT + path, {
      method,
      headers: headers(body),
      body: body && JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: giveUp.signal,
    });
    return { ok: response.ok, status: response.status, ...(await read(response)) };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    return { ok: false, status: 0, body: {}, wait: 0 };
  } finally {
    clearTimeout(clock);
  }
}

function headers(body) {
  const proof = part("composer").elements.proof.value;
  return { "X-Form-Proof": proof, ...(body && { "Content-Type": "application/json" }) };
}

async function read(response) {
  const text = await response.text();
  const wait = Number(response.headers.get("Retry-After")) || 0;
  try {
    return { body: text || response.status !== 204 ? JSON.parse(text) : {}, wait };
  } catch {
    if (response.ok) throw new Unreadable();
    return { body: {}, wait };
  }
}
