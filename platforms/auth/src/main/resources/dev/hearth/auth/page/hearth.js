// What all pages share: asking the hub, keeping the log-in, and a connection for commands.

const STORED = "hassTokens"; // the name and shape that dashboards for Home Assistant use, so they find the log-in too
const PENDING = "hearthLogin";

export const clientId = location.origin + "/";

/** What the hub, or the way to it, answered instead of what was wanted. */
export class Failure extends Error {
  constructor(message, { status = 0, code = "" } = {}) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", credentials: "omit", redirect: "error", ...options });
  } catch {
    throw new Failure("The hub cannot be reached. Check that it is running and that you are on its network.");
  }
  const text = await response.text();
  let body = null;
  try {
    body = text === "" ? null : JSON.parse(text);
  } catch {
    body = null; // plain text, such as "404: Not Found"
  }
  if (!response.ok) {
    throw new Failure(body?.message || body?.error_description || statusText(response.status), {
      status: response.status,
      code: body?.code || body?.error || "",
    });
  }
  return body;
}

function statusText(status) {
  switch (status) {
    case 401:
      return "You are not logged in, or not allowed to do this.";
    case 403:
      return "The hub refuses this. After many wrong passwords it shuts an address out for a while.";
    case 404:
      return "This hub does not offer that.";
    case 429:
      return "Too many requests. Wait a moment and try again.";
    default:
      return status >= 500
        ? "The hub had a problem with that. Its log says more."
        : `The hub did not accept that (${status}).`;
  }
}

function bearer(token) {
  return token ? { authorization: `Bearer ${token}` } : {};
}

export function get(path, token) {
  return ask(path, { headers: bearer(token) });
}

export function post(path, body, token) {
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...bearer(token) },
    body: JSON.stringify(body),
  });
}

export function remove(path) {
  return ask(path, { method: "DELETE" });
}

function form(path, fields) {
  return ask(path, { method: "POST", body: new URLSearchParams(fields) });
}

/** Where the log-in is kept: until it is ended, or until the window is closed. */
function stores() {
  return [localStorage, sessionStorage];
}

function stored() {
  for (const store of stores()) {
    try {
      const tokens = JSON.parse(store.getItem(STORED));
      if (tokens?.refresh_token) {
        return { store, tokens };
      }
    } catch {
      store.removeItem(STORED);
    }
  }
  return null;
}

export function loggedIn() {
  return stored() !== null;
}

export function forget() {
  stores().forEach((store) => store.removeItem(STORED));
}

function keep(store, tokens) {
  forget();
  store.setItem(
    STORED,
    JSON.stringify({ ...tokens, hassUrl: location.origin, clientId, expires: Date.now() + tokens.expires_in * 1000 }),
  );
}

/** Makes a log-in of a code that the hub handed out. */
export async function redeem(code, remember) {
  const tokens = await form("/auth/token", { grant_type: "authorization_code", code, client_id: clientId });
  keep(remember ? localStorage : sessionStorage, tokens);
}

/** An access token that is good for a while longer; null when nobody is logged in (any more). */
export async function accessToken() {
  const found = stored();
  if (!found) {
    return null;
  }
  if (found.tokens.access_token && found.tokens.expires > Date.now() + 60_000) {
    return found.tokens.access_token;
  }
  try {
    const renewed = await form("/auth/token", {
      grant_type: "refresh_token",
      refresh_token: found.tokens.refresh_token,
      client_id: clientId,
    });
    keep(found.store, { ...found.tokens, ...renewed });
    return renewed.access_token;
  } catch (failure) {
    if (failure.status === 400 || failure.status === 403) {
      forget();
      return null;
    }
    throw failure;
  }
}

/** Leads to the log-in page and from there back to a path of this hub. */
export function logIn(path) {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  sessionStorage.setItem(PENDING, nonce);
  const query = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: `${location.origin}${path}?auth_callback=1`,
    state: nonce,
  });
  location.assign(`/auth/authorize?${query}`);
}

/** Takes up what the log-in page led back with. A log-in that did not begin here is not taken: it may be anyone's. */
export async function finishLogIn() {
  const query = new URLSearchParams(location.search);
  if (!query.has("auth_callback")) {
    return;
  }
  history.replaceState(null, "", location.pathname);
  const expected = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  if (query.get("code") && expected && query.get("state") === expected) {
    await redeem(query.get("code"), query.get("storeToken") === "true");
  }
}

/** Ends the log-in, here and at the hub. */
export async function logOut() {
  const found = stored();
  forget();
  if (found) {
    await form("/auth/revoke", { token: found.tokens.refresh_token });
  }
}

/** Opens a connection for commands. Its `call` sends one and gives its result. */
export async function connect() {
  const token = await accessToken();
  if (!token) {
    throw new Failure("You are not logged in.", { status: 401 });
  }
  const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/websocket`);
  const waiting = new Map();
  let last = 0;

  await new Promise((ready, failed) => {
    socket.onclose = () => {
      const gone = new Failure("The connection to the hub was lost. Reload this page to try again.");
      failed(gone);
      waiting.forEach((call) => call.failed(gone));
      waiting.clear();
    };
    socket.onmessage = (frame) => {
      const message = JSON.parse(frame.data);
      if (message.type === "auth_required") {
        socket.send(JSON.stringify({ type: "auth", access_token: token }));
      } else if (message.type === "auth_ok") {
        ready();
      } else if (message.type === "auth_invalid") {
        failed(new Failure("You are not logged in any more.", { status: 401 }));
      } else if (message.type === "result") {
        const call = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.success) {
          call?.done(message.result);
        } else {
          call?.failed(new Failure(message.error.message, { code: message.error.code }));
        }
      }
    };
  });

  return {
    call(type, fields = {}) {
      if (socket.readyState !== WebSocket.OPEN) {
        return Promise.reject(new Failure("The connection to the hub was lost. Reload this page to try again."));
      }
      last += 1;
      const id = last;
      return new Promise((done, failed) => {
        waiting.set(id, { done, failed });
        socket.send(JSON.stringify({ ...fields, id, type }));
      });
    },
    close() {
      socket.close();
    },
  };
}

export const element = (id) => document.getElementById(id);

/** Says something in a box that readers of the screen hear; empty text takes it away. */
export function say(box, text, good = false) {
  box.textContent = text;
  box.hidden = text === "";
  box.className = `message ${good ? "good" : "bad"}`;
}

/** Runs what a form or a button begins, with the button out of use meanwhile, and says what goes wrong. */
export async function busy(button, box, work) {
  if (button.disabled) {
    return;
  }
  button.disabled = true;
  say(box, "");
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof Failure)) {
      console.error(failure);
    }
    say(box, failure instanceof Failure ? failure.message : "Something went wrong on this page. Reload it and try again.");
  } finally {
    button.disabled = false;
  }
}

/** Shows one of several parts of the page and leads readers to its heading. */
export function show(part) {
  for (const each of document.querySelectorAll("[data-part]")) {
    each.hidden = each !== part;
  }
  part.querySelector("h1")?.focus();
}
