// The page of one user: password, second step, tokens, log-ins.

import { Failure, accessToken, busy, connect, element, finishLogIn, forget, logIn, logOut, say, show } from "/hearth/hearth.js";

let hub = null;
let user = null;

function when(text) {
  return new Intl.DateTimeFormat(navigator.language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(text));
}

function row(title, detail, buttonText, label, act) {
  const item = document.createElement("li");
  const text = document.createElement("div");
  const name = document.createElement("strong");
  name.textContent = title;
  const quiet = document.createElement("div");
  quiet.className = "quiet";
  quiet.textContent = detail;
  text.append(name, quiet);
  item.append(text);
  if (buttonText) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "second";
    button.textContent = buttonText;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => act(button));
    item.append(button);
  }
  return item;
}

/** A list, or a word in its place when there is nothing in it. */
function fill(list, rows, nothing) {
  list.replaceChildren(...(rows.length > 0 ? rows : [row(nothing, "")]));
}

/* ---- tokens and log-ins ---- */

function used(token) {
  return token.last_used_at
    ? `Last used ${when(token.last_used_at)}${token.last_used_ip ? ` from ${token.last_used_ip}` : ""}`
    : "Never used";
}

async function drawTokens() {
  const tokens = await hub.call("auth/refresh_tokens");
  const newestFirst = [...tokens].sort((a, b) => new Date(b.created_at) - new Date(a.created_at));
  const longLived = newestFirst.filter((token) => token.type === "long_lived_access_token");
  const logins = newestFirst.filter((token) => token.type === "normal");
  fill(
    element("tokens"),
    longLived.map((token) =>
      row(token.client_name, `Made ${when(token.created_at)}. ${used(token)}.`, "Delete", `Delete ${token.client_name}`, (button) =>
        revoke(token, button, element("tokens-message"), `Delete the token “${token.client_name}”? What uses it stops working.`),
      ),
    ),
    "No tokens yet",
  );
  fill(
    element("logins"),
    logins.map((token) =>
      token.is_current
        ? row(client(token), `This browser. ${used(token)}.`)
        : row(client(token), `Since ${when(token.created_at)}. ${used(token)}.`, "Log out", `Log out ${client(token)}`, (button) =>
            revoke(token, button, element("logins-message"), `Log out ${client(token)}?`),
          ),
    ),
    "Nowhere",
  );
}

function client(token) {
  const id = token.client_id ?? "";
  return (
    { "https://home-assistant.io/android": "Android app", "https://home-assistant.io/iOS": "iPhone or iPad app" }[id] ??
    (id === `${location.origin}/` ? "This hub’s pages" : id.replace(/^https?:\/\//, "").replace(/\/$/, ""))
  );
}

function revoke(token, button, box, question) {
  if (!confirm(question)) {
    return;
  }
  busy(button, box, async () => {
    await hub.call("auth/delete_refresh_token", { refresh_token_id: token.id });
    await drawTokens();
  });
}

element("token-form").addEventListener("submit", (event) => {
  event.preventDefault();
  busy(element("token-submit"), element("tokens-message"), async () => {
    const name = element("token-name").value.trim();
    if (name === "") {
      element("token-name").focus();
      throw new Failure("Please say what the token is for.");
    }
    const token = await hub.call("auth/long_lived_access_token", { client_name: name, lifespan: 3650 });
    element("made-token").textContent = token;
    element("made").hidden = false;
    element("token-form").hidden = true;
    element("token-name").value = "";
    await drawTokens();
  });
});

element("made-done").addEventListener("click", () => {
  element("made-token").textContent = "";
  element("made").hidden = true;
  element("token-form").hidden = false;
  element("token-name").focus();
});

/* ---- the password ---- */

element("password-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const box = element("password-message");
  let changed = false;
  busy(element("password-submit"), box, async () => {
    if (element("new").value === "") {
      element("new").focus();
      throw new Failure("Please choose a new password.");
    }
    if (element("new").value !== element("again").value) {
      element("again").focus();
      throw new Failure("The two new passwords differ. Please type both again.");
    }
    try {
      await hub.call("config/auth_provider/homeassistant/change_password", {
        current_password: element("current").value,
        new_password: element("new").value,
      });
    } catch (failure) {
      if (failure.code === "invalid_password" || failure.code === "invalid_current_password") {
        element("current").focus();
        throw new Failure("The password you have now is another one.");
      }
      throw failure;
    }
    element("password-form").reset();
    changed = true;
  }).then(() => {
    if (changed) {
      say(box, "Your password is changed.", true);
    }
  });
});

/* ---- the second step ---- */

let flow = null;

async function drawModules() {
  user = await hub.call("auth/current_user");
  fill(
    element("modules"),
    (user.mfa_modules ?? []).map((module) =>
      module.enabled
        ? row(module.name, "Switched on", "Switch off", `Switch off ${module.name}`, (button) => switchOff(module, button))
        : row(module.name, "Switched off", "Set up", `Set up ${module.name}`, (button) => setUp(module, button)),
    ),
    "This hub offers none",
  );
}

function setUp(module, button) {
  busy(button, element("second-message"), async () => {
    drawStep(await hub.call("auth/setup_mfa", { mfa_module_id: module.id }));
  });
}

function switchOff(module, button) {
  if (!confirm("Switch the second step off? Your password alone is then enough to log in.")) {
    return;
  }
  busy(button, element("second-message"), async () => {
    await hub.call("auth/depose_mfa", { mfa_module_id: module.id });
    await drawModules();
  });
}

function drawStep(step) {
  if (step.type === "abort") {
    throw new Failure(`This did not work (${step.reason}).`);
  }
  flow = step.flow_id;
  const key = step.description_placeholders?.code ?? "";
  if (key !== "") {
    const account = encodeURIComponent(user.name ?? "user");
    element("second-key").textContent = key;
    element("second-link").href =
      step.description_placeholders?.url ?? `otpauth://totp/Hearth:${account}?secret=${encodeURIComponent(key)}&issuer=Hearth`;
  }
  element("second-code").value = "";
  element("second-form").hidden = false;
  element("modules").hidden = true;
  element("second-code").focus();
  if (step.errors?.base) {
    throw new Failure("These digits are wrong. They change every half minute: try the next ones.");
  }
}

function endSetUp() {
  flow = null;
  element("second-key").textContent = "";
  element("second-form").hidden = true;
  element("modules").hidden = false;
}

element("second-form").addEventListener("submit", (event) => {
  event.preventDefault();
  busy(element("second-submit"), element("second-message"), async () => {
    const code = element("second-code").value.replace(/\s/g, "");
    const step = await hub.call("auth/setup_mfa", { flow_id: flow, user_input: { code } });
    if (step.type === "create_entry") {
      endSetUp();
      await drawModules();
    } else {
      drawStep(step);
    }
  });
});
element("second-cancel").addEventListener("click", endSetUp);

/* ---- the page ---- */

element("logout").addEventListener("click", () =>
  busy(element("logout"), element("message"), async () => {
    await logOut();
    location.assign("/");
  }),
);

async function draw() {
  await finishLogIn();
  if (!(await accessToken())) {
    logIn("/profile");
    return;
  }
  hub = await connect();
  await drawModules();
  element("name").textContent = user.name ?? "Your profile";
  element("role").textContent = user.is_owner
    ? "You are the owner of this hub."
    : user.is_admin
      ? "You may change the settings of this hub."
      : "You may use what the owner lets you use.";
  const own = (user.credentials ?? []).some((each) => each.auth_provider_type === "homeassistant");
  element("password-card").hidden = !own;
  await drawTokens();
  show(element("profile"));
}

try {
  await draw();
} catch (failure) {
  if (failure instanceof Failure && failure.status === 401) {
    forget();
    logIn("/profile");
  } else {
    console.error(failure);
    say(element("message"), failure instanceof Failure ? failure.message : "Something went wrong on this page. Reload it.");
  }
}
