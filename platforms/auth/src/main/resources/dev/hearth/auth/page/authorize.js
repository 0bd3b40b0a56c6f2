// The log-in page: who asks, how to log in, and back with a code.

import { Failure, busy, clientId, element, get, post, remove, say, show } from "/hearth/hearth.js";

const query = new URLSearchParams(location.search);
const client = query.get("client_id") ?? "";
const redirect = query.get("redirect_uri") ?? "";
const state = query.get("state");

const KNOWN_CLIENTS = {
  "https://home-assistant.io/android": "The Home Assistant app for Android",
  "https://home-assistant.io/iOS": "The Home Assistant app for iPhone and iPad",
};

const LABELS = {
  username: "User name",
  password: "Password",
  code: "Code",
  user: "User",
};

const ERRORS = {
  invalid_auth: "User name or password is wrong. Please try again.",
  invalid_code: "This code is wrong. Codes change every half minute: try the next one.",
  invalid_user: "This user cannot log in from here.",
  command_failed: "The program that checks passwords did not answer. Try again, or look at the hub's log.",
};

const ABORTS = {
  login_expired: "That took too long. Please begin again.",
  too_many_retry: "Too many wrong codes. Please begin again.",
  not_allowed: "You cannot log in this way from here.",
  not_whitelisted: "You cannot log in this way from this device.",
  no_available_user: "Nobody can log in this way from this device.",
};

let flow = null;
let handler = null;
let step = null;

function url(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function refuse(text, detail = "", link = null) {
  element("refused-text").textContent = text;
  element("refused-detail").textContent = detail;
  if (link) {
    element("refused-link").textContent = link.text;
    element("refused-link").href = link.href;
  }
  show(element("refused"));
}

function clientName() {
  return KNOWN_CLIENTS[client] ?? url(client)?.host ?? client;
}

function target() {
  const where = url(redirect);
  return where === null ? redirect : where.host || `${where.protocol}//`;
}

function introduce() {
  const who = element("who");
  if (client === clientId) {
    who.textContent = "Log in to your home.";
    element("remember-row").hidden = false;
    return;
  }
  const name = document.createElement("strong");
  name.textContent = clientName();
  who.replaceChildren(name, " wants to use your home as you. Afterwards you are taken to ", target(), ".");
  element("elsewhere").hidden = staysWithClient();
}

/** Whether the way back leads to who asks; if not, the hub looks into it when the password was right. */
function staysWithClient() {
  return url(redirect)?.host === url(client)?.host || client in KNOWN_CLIENTS;
}

function options(field) {
  const list = Array.isArray(field.options) ? field.options : Object.entries(field.options ?? {});
  return list.map((each) => (Array.isArray(each) ? each : [each, each]));
}

function control(field, id) {
  if (field.type === "select") {
    const select = document.createElement("select");
    for (const [value, text] of options(field)) {
      select.add(new Option(text, value));
    }
    return select;
  }
  const input = document.createElement("input");
  if (field.type === "boolean") {
    input.type = "checkbox";
    return input;
  }
  input.type = field.name === "password" ? "password" : "text";
  input.autocomplete = { username: "username", password: "current-password", code: "one-time-code" }[field.name] ?? "off";
  input.spellcheck = false;
  input.autocapitalize = "none";
  if (field.name === "code") {
    input.inputMode = "numeric";
  }
  input.id = id;
  return input;
}

function draw(answer) {
  step = answer;
  const fields = element("fields");
  const userName = answer.errors?.base ? (element("field-username")?.value ?? "") : "";
  fields.replaceChildren();
  if (answer.step_id === "mfa") {
    const text = document.createElement("p");
    text.textContent = "Now the code from your authenticator app.";
    fields.append(text);
  }
  for (const field of answer.data_schema ?? []) {
    const id = `field-${field.name}`;
    const input = control(field, id);
    input.id = id;
    input.name = field.name;
    input.required = field.required !== false;
    const label = document.createElement("label");
    label.htmlFor = id;
    label.textContent = LABELS[field.name] ?? field.name;
    const row = document.createElement("div");
    if (field.type === "boolean") {
      row.className = "check";
      row.append(input, label);
    } else {
      row.className = "field";
      row.append(label, input);
    }
    fields.append(row);
  }
  element("submit").textContent = answer.step_id === "mfa" ? "Go on" : "Log in";
  const error = answer.errors?.base;
  say(element("message"), error ? (ERRORS[error] ?? `This did not work (${error}).`) : "");
  show(element("login"));
  if (userName !== "" && element("field-username") && element("field-password")) {
    element("field-username").value = userName;
    element("field-password").focus();
  } else {
    fields.querySelector("input, select")?.focus();
  }
}

function leave(code) {
  element("leaving-to").textContent = target();
  show(element("leaving"));
  let where = redirect;
  if (!where.includes("?")) {
    where += "?";
  } else if (!where.endsWith("&") && !where.endsWith("?")) {
    where += "&";
  }
  where += `code=${encodeURIComponent(code)}`;
  if (state !== null) {
    where += `&state=${encodeURIComponent(state)}`;
  }
  if (client === clientId && element("remember").checked) {
    where += "&storeToken=true";
  }
  location.replace(where);
}

async function take(answer) {
  if (answer.type === "create_entry") {
    flow = null;
    leave(answer.result);
  } else if (answer.type === "abort") {
    flow = null;
    await begin(handler, ABORTS[answer.reason] ?? `This did not work (${answer.reason}).`, answer.reason);
  } else {
    flow = answer.flow_id;
    draw(answer);
  }
}

/** Begins a log-in; after one that was given up, with the reason above the fresh form. */
async function begin(newHandler, reason = "", aborted = "") {
  handler = newHandler;
  const answer = await post("/auth/login_flow", { client_id: client, handler, redirect_uri: redirect, type: "authorize" });
  if (answer.type === "abort") {
    element("fields").replaceChildren();
    element("submit").hidden = true;
    say(element("message"), ABORTS[answer.reason] ?? `This did not work (${answer.reason}).`);
    show(element("login"));
    return;
  }
  element("submit").hidden = false;
  await take(answer);
  if (aborted) {
    say(element("message"), reason);
  }
}

async function giveUp() {
  if (flow !== null) {
    const ended = flow;
    flow = null;
    await remove(`/auth/login_flow/${encodeURIComponent(ended)}`).catch(() => null);
  }
}

function values() {
  const data = { client_id: client };
  for (const field of step.data_schema ?? []) {
    const input = element(`field-${field.name}`);
    data[field.name] = field.type === "boolean" ? input.checked : input.value;
  }
  return data;
}

function complete() {
  for (const input of element("fields").querySelectorAll("input[required]")) {
    input.removeAttribute("aria-invalid");
    if (input.type !== "checkbox" && input.value === "") {
      input.setAttribute("aria-invalid", "true");
      input.focus();
      say(element("message"), `Please fill in: ${LABELS[input.name] ?? input.name}.`);
      return false;
    }
  }
  return true;
}

element("form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (!complete()) {
    return;
  }
  busy(element("submit"), element("message"), async () => {
    try {
      await take(await post(`/auth/login_flow/${encodeURIComponent(flow)}`, values()));
    } catch (failure) {
      if (failure instanceof Failure && failure.status === 404) {
        await begin(handler, ABORTS.login_expired, "login_expired"); // the hub has forgotten it: restarted, or too old
        return;
      }
      if (failure instanceof Failure && failure.status === 403 && /redirect/i.test(failure.message)) {
        step = null;
        explain(failure);
        return;
      }
      throw failure;
    }
  }).then(() => {
    // What busy() said and what the step said are the same box: an error of the step stays.
    const error = step?.errors?.base;
    if (error && element("message").hidden) {
      say(element("message"), ERRORS[error] ?? `This did not work (${error}).`);
    }
  });
});

function offer(providers) {
  const others = providers.filter((each) => each.type !== handler[0] || (each.id ?? null) !== handler[1]);
  element("others").hidden = others.length === 0;
  element("other-buttons").replaceChildren(
    ...others.map((each) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "second";
      button.textContent = each.name;
      button.addEventListener("click", () =>
        busy(button, element("message"), async () => {
          await giveUp();
          await begin([each.type, each.id ?? null]);
          offer(providers);
        }),
      );
      return button;
    }),
  );
}

const UNSAFE = new Set(["javascript:", "data:", "vbscript:", "blob:", "file:", "about:"]);

async function start() {
  const where = url(redirect);
  if (client === "" || redirect === "") {
    refuse(
      "An app or page that sends you here has to say who it is and where to lead you afterwards. This one did not.",
      "Missing: " + [client === "" ? "client_id" : "", redirect === "" ? "redirect_uri" : ""].filter(Boolean).join(", "),
    );
    return;
  }
  if (where === null || UNSAFE.has(where.protocol)) {
    refuse("The address to lead you to afterwards is not one to be trusted.", `redirect_uri: ${redirect}`);
    return;
  }
  try {
    const answer = await get("/auth/providers");
    const providers = Array.isArray(answer) ? answer : answer.providers;
    if (providers.length === 0) {
      refuse("This hub has no way to log in. Its owner can set one up in configuration.yaml.");
      return;
    }
    element("remember").checked = answer.preselect_remember_me !== false;
    introduce();
    await begin([providers[0].type, providers[0].id ?? null]);
    offer(providers);
  } catch (failure) {
    explain(failure);
  }
}

function explain(failure) {
  if (failure.code === "onboarding_required") {
    refuse("This hub is new: it has no user yet.", "", { text: "Make the first user", href: "/onboarding.html" });
  } else if (failure.status === 400 || failure.status === 403) {
    refuse(
      `The hub does not trust this request to log in. ${clientName()} may not have you sent to ${target()}.`,
      failure.message,
    );
  } else {
    refuse(failure instanceof Failure ? failure.message : "Something went wrong on this page. Reload it and try again.");
    if (!(failure instanceof Failure)) {
      console.error(failure);
    }
  }
}

start();
